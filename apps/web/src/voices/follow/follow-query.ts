import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { read } from '../../server/read.ts';
import { send } from '../../server/send.ts';

const following = z.object({ level: z.enum(['follow', 'mute', 'usual']), isTheirs: z.boolean() });
/** What the reader hears of a record: as they chose, and whether it would concern them by itself. */
export type Following = z.infer<typeof following>;

const path = (cityId: string, record: string) =>
  `/api/cities/${encodeURIComponent(cityId)}/follows/${encodeURIComponent(record)}`;

export const followQuery = (cityId: string, record: string) =>
  queryOptions({
    queryKey: ['city', cityId, 'follow', record],
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
