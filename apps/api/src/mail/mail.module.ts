import { Module } from '@nestjs/common';
import { InsightModule } from '../insight/insight.module.ts';
import { PeopleModule } from '../people/people.module.ts';
import { PublishedModule } from '../published/published.module.ts';
import { RecordsModule } from '../records/records.module.ts';
import { DigestService } from './digest.service.ts';
import { MailController } from './mail.controller.ts';
import { MailService } from './mail.service.ts';
import { OutboxRepository } from './outbox.repository.ts';
import { Post } from './post.ts';
import { SenderService } from './sender.service.ts';
import { SlipLinkController } from './slip-link.controller.tsx';
import { SlipSender } from './slip-sender.ts';
import { StopController } from './stop.controller.tsx';
import { WishesRepository } from './wishes.repository.ts';

/** Mail tells people outside of the house what concerns them, as often as they chose; it is the only way out. */
@Module({
  imports: [InsightModule, PeopleModule, PublishedModule, RecordsModule],
  controllers: [MailController, StopController, SlipLinkController],
  providers: [DigestService, MailService, OutboxRepository, Post, SenderService, SlipSender, WishesRepository],
})
export class MailModule {}
