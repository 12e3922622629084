import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { read } from '../../server/read.ts';
import { send } from '../../server/send.ts';

const following = z.object({ level: z.enum(['follow', 'mute', 'usual']), isTheirs: z.boolean() });
/** What the reader hears of a record: as they chose, and whether it would concern them by itself. */
export type Following = z.infer<typeof following>;

const label = z.object({ en: z.string(), zh: z.string() });
const chosen = z.extend(following, {
  record: z.object({ id: z.string(), type: z.string(), code: z.string(), label }),
});

/** A record of which the reader has said whether they want to hear of it. */
export type Chosen = z.infer<typeof chosen>;

const all = (cityId: string) => `/api/cities/${encodeURIComponent(cityId)}/follows`;
const path = (cityId: string, record: string) => `${all(cityId)}/${encodeURIComponent(record)}`;

/** All that is kept of what the reader hears of. */
export const followKey = (cityId: string) => ['city', cityId, 'follow'] as const;

/** The records that the reader follows or has muted. */
export const followsQuery = (cityId: string) =>
  queryOptions({
    queryKey: [...followKey(cityId), 'all'],
    queryFn: ({ signal }) => read(all(cityId), z.object({ items: z.array(chosen) }), signal),
    staleTime: 0,
  });

export const followQuery = (cityId: string, record: string) =>
  queryOptions({
    queryKey: [...followKey(cityId), record],
    queryFn: ({ signal }) => read(path(cityId, record), following, signal),
  });

/** Lets the reader hear of a record, or not. */
export const setFollowing = (cityId: string, record: string, level: Following['level']): Promise<Following> =>
  send('PUT', path(cityId, record), { level }, following);

/** Whether it is among what concerns them. */
export const isFollowed = ({ level, isTheirs }: Following): boolean =>
  level === 'follow' || (isTheirs && level !== 'mute');

/** What to choose so that it is the other way round. */
export const turned = (now: Following): Following['level'] => {
  if (isFollowed(now)) return now.isTheirs ? 'mute' : 'usual';
  return now.isTheirs ? 'usual' : 'follow';
};
