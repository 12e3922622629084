import { Module } from '@nestjs/common';
import { SiteController } from './site.controller.ts';

/** Site is the front: the built web app, the headers that bind the browser, and the one origin they are served from. */
@Module({ controllers: [SiteController] })
export class SiteModule {}
