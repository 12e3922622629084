import type { Language } from '@cityloom/operating-model';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.ts';
import { ForMeService, type ToldBefore } from '../insight/for-me.service.ts';
import type { CityView } from '../people/people.service.ts';
import { NamesService } from '../records/names.service.ts';
import { type Digest, digestOf, type MailKind } from './digest.ts';
import type { ToldLine } from '../insight/told.ts';
import { oneLine } from './one-line.ts';

/** Most lines of a part; the rest is counted. */
const mostLines = 30;
/** So many are looked through for what came since. */
const mostLooked = 200;

/** Up to where somebody was told before, and when of what waits. */
interface Before extends ToldBefore {
  toldAt: Date;
}

/** Composes what somebody is told by mail, under their rights at the moment in which it is asked for. */
@Injectable()
export class DigestService {
  constructor(
    private readonly forMe: ForMeService,
    private readonly names: NamesService,
    private readonly config: Config,
  ) {}

  /**
   * @param kind of everything, or of where they are mentioned alone
   * @param stop where these mails are stopped
   * @returns what it says and up to where in the clock; null where nothing is new
   * @throws Problem not_found where they take no part (any more)
   */
  async compose(
    city: CityView,
    subject: string,
    before: Before,
    kind: MailKind,
    language: Language,
    stop: string,
  ): Promise<{ digest: Digest; clock: number } | null> {
    const told = await this.forMe.digest(city.id, { subject }, before, mostLooked, kind === 'mention');
    const { waits, news, more, clock } = told;
    if (news.length === 0 && !waits.some(({ at }) => at > before.toldAt.toISOString())) return null;
    const [first, last] = [waits.slice(0, mostLines), news.slice(0, mostLines)];
    const lines = [...first, ...last];
    const ids = lines.flatMap(({ record, by, says }) => [record.id, ...by, ...says.flatMap(intoOf)]);
    const known = await this.names.of(city.id, told.asking.reader.actor, [...new Set(ids)]);
    const left = waits.length - first.length + news.length - last.length + more.waits + more.news;
    return {
      clock,
      digest: digestOf({
        kind,
        language,
        city,
        waits: first,
        news: last,
        more: left,
        names: new Map(known.flatMap(({ id, name }) => (name === null ? [] : [[id, name]]))),
        codes: new Map(known.flatMap(({ id, code }) => (code === null ? [] : [[id, code]]))),
        origin: this.config.origin,
        stop,
      }),
    };
  }

  /** The name under which a city sends. */
  senderOf({ name }: CityView, language: Language): string {
    return oneLine(name[language]);
  }
}

/** What something went into that the reader is told of. */
const intoOf = (says: ToldLine['says'][number]) => (says.kind === 'answered' && says.into !== null ? [says.into] : []);
