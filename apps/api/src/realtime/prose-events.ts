import { performance } from 'node:perf_hooks';
import { type ClientMessage, decodeClientMessage, encodeMessage, type Handle, schemaVersion } from '@cityloom/live';
import { type Actor, languages, mayUse, type RecordType } from '@cityloom/operating-model';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { MemberRow } from '../people/people.repository.ts';
import { PeopleService } from '../people/people.service.ts';
import { Problem } from '../problem/problem.ts';
import { placeOf, proseAddressesOf } from '../prose/prose-address.ts';
import { type OpenedProse, ProseService } from '../prose/prose.service.ts';
import { Rooms } from '../prose/rooms.ts';
import type { StoredRecord } from '../records/record.entity.ts';
import { subjectOf } from '../records/subject.ts';
import type { Connection } from './connection.ts';
import { type Joined, type Joins, noJoins } from './joins.ts';
import { lookUp } from './look-up.ts';
import type { Attendant } from './presence.ts';
import { Presences } from './presences.ts';
import { socketEvent, type SocketEvents } from './socket-event.ts';

const mostJoined = 64;
const mostOdd = 3;
const join = z.strictObject({
  city: z.uuid(),
  record: z.uuid(),
  field: z.string().max(64),
  language: z.enum(languages).nullable(),
  schema: z.int().min(0),
  lease: z.strictObject({ clientId: z.int().min(0).max(0xffff_ffff), secret: z.string().max(100) }).nullable(),
});
const leave = z.strictObject({ handle: z.int().min(0), visit: z.int().min(0) });

/** The events of live prose: join and leave as words, everything else as hot frames. */
@Injectable()
export class ProseEvents implements SocketEvents {
  private readonly joins = new Map<Connection, Joins>();
  private visits = 0;

  constructor(
    private readonly prose: ProseService,
    private readonly people: PeopleService,
    private readonly rooms: Rooms,
    private readonly presences: Presences,
  ) {}

  readonly events = [
    socketEvent({
      name: 'prose:join',
      rule: { kind: 'action', action: 'view', on: 'record' },
      body: join,
      handle: (connection, body) => this.join(connection, body),
    }),
    socketEvent({
      name: 'prose:leave',
      rule: { kind: 'signed_in' },
      body: leave,
      handle: async (connection, { handle, visit }) => {
        this.part(connection, handle, visit);
        return {};
      },
    }),
  ];

  left(connection: Connection): void {
    for (const handle of this.joins.get(connection)?.rooms.keys() ?? []) this.part(connection, handle);
    this.joins.delete(connection);
  }

  /** The texts of a city that a connection follows are looked at anew: rights may have changed. */
  async recheck(connection: Connection, city: string): Promise<void> {
    for (const [handle, joined] of this.joins.get(connection)?.rooms ?? []) {
      if (joined.city === city) await this.look(connection, handle, joined);
    }
  }

  /** Brings what somebody may do with a text up to date, and tells them where it has changed. */
  private async look(connection: Connection, handle: Handle, joined: Joined): Promise<void> {
    const actor = connection.actors.get(joined.city);
    const right = actor && (await this.prose.right(joined.city, actor, joined.address).catch(onlyProblem));
    if (right === undefined) {
      this.part(connection, handle, joined.visit);
      connection.socket.emit('prose:gone', { handle, code: 'not_found' });
    } else if (right.writes !== joined.writes) {
      joined.writes = right.writes;
      if (joined.isPresent) connection.socket.emit('prose:rights', { handle, writes: right.writes });
    }
  }

  /** A hot frame has come. One that cannot be read, or names what was not joined, is what no page of ours sends. */
  receive(connection: Connection, bytes: unknown): void {
    const joins = this.joins.get(connection);
    if (joins === undefined || !(bytes instanceof Uint8Array)) return;
    try {
      this.take(connection, joins, decodeClientMessage(bytes), bytes.byteLength);
    } catch {
      joins.odd += 1;
      if (joins.odd >= mostOdd) connection.close();
    }
  }

  private take(connection: Connection, joins: Joins, message: ClientMessage, size: number): void {
    const now = performance.now();
    const allowed = joins.frames.take(1, now) && joins.bytes.take(size, now);
    if (message.kind === 'caret') {
      const joined = [...joins.rooms.values()].find(({ presence }) => presence.handle === message.handle);
      if (allowed && joined !== undefined) joined.presence.moved(joins.connection, message);
      return;
    }
    const joined = joins.rooms.get(message.handle);
    if (joined === undefined) {
      // A page that still believes in it must join again, or it would wait for ever.
      if (allowed) connection.socket.emit('prose:gone', { handle: message.handle, code: 'rejoin' });
      return;
    }
    if (message.kind === 'resume') {
      // Asked again by the page after a while.
      if (!allowed) return;
      joined.room.resume(joins.connection, message.seq).catch(() => undefined);
      return;
    }
    if (!allowed) {
      connection.send(encodeMessage({ kind: 'nack', handle: message.handle, batchId: message.batchId, code: 'BUSY' }));
      return;
    }
    joined.room.push(joins.connection, message.batchId, message.update);
    if (joined.writes) joined.presence.wrote(joins.connection);
  }

  private async join(connection: Connection, body: z.infer<typeof join>) {
    if (body.schema < schemaVersion) throw new Problem('old_client');
    const joins = this.joins.get(connection) ?? noJoins(this.rooms.newConnection());
    this.joins.set(connection, joins);
    if (joins.rooms.size + joins.opening >= mostJoined) throw new Problem('too_many_open');
    joins.opening += 1;
    try {
      return await this.enter(connection, joins, body);
    } finally {
      joins.opening -= 1;
    }
  }

  private async enter(connection: Connection, joins: Joins, { city, lease: again, ...body }: z.infer<typeof join>) {
    const address = { record: body.record, field: body.field, language: body.language };
    const actor = await lookUp(this.people, connection, city);
    const opened = await this.prose.open(city, actor, address, again);
    const { room, lease, record, type } = opened;
    // A page joins a text once; joining again replaces what was there.
    this.part(connection, room.handle);
    const presence = this.presences.of(record.id, proseAddressesOf(type));
    this.visits += 1;
    const joined: Joined = { city, address, room, presence, visit: this.visits, writes: false };
    joins.rooms.set(room.handle, joined);
    await this.admit(connection, joins.connection, joined, opened);
    const who = await this.people.memberOf(city, connection.identity);
    // Rights may have changed while the document was opened, and nobody could tell this page: it was not in it yet.
    await this.look(connection, room.handle, joined);
    if (who === null || connection.socket.disconnected || joins.rooms.get(room.handle) !== joined) {
      this.part(connection, room.handle, joined.visit);
      // Not where the page has joined again meanwhile: it is in the room under the same number.
      if (!joins.rooms.has(room.handle)) room.leave(joins.connection);
      throw new Problem('not_found');
    }
    const place = placeOf(type, address);
    presence.enter(this.attendant(connection, joins.connection, who, readablePlaces(record, type, actor)), place);
    joined.isPresent = true;
    return {
      handle: room.handle,
      visit: joined.visit,
      connection: joins.connection,
      lease: { clientId: lease.clientId, secret: lease.secret },
      writes: joined.writes,
      presence: { handle: presence.handle, field: place },
    };
  }

  private attendant(connection: Connection, number: number, who: MemberRow, reads: ReadonlySet<number>): Attendant {
    const { id: person, name, sector, organisation } = who;
    return {
      connection: number,
      who: { person, name, sector, organisation: organisation?.name ?? null },
      reads,
      tell: (roster) => connection.socket.emit('presence', roster),
      send: (frame) => connection.send(frame),
      isBehind: () => connection.isBehind,
    };
  }

  private admit(connection: Connection, number: number, joined: Joined, { room, lease }: OpenedProse): Promise<void> {
    return room.admit(
      {
        connection: number,
        clientId: lease.clientId,
        holder: lease.holder,
        writes: () => joined.writes,
        isBehind: () => connection.isBehind,
        deliver: (frame) => connection.send(frame),
        dismiss: () => {
          this.part(connection, room.handle);
          connection.socket.emit('prose:gone', { handle: room.handle, code: 'reset' });
        },
      },
      lease.head,
    );
  }

  /** @param visit only this joining of the text; any, where none is named */
  private part(connection: Connection, handle: Handle, visit?: number): void {
    const joins = this.joins.get(connection);
    const joined = joins?.rooms.get(handle);
    if (joins === undefined || joined === undefined || (visit !== undefined && visit !== joined.visit)) return;
    joins.rooms.delete(handle);
    joined.room.leave(joins.connection);
    if (joined.isPresent) this.presences.leave(joined.address.record, joins.connection);
  }
}

/** Which of a record's texts an actor may read, by their places. */
function readablePlaces(record: StoredRecord, type: RecordType, actor: Actor): Set<number> {
  const subject = subjectOf(record, type);
  const places = proseAddressesOf(type).map(({ field }, place) => ({ field, place }));
  return new Set(places.filter(({ field }) => mayUse(type, actor, 'read', field, subject)).map(({ place }) => place));
}

/** What may no longer be read is gone; that the database is away says nothing about rights. */
function onlyProblem(error: unknown): undefined {
  if (error instanceof Problem && error.code === 'not_found') return undefined;
  throw error;
}
