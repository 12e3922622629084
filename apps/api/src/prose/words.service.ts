import { findPassage, mergedWords, namedBlocks, type Passage } from '@cityloom/live';
import type { Actor, Doer } from '@cityloom/operating-model';
import { Injectable } from '@nestjs/common';
import * as Y from 'yjs';
import { Problem } from '../problem/problem.ts';
import { pushOnce } from './one-edit.ts';
import type { ProseAddress } from './prose-address.ts';
import { type GivenLease, ProseRepository } from './prose.repository.ts';
import { ProseService } from './prose.service.ts';
import { Rooms } from './rooms.ts';
import { wordsAt, wordsEdit } from './words-edit.ts';

/** How often words are put in that nobody has refused. */
const mostAttempts = 4;

/** Words that are to stand in the place of others. */
export interface WordsWish {
  /** Whose words they are. */
  readonly by: Doer;
  /** The same when it is asked for again. */
  readonly operation: string;
  readonly passage: Passage;
  /** How the passage reads now, as far as the actor knows. */
  readonly seen: string;
  readonly words: string;
}

/** Puts words into live texts that somebody who may not write there has asked for. */
@Injectable()
export class WordsService {
  constructor(
    private readonly prose: ProseService,
    private readonly documents: ProseRepository,
    private readonly rooms: Rooms,
  ) {}

  /**
   * Whether words of a text read as somebody saw them who is about to let others in; yes, too, where those were put in already.
   * @throws Problem not_found · not_allowed · moved_on where they do not
   */
  async checkReplace(cityId: string, actor: Actor, address: ProseAddress, wish: WordsWish): Promise<void> {
    const { room, lease } = await this.toReplace(cityId, actor, address, wish);
    const now = await room.read((doc) => (hasWritten(doc, lease) ? wish.seen : readingOf(doc, wish.passage)));
    if (now === null || now !== wish.seen) throw new Problem('moved_on');
  }

  /**
   * Puts words in the place of others in a text, as an edit of whoever asked for them; what was changed meanwhile in another
   * place of them stays. Under the same operation it is done once.
   * @param actor who lets them in
   * @throws Problem not_found · not_allowed · moved_on where the words have gone, or hold what is no letter · busy · too_large
   */
  async replace(cityId: string, actor: Actor, address: ProseAddress, wish: WordsWish): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.replaceOnce(cityId, actor, address, wish);
      } catch (error) {
        // Two let the same in at once: one of them loses the client id, and finds the words there.
        const isBusy = error instanceof Problem && error.code === 'busy';
        if (!isBusy || attempt === mostAttempts) throw error;
      }
    }
  }

  private async replaceOnce(cityId: string, actor: Actor, address: ProseAddress, wish: WordsWish): Promise<void> {
    const { room, lease } = await this.toReplace(cityId, actor, address, wish);
    const doc = new Y.Doc();
    try {
      Y.applyUpdate(doc, await room.read((live) => Y.encodeStateAsUpdate(live)));
      if (hasWritten(doc, lease)) return;
      doc.clientID = lease.clientId;
      const place = findPassage(doc, namedBlocks(doc), wish.passage);
      if (place === null) throw new Problem('moved_on');
      const now = wordsAt(doc, place);
      const words = mergedWords(wish.passage.quote, wish.words, now);
      if (now === words) return;
      const update = wordsEdit(doc, place, words);
      if (update === null) throw new Problem('moved_on');
      await pushOnce(room, this.rooms.newConnection(), lease, update);
    } finally {
      doc.destroy();
    }
  }

  private async toReplace(cityId: string, actor: Actor, address: ProseAddress, wish: WordsWish) {
    const { writes } = await this.prose.right(cityId, actor, address);
    if (!writes) throw new Problem('not_allowed');
    const documentId = await this.documents.open(cityId, address);
    const lease = await this.documents.leaseFor(cityId, documentId, wish.by, wish.operation);
    return { lease, room: await this.rooms.enter(cityId, documentId, address) };
  }
}

/** Whether something was written under a lease. */
const hasWritten = (doc: Y.Doc, { clientId }: GivenLease) => Y.getState(doc.store, clientId) > 0;

/** How a passage reads now; null where it has gone. */
function readingOf(doc: Y.Doc, passage: Passage): string | null {
  const place = findPassage(doc, namedBlocks(doc), passage);
  return place && wordsAt(doc, place);
}
