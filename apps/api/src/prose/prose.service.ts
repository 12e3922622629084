import { decodeServerMessage } from '@cityloom/live';
import { type Actor, type Doer, mayUse, type RecordType } from '@cityloom/operating-model';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import * as Y from 'yjs';
import { PeopleService } from '../people/people.service.ts';
import { Problem } from '../problem/problem.ts';
import type { StoredRecord } from '../records/record.entity.ts';
import { RecordService } from '../records/record.service.ts';
import { subjectOf } from '../records/subject.ts';
import { Projector } from './projector.ts';
import { type ProseAddress, placeOf } from './prose-address.ts';
import { type GivenLease, type Lease, ProseRepository } from './prose.repository.ts';
import { ProseTextRepository, type StoredText } from './prose-text.repository.ts';
import { rewritten } from './projection.ts';
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
   * Puts a whole text in the place of what is there, as one edit of the actor's. For what is not typed: the seed, imports.
   * @param json ProseMirror's JSON of the text wanted
   * @throws Problem not_found, not_allowed; Error where the room refuses
   */
  async write(cityId: string, actor: Actor, address: ProseAddress, json: object): Promise<void> {
    const { room, lease, writes } = await this.open(cityId, actor, address, null);
    if (!writes) throw new Problem('not_allowed');
    const connection = this.rooms.newConnection();
    await new Promise<void>((resolve, reject) => {
      const deliver = (frame: Uint8Array) => {
        const message = decodeServerMessage(frame);
        if (message.kind === 'nack') reject(new Error(`the text was refused: ${message.code}`));
        if (message.kind === 'tick' && message.acks.some((ack) => ack.connection === connection)) resolve();
      };
      const member = {
        connection,
        clientId: lease.clientId,
        holder: lease.holder,
        writes: () => true,
        isBehind: () => false,
        deliver,
        dismiss: () => reject(new Error('the document was set back')),
      };
      room
        .admit(member, lease.head)
        .then(() => room.resume(connection, 0))
        .then(() => room.read((doc) => Y.encodeStateAsUpdate(doc)))
        .then((state) => room.push(connection, 1, rewritten(state, lease.clientId, json)))
        .catch(reject);
    }).finally(() => room.leave(connection));
  }
}
