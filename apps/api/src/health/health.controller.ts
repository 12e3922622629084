import { Controller, Get } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Open } from '../identity/access.ts';
import { Problem } from '../problem/problem.ts';

/** Whether this process lives, and whether it can do its work. */
@Controller('api/health')
export class HealthController {
  constructor(private readonly db: DataSource) {}

  @Get('live')
  @Open('a probe has no account')
  live() {
    return { status: 'up' };
  }

  @Get('ready')
  @Open('a probe has no account')
  async ready() {
    await this.db.query('select 1').catch(() => {
      throw new Problem('unavailable');
    });
    return { status: 'up' };
  }
}
