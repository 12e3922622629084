import { Controller, Get } from '@nestjs/common';
import { openapi, practices } from '@cityloom/operating-model';
import { Open } from '../identity/access.ts';

/** The version of the API, as every package of this repository has it. */
const version = '0.1.0';
const document = openapi(practices, version);

/** What the API can do, as one document. */
@Controller('api/openapi.json')
export class OpenapiController {
  @Get()
  @Open('what can be asked is no secret; the answers are')
  document() {
    return document;
  }
}
