import { type RecordType, recordTypes, sectors } from '@cityloom/operating-model';
import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { read } from '../../server/read.ts';

/** One more voice for what somebody else has said. */
export const supportType = 'support';

const type: RecordType | undefined = recordTypes.get(supportType);
const on = type?.fields[type.about?.on ?? ''];

/** Whether records of a type are supported. */
export const takesSupport = (typeId: string): boolean => on?.kind === 'ref' && [on.to].flat().includes(typeId);

/** Whether others may have said already what somebody writes of a type: they can be supported instead. */
export const hasSimilar = ({ id, answer }: Pick<RecordType, 'id' | 'answer'>): boolean =>
  answer?.merges !== undefined && takesSupport(id);

const supported = z.object({
  count: z.number(),
  sectors: z.nullable(z.partialRecord(z.enum(sectors), z.number())),
  own: z.nullable(z.string()),
});
/** How many support a record, by sector where no group is small, and the id of the reader's own voice. */
export type Supported = z.infer<typeof supported>;

export const supportQuery = (cityId: string, record: string) =>
  queryOptions({
    queryKey: ['city', cityId, 'support', record],
    queryFn: ({ signal }) =>
      read(`/api/cities/${encodeURIComponent(cityId)}/supports/${encodeURIComponent(record)}`, supported, signal),
    staleTime: 0,
  });
