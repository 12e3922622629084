import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Clock } from '../config/clock.ts';
import { RecordService } from '../records/record.service.ts';
import { LiveText } from './live-text.ts';
import { addedBy, projectionOf, removedBy } from './projection.ts';
import type { ProseAddress } from './prose-address.ts';
import { ProseRepository } from './prose.repository.ts';
import { ProseTextRepository } from './prose-text.repository.ts';

/** A text is rebuilt when nobody has written for so long, or at the latest after so long, in milliseconds. */
const pause = 2_000;
const longest = 10_000;

interface Due {
  readonly timer: NodeJS.Timeout;
  readonly since: number;
  readonly run: () => Promise<void>;
}

/**
 * Rebuilds what a text says from its log after a pause, for lists, search, reports and readers without a socket, and
 * tells the door that it changed. It never writes into the document.
 */
@Injectable()
export class Projector implements BeforeApplicationShutdown {
  private readonly log = new Logger(Projector.name);
  private readonly due = new Map<number, Due>();
  private readonly running = new Set<Promise<void>>();

  constructor(
    private readonly documents: ProseRepository,
    private readonly texts: ProseTextRepository,
    private readonly records: RecordService,
    private readonly clock: Clock,
  ) {}

  /** What is due is done now, after the rooms have closed: nobody would come back to it before the next start. */
  async beforeApplicationShutdown(): Promise<void> {
    for (const { timer, run } of this.due.values()) {
      clearTimeout(timer);
      void run();
    }
    await Promise.all(this.running);
  }

  /** A document has been written to. */
  soon(cityId: string, documentId: number, address: ProseAddress): void {
    const before = this.due.get(documentId);
    clearTimeout(before?.timer);
    const since = before?.since ?? Date.now();
    const run = () => this.now(cityId, documentId, address);
    const wait = Math.max(0, Math.min(pause, since + longest - Date.now()));
    this.due.set(documentId, { timer: setTimeout(() => void run(), wait), since, run });
  }

  /** Rebuilds a text without waiting; a failure is logged, for whoever asked cannot mend it. */
  now(cityId: string, documentId: number, address: ProseAddress): Promise<void> {
    clearTimeout(this.due.get(documentId)?.timer);
    this.due.delete(documentId);
    const running = this.rebuild(cityId, documentId, address)
      .catch((error: unknown) => {
        // The last good text stays; the next edit, or the next start, tries again.
        this.log.error(`document ${documentId} has no text: ${error instanceof Error ? error.stack : String(error)}`);
      })
      .finally(() => this.running.delete(running));
    this.running.add(running);
    return running;
  }

  /** From the log to the text; one that is newer already stays. Then the door is told what has changed since it was told last. */
  private async rebuild(cityId: string, documentId: number, address: ProseAddress): Promise<void> {
    const live = new LiveText(await this.documents.load(cityId, documentId));
    try {
      await this.texts.keep(cityId, address, { ...projectionOf(live.doc), seq: live.seq, at: this.clock.now() });
      const from = await this.texts.beginNoting(cityId, address);
      if (from === undefined) return;
      const written = await this.texts.written(cityId, documentId, from, live.seq);
      const authors = [...new Set(written.toReversed().flatMap(({ author }) => author ?? []))].toReversed();
      if (authors.length > 0) {
        const added = written.reduce((sum, { payload }) => sum + addedBy(payload), 0);
        const removed = written.reduce((sum, { payload }) => sum + removedBy(payload), 0);
        await this.records.noteProse(cityId, { ...address, seq: live.seq, authors, added, removed });
      }
      await this.texts.noted(cityId, address, live.seq);
    } finally {
      live.doc.destroy();
    }
  }
}
