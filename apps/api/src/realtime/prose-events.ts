import { performance } from 'node:perf_hooks';
import { type ClientMessage, decodeClientMessage, encodeMessage, type Handle, schemaVersion } from '@cityloom/live';
import { type Actor, languages, mayUse, type RecordType } from '@cityloom/operating-model';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { actorOf } from '../people/actor.ts';
import { PeopleService } from '../people/people.service.ts';
import { Problem } from '../problem/problem.ts';
import { placeOf, proseAddressesOf } from '../prose/prose-address.ts';
import { type OpenedProse, ProseService } from '../prose/prose.service.ts';
import { Rooms } from '../prose/rooms.ts';
import type { StoredRecord } from '../records/record.entity.ts';
import { subjectOf } from '../records/subject.ts';
import type { Connection } from './connection.ts';
import { type Joined, type Joins, noJoins } from './joins.ts';
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
const leave = z.strictObject({ handle: z.int().min(0) });

/** The events of live prose: join and leave as words, everything else as hot frames. */
@Injectable()
export class ProseEvents implements SocketEvents {
  private readonly joins = new Map<Connection, Joins>();

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
      handle: async (connection, { handle }) => {
        this.part(connection, handle);
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
    const actor = connection.actors.get(city);
    for (const [handle, joined] of this.joins.get(connection)?.rooms ?? []) {
      if (joined.city !== city) continue;
      const right = actor && (await this.prose.right(city, actor, joined.address).catch(onlyProblem));
      if (right === undefined) {
        this.part(connection, handle);
        connection.socket.emit('prose:gone', { handle, code: 'not_found' });
      } else if (right.writes !== joined.writes) {
        joined.writes = right.writes;
        connection.socket.emit('prose:rights', { handle, writes: right.writes });
      }
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
    // It may just have been left, or taken away.
    if (joined === undefined) return;
    if (message.kind === 'resume') {
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

  private async join(connection: Connection, { city, schema, lease: again, ...address }: z.infer<typeof join>) {
    if (schema < schemaVersion) throw new Problem('old_client');
    const joins = this.joins.get(connection) ?? noJoins(this.rooms.newConnection());
    this.joins.set(connection, joins);
    if (joins.rooms.size >= mostJoined) throw new Problem('too_many_open');
    const member = await this.people.memberOf(city, connection.identity);
    if (member === null) throw new Problem('not_found');
    const actor = actorOf(member);
    connection.actors.set(city, actor);
    const opened = await this.prose.open(city, actor, address, again);
    const { room, lease, record, type, writes } = opened;
    // A page joins a text once; joining again replaces what was there.
    this.part(connection, room.handle);
    const joined: Joined = {
      city,
      address,
      room,
      presence: this.presences.of(record.id, proseAddressesOf(type)),
      writes,
    };
    joins.rooms.set(room.handle, joined);
    if (connection.socket.disconnected) {
      this.left(connection);
      throw new Problem('unavailable');
    }
    await this.admit(connection, joins.connection, joined, opened);
    const place = placeOf(type, address);
    joined.presence.enter(
      {
        connection: joins.connection,
        who: {
          person: member.id,
          name: member.name,
          sector: member.sector,
          organisation: member.organisation?.name ?? null,
        },
        reads: readablePlaces(record, type, actor),
        tell: (roster) => connection.socket.emit('presence', roster),
        send: (frame) => connection.send(frame),
        isBehind: () => connection.isBehind,
      },
      place,
    );
    return {
      handle: room.handle,
      connection: joins.connection,
      lease: { clientId: lease.clientId, secret: lease.secret },
      writes,
      presence: { handle: joined.presence.handle, field: place },
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

  private part(connection: Connection, handle: Handle): void {
    const joins = this.joins.get(connection);
    const joined = joins?.rooms.get(handle);
    if (joins === undefined || joined === undefined) return;
    joins.rooms.delete(handle);
    joined.room.leave(joins.connection);
    this.presences.leave(joined.address.record, joins.connection);
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
