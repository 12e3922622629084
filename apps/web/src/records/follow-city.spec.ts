import { jest } from '@jest/globals';
import { InfiniteQueryObserver, QueryClient, QueryObserver } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import type { Problem as ProblemType } from '../server/problem.ts';
import { everyQuery } from './parts.ts';
import { recordQuery, recordsQuery } from './queries.ts';
import { recordFor } from './rehearsal/record-for.ts';

jest.unstable_mockModule('../session/session.ts', () => ({
  accessToken: async () => undefined,
  renewToken: async () => false,
}));
const noteChanges = jest.fn();
jest.unstable_mockModule('./recent-changes.ts', () => ({ noteChanges }));
const { followCity } = await import('./follow-city.ts');
const { recordsKey } = await import('./queries.ts');
const { versionsQuery } = await import('./versions.ts');
const { Problem } = await import('../server/problem.ts');
const { citiesQuery, meQuery } = await import('../server/queries.ts');

type State = 'closed' | 'connecting' | 'open' | 'blocked';

/** A line without a network: the test is the server. */
class Rehearsal {
  state: State = 'closed';
  readonly asked: unknown[] = [];
  refusal: ProblemType | null = null;
  #clock = 20;
  readonly #hearers = new Map<string, (body: unknown) => void>();
  #follower: () => void = () => undefined;
  open = () => undefined;
  hear = <Shape extends z.ZodMiniType>(event: string, shape: Shape, listener: (body: z.infer<Shape>) => void) => {
    this.#hearers.set(event, (body) => listener(shape.parse(body)));
    return () => this.#hearers.delete(event);
  };
  follow = (listener: () => void) => {
    this.#follower = listener;
    return () => undefined;
  };
  ask = async <Shape extends z.ZodMiniType>(event: string, body: unknown, shape: Shape): Promise<z.infer<Shape>> => {
    this.asked.push([event, body]);
    if (this.refusal) throw this.refusal;
    return shape.parse({ clock: this.#clock });
  };
  become(state: State) {
    this.state = state;
    this.#follower();
  }
  say(event: string, body: unknown) {
    this.#hearers.get(event)?.(body);
  }
}

const record = recordFor({
  type: 'visionSection',
  code: 'VSC-1',
  version: 3,
  clock: 10,
  fields: { title: 'before' },
});
const changeOf = (version: number, title: string) => ({
  clock: 20 + version,
  record: 'a',
  type: 'visionSection',
  code: 'VSC-1',
  version,
  kind: 'patch',
  operation: 'o',
  by: { person: 'zhou', organisation: null, sector: 'government' },
  at: '2026-06-02T00:00:00Z',
  after: { title },
});

describe('a city that is followed', () => {
  const { queryKey } = recordsQuery('c', 'visionSection', {});
  let line: Rehearsal;
  let client: QueryClient;
  let stop: () => void;

  const title = () => client.getQueryData(queryKey)?.pages[0]?.items[0]?.fields['title'];
  const isStale = () => client.getQueryState(queryKey)?.isInvalidated;
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  const keep = () => client.setQueryData(queryKey, { pages: [{ items: [record], next: null }], pageParams: [null] });

  beforeEach(async () => {
    line = new Rehearsal();
    client = new QueryClient();
    keep();
    stop = followCity(line, client, 'c');
    line.become('open');
    await settle();
    // The first watch made everything read anew, for it may have changed in between.
    expect(isStale()).toBe(true);
    keep();
  });
  afterEach(() => stop());

  it('tells its changes, and they are on screen without asking', () => {
    line.say('changes', { city: 'c', after: 20, upto: 24, changes: [changeOf(4, 'after')] });
    expect(title()).toBe('after');
    expect(isStale()).toBe(false);
    expect(noteChanges).toHaveBeenCalledWith([
      expect.objectContaining({ record: 'a', by: expect.objectContaining({ person: 'zhou' }) }),
    ]);
  });

  it('asks again for a record that was not to be had: it may have come back', async () => {
    const look = jest.fn(() => Promise.reject(new Error('gone')));
    const { queryKey: missing } = recordQuery('c', 'visionSection', 'VSC-1');
    const observer = new QueryObserver(client, { queryKey: missing, queryFn: look, retry: false });
    const leave = observer.subscribe(() => undefined);
    await settle();
    line.say('changes', { city: 'c', after: 20, upto: 24, changes: [{ ...changeOf(4, 'after'), type: 'other' }] });
    await settle();
    expect(look).toHaveBeenCalledTimes(1);
    line.say('changes', { city: 'c', after: 24, upto: 25, changes: [{ ...changeOf(5, 'after'), kind: 'restore' }] });
    await settle();
    expect(look).toHaveBeenCalledTimes(2);
    leave();
  });

  it('has its versions read anew when the record moves on, and not for less', () => {
    const { queryKey: versions } = versionsQuery('c', 'visionSection', 'a');
    const { queryKey: others } = versionsQuery('c', 'visionSection', 'b');
    for (const key of [versions, others]) client.setQueryData(key, []);
    const isAsked = () => [versions, others].map((key) => client.getQueryState(key)?.isInvalidated);
    line.say('changes', { city: 'c', after: 20, upto: 24, changes: [changeOf(4, 'after')] });
    expect(isAsked()).toEqual([false, false]);
    const move = { ...changeOf(5, 'after'), kind: 'move', after: { '@state': 'adopted' } };
    line.say('changes', { city: 'c', after: 24, upto: 25, changes: [move] });
    expect(isAsked()).toEqual([true, false]);
  });

  it('has the versions of its parts read anew when a whole moves on, and its parts when one of them changes', () => {
    const { queryKey: versions } = versionsQuery('c', 'initiative', 'i');
    const parts = [...recordsKey('c'), 'parts', 'roadmap', 'r'];
    const others = [...recordsKey('c'), 'parts', 'vision', 'v'];
    for (const key of [versions, parts, others]) client.setQueryData(key, []);
    const isAsked = () => [versions, parts, others].map((key) => client.getQueryState(key)?.isInvalidated);
    const move = {
      ...changeOf(4, 'after'),
      record: 'r',
      type: 'roadmap',
      kind: 'move',
      after: { '@state': 'adopted' },
    };
    line.say('changes', { city: 'c', after: 20, upto: 24, changes: [move] });
    expect(isAsked()).toEqual([true, false, false]);
    const part = { ...changeOf(5, 'after'), record: 'i', type: 'initiative' };
    line.say('changes', { city: 'c', after: 24, upto: 25, changes: [part] });
    expect(isAsked()).toEqual([true, true, false]);
  });

  it('has every record of its type read anew, and none of another', () => {
    const { queryKey: every } = everyQuery('c', 'visionSection', {});
    const { queryKey: others } = everyQuery('c', 'vision', {});
    for (const key of [every, others]) client.setQueryData(key, []);
    line.say('changes', { city: 'c', after: 20, upto: 24, changes: [changeOf(4, 'after')] });
    expect([every, others].map((key) => client.getQueryState(key)?.isInvalidated)).toEqual([true, false]);
  });

  it('is none of another city’s business', () => {
    line.say('changes', { city: 'other', after: 20, upto: 24, changes: [changeOf(4, 'after')] });
    expect(title()).toBe('before');
  });

  it('says nothing twice', () => {
    line.say('changes', { city: 'c', after: 20, upto: 24, changes: [changeOf(4, 'after')] });
    line.say('changes', { city: 'c', after: 10, upto: 24, changes: [changeOf(9, 'never')] });
    expect(title()).toBe('after');
    expect(isStale()).toBe(false);
  });

  it('is read anew where a frame is missing', () => {
    line.say('changes', { city: 'c', after: 30, upto: 31, changes: [changeOf(4, 'after')] });
    expect(isStale()).toBe(true);
  });

  it('is read anew when rights may have changed, and so are the cities: it may be another one now', () => {
    client.setQueryData(citiesQuery.queryKey, []);
    line.say('access', { city: 'c' });
    expect(isStale()).toBe(true);
    expect(client.getQueryState(citiesQuery.queryKey)?.isInvalidated).toBe(true);
  });

  it('goes on behind the last change after a break', async () => {
    line.say('changes', { city: 'c', after: 20, upto: 24, changes: [changeOf(4, 'after')] });
    line.become('connecting');
    line.become('open');
    await settle();
    expect(line.asked).toEqual([
      ['watch', { city: 'c', after: null }],
      ['watch', { city: 'c', after: 24 }],
    ]);
    expect(isStale()).toBe(false);
  });

  it('is asked once more, after a break, for what nobody answered during it', async () => {
    const page = { items: [record], next: null };
    const queryFn = jest.fn(async () => page);
    const watched = { ...recordsQuery('c', 'visionSection', {}), queryFn, staleTime: Infinity };
    const leave = new InfiniteQueryObserver(client, watched).subscribe(() => undefined);
    await client.invalidateQueries({ queryKey, refetchType: 'none' });
    line.become('connecting');
    expect(queryFn).not.toHaveBeenCalled();
    line.become('open');
    await settle();
    expect(queryFn).toHaveBeenCalledTimes(1);
    expect(isStale()).toBe(false);
    leave();
  });

  it('is read anew where the server does not go on from there', async () => {
    line.refusal = new Problem(410, 'gone', 'Too long ago', {}, null);
    line.become('connecting');
    line.become('open');
    await settle();
    expect(isStale()).toBe(true);
    line.refusal = null;
    line.become('connecting');
    line.become('open');
    expect(line.asked.at(-1)).toEqual(['watch', { city: 'c', after: null }]);
  });

  it('reads anew who the reader is, too, when it may be followed after all: they may have been let back in', async () => {
    const { queryKey: me } = meQuery('c');
    line.refusal = new Problem(404, 'not_found', 'Nobody here', {}, null);
    line.become('connecting');
    line.become('open');
    await settle();
    client.setQueryData(me, { name: 'Li Wei', member: null, administrators: [] });
    line.refusal = null;
    line.become('connecting');
    line.become('open');
    await settle();
    expect(client.getQueryState(me)?.isInvalidated).toBe(true);
  });

  it('is read anew every ten seconds where no line can be had, and so is who the reader is', () => {
    stop();
    jest.useFakeTimers();
    stop = followCity(line, client, 'c');
    line.become('blocked');
    const { queryKey: me } = meQuery('c');
    client.setQueryData(me, { name: 'Li Wei', member: null, administrators: [] });
    keep();
    jest.advanceTimersByTime(9_900);
    expect([isStale(), client.getQueryState(me)?.isInvalidated]).toEqual([false, false]);
    jest.advanceTimersByTime(200);
    expect([isStale(), client.getQueryState(me)?.isInvalidated]).toEqual([true, true]);
    jest.useRealTimers();
  });
});
