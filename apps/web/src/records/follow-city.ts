import type { QueryClient } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { Problem } from '../server/problem.ts';
import { citiesQuery, meQuery } from '../server/queries.ts';
import type { line as socketLine } from '../server/socket.ts';
import { applyFrame, readAnew } from './cache.ts';
import { recordsKey } from './queries.ts';
import { noteChanges } from './recent-changes.ts';
import { changeFrame } from './shapes.ts';

type Line = Pick<typeof socketLine, 'ask' | 'hear' | 'follow' | 'open' | 'state'>;

const ofCity = z.object({ city: z.string() });
const frameOfCity = z.extend(changeFrame, { city: z.string() });
const watching = z.object({ clock: z.number() });

/** Milliseconds between two readings where no live connection can be had (everyday.md 3). */
const readEvery = 10_000;

/**
 * Keeps what the page holds of a city up to date: applies its changes as they come, and reads anew what they do not tell.
 * After a break it goes on behind the last change it has seen. Where the network lets no socket through, it reads every 10 s.
 * @returns ends it
 */
export function followCity(line: Line, client: QueryClient, cityId: string): () => void {
  const records = recordsKey(cityId);
  let clock: number | null = null;
  let wasRefused = false;
  let before: Line['state'] = 'closed';
  let again: ReturnType<typeof setTimeout> | undefined;

  /** What should have been read anew and could not, for nobody answered: until it is, the page may show what never was. */
  const catchUp = () =>
    client.refetchQueries(
      { queryKey: records, type: 'active', predicate: ({ state }) => state.isInvalidated },
      { cancelRefetch: false },
    );
  /** What the reader may see has changed; or the city is no longer the one under this address. */
  const readCityAnew = () => Promise.all([readAnew(client, ['city', cityId]), client.invalidateQueries(citiesQuery)]);
  const watch = async () => {
    clearTimeout(again);
    const isFirst = clock === null;
    try {
      const { clock: now } = await line.ask('watch', { city: cityId, after: clock }, watching);
      clock = Math.max(clock ?? 0, now);
      // What was read before the watch began may have changed in between, and what the reader may do as well.
      if (wasRefused) await readCityAnew();
      else if (isFirst) await readAnew(client, ['city', cityId]);
      else await catchUp();
      wasRefused = false;
    } catch (reason) {
      // A refused clock lies too far back, or the reader lost the city: both are told by reading anew.
      if (reason instanceof Problem) {
        clock = null;
        wasRefused = true;
        await readCityAnew();
      }
      again = setTimeout(() => line.state === 'open' && void watch(), readEvery);
    }
  };
  const onState = () => {
    const { state } = line;
    if (state === 'open' && before !== 'open') void watch();
    before = state;
  };

  const stops = [
    line.hear('changes', frameOfCity, ({ city, ...frame }) => {
      if (city !== cityId || (clock !== null && frame.upto <= clock)) return;
      const hasGap = clock !== null && frame.after > clock;
      clock = frame.upto;
      const stale = hasGap ? [records] : applyFrame(client, cityId, frame);
      for (const key of stale) void readAnew(client, key);
      noteChanges(frame.changes);
    }),
    line.hear('access', ofCity, ({ city }) => {
      if (city === cityId) void readCityAnew();
    }),
    line.follow(onState),
  ];
  const timer = setInterval(() => {
    if (line.state !== 'blocked') return void catchUp();
    for (const key of [records, meQuery(cityId).queryKey]) void readAnew(client, key);
  }, readEvery);
  onState();
  line.open();

  return () => {
    clearInterval(timer);
    clearTimeout(again);
    for (const stop of stops) stop();
    if (line.state === 'open') line.ask('unwatch', { city: cityId }, z.object({})).catch(() => undefined);
  };
}
