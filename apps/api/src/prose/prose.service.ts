import { type Actor, type Doer, mayUse, type RecordType } from '@cityloom/operating-model';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import * as Y from 'yjs';
import { PeopleService } from '../people/people.service.ts';
import { Problem } from '../problem/problem.ts';
import type { StoredRecord } from '../records/record.entity.ts';
import { RecordService } from '../records/record.service.ts';
import { subjectOf } from '../records/subject.ts';
import { BlockGone, blocksOf, carefulEdit, type TextBlock, wordsIn } from './careful-edit.ts';
import { LiveText } from './live-text.ts';
import { pushOnce } from './one-edit.ts';
import { Projector } from './projector.ts';
import { type ProseAddress, placeOf } from './prose-address.ts';
import { type GivenLease, type Lease, ProseRepository } from './prose.repository.ts';
import { ProseTextRepository, type StoredText } from './prose-text.repository.ts';
import { projectionOf, rewritten } from './projection.ts';
import type { Room } from './room.ts';
import { Rooms } from './rooms.ts';

/** What somebody may do with a live text now. */
export interface ProseRight {
  readonly record: StoredRecord;
  readonly type: RecordType;
  readonly writes: boolean;
}

/** A live text, opened for one connection. */
export interface OpenedProse extends ProseRight {
  readonly room: Room;
  readonly lease: GivenLease;
}

/** A text for those who write one paragraph at a time. */
export interface ProseBlocks {
  readonly seq: number;
  readonly writes: boolean;
  readonly json: object;
  readonly blocks: readonly TextBlock[];
}

/** Words for one paragraph, written apart. */
export interface CarefulWish {
  /** Known to its author only, and the same when the wish is sent again. */
  readonly operation: string;
  /** Place in the log of the text that the author saw. */
  readonly seq: number;
  /** None for a new paragraph at the end. */
  readonly block: string | null;
  readonly text: string;
}

/** What became of them. */
export interface CarefulAnswer {
  readonly seq: number;
  /** The paragraph as others had changed it meanwhile; null where nobody had. */
  readonly others: string | null;
}

const doerOf = ({ person, organisation, sector }: Actor): Doer => ({ person, organisation, sector });

/** Live texts: who may follow and write them, and how to get at them. */
@Injectable()
export class ProseService implements OnApplicationBootstrap {
  constructor(
    private readonly people: PeopleService,
    private readonly records: RecordService,
    private readonly documents: ProseRepository,
    private readonly texts: ProseTextRepository,
    private readonly projector: Projector,
    private readonly rooms: Rooms,
  ) {}

  /** Rebuilds the texts that a killed process did not get to. */
  async onApplicationBootstrap(): Promise<void> {
    for (const { id } of await this.people.listCities()) await this.settle(id);
  }

  /** Rebuilds every text of a city that its document has outrun. */
  async settle(cityId: string): Promise<void> {
    for (const { documentId, address } of await this.texts.stale(cityId)) {
      await this.projector.now(cityId, documentId, address);
    }
  }

  /**
   * What an actor may do with a text at this moment.
   * @throws Problem not_found where there is none that they may read
   */
  async right(cityId: string, actor: Actor, address: ProseAddress): Promise<ProseRight> {
    const { record, type } = await this.records.find(cityId, actor, address.record);
    const subject = subjectOf(record, type);
    const isText = placeOf(type, address) >= 0;
    if (!isText || !mayUse(type, actor, 'read', address.field, subject)) throw new Problem('not_found');
    return { record, type, writes: mayUse(type, actor, 'write', address.field, subject) };
  }

  /**
   * Opens a text for one connection and gives it a client id.
   * @param again the lease that the same page held before its connection broke
   * @throws Problem not_found where there is none that they may read
   */
  async open(cityId: string, actor: Actor, address: ProseAddress, again: Lease | null): Promise<OpenedProse> {
    const right = await this.right(cityId, actor, address);
    const documentId = await this.documents.open(cityId, address);
    const lease = await this.documents.lease(cityId, documentId, doerOf(actor), again);
    const room = await this.rooms.enter(cityId, documentId, address);
    return { ...right, room, lease };
  }

  /**
   * What a text says, as of at most some seconds ago; null where nothing was ever written.
   * @throws Problem not_found where there is none that the actor may read
   */
  async text(cityId: string, actor: Actor, address: ProseAddress): Promise<StoredText | null> {
    await this.right(cityId, actor, address);
    return this.texts.find(cityId, address);
  }

  /**
   * What a text says at this moment, and its paragraphs, for those who write one at a time in a plain text field.
   * @throws Problem not_found where there is none that the actor may read
   */
  async blocks(cityId: string, actor: Actor, address: ProseAddress): Promise<ProseBlocks> {
    const { writes } = await this.right(cityId, actor, address);
    const documentId = await this.documents.open(cityId, address);
    const room = await this.rooms.enter(cityId, documentId, address);
    return room.read((doc, seq) => ({ seq, writes, json: projectionOf(doc).json, blocks: blocksOf(doc) }));
  }

  /**
   * Puts carefully written words in the place of a paragraph's, merged with what others did meanwhile.
   * Asked for again under the same operation, it does nothing twice.
   * @returns where the log stands, and the paragraph as others had changed it meanwhile
   * @throws Problem not_found · not_allowed · block_gone · invalid_field · busy · too_large
   */
  async putIn(cityId: string, actor: Actor, address: ProseAddress, wish: CarefulWish): Promise<CarefulAnswer> {
    const { writes } = await this.right(cityId, actor, address);
    if (!writes) throw new Problem('not_allowed');
    const documentId = await this.documents.open(cityId, address);
    const lease = await this.documents.leaseFor(cityId, documentId, doerOf(actor), wish.operation);
    if (wish.seq > lease.head) throw new Problem('invalid_field', { fields: 'seq' });
    const room = await this.rooms.enter(cityId, documentId, address);
    const seen = new LiveText(await this.documents.load(cityId, documentId, wish.seq));
    try {
      const before = wordsNow(seen.doc, wish.block);
      seen.doc.clientID = lease.clientId;
      const update = carefulEdit(seen.doc, wish.block, wish.text);
      const meanwhile = await room.read((doc) => wordsNow(doc, wish.block));
      await pushOnce(room, this.rooms.newConnection(), lease, update);
      // Taken away in the very moment: then the words went with it, and their author must hear of it.
      const seq = await room.read((doc, at) => {
        wordsNow(doc, wish.block);
        return at;
      });
      // Asked for again, what is there meanwhile may be the very words that were put in.
      return { seq, others: lease.again || meanwhile === before ? null : meanwhile };
    } finally {
      seen.doc.destroy();
    }
  }

  /**
   * Puts a whole text in the place of what is there, as one edit of the actor's: the seed, and what is put back.
   * @param json ProseMirror's JSON of the text wanted
   * @param seen the place in its log up to which the actor had seen it; without it, they need not have
   * @returns where its log stood before and after; the same where it read so already
   * @throws Problem not_found · not_allowed · moved_on where somebody wrote to it behind that · busy · too_large
   */
  async write(
    cityId: string,
    actor: Actor,
    address: ProseAddress,
    json: object,
    seen?: number,
  ): Promise<{ before: number; after: number }> {
    const { room, lease, writes } = await this.open(cityId, actor, address, null);
    if (!writes) throw new Problem('not_allowed');
    const { state, before } = await room.read((doc, seq) => ({ state: Y.encodeStateAsUpdate(doc), before: seq }));
    const update = rewritten(state, lease.clientId, json);
    if (update === null) return { before, after: before };
    if (seen !== undefined && seen !== before) throw new Problem('moved_on');
    return { before, after: await pushOnce(room, this.rooms.newConnection(), lease, update) };
  }

  /**
   * What a text said at a place of its log.
   * @returns ProseMirror's JSON
   * @throws Problem not_found where there is none that the actor may read
   */
  async asAt(cityId: string, actor: Actor, address: ProseAddress, seq: number): Promise<object> {
    await this.right(cityId, actor, address);
    const documentId = await this.documents.open(cityId, address);
    const live = new LiveText(await this.documents.load(cityId, documentId, seq));
    try {
      return projectionOf(live.doc).json;
    } finally {
      live.doc.destroy();
    }
  }
}

/** The words of a block; of a new one none. @throws Problem block_gone · invalid_field where they are more than words */
function wordsNow(doc: Y.Doc, block: string | null): string | null {
  if (block === null) return null;
  try {
    const words = wordsIn(doc, block);
    if (words === null) throw new Problem('invalid_field', { fields: 'block' });
    return words;
  } catch (error) {
    throw error instanceof BlockGone ? new Problem('block_gone') : error;
  }
}
