import { recordTypes } from '@cityloom/operating-model';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Published } from './as-guest.ts';
import { PublishedService } from './published.service.ts';

const period = z.object({ from: z.string(), to: z.string().nullable() });
const gathering = [...recordTypes.values()].flatMap((type) => (type.gathers ? [{ type, ...type.gathers }] : []));

/** Where people talk about what somebody spoke about, as far as that is public. */
@Injectable()
export class OccasionsService {
  constructor(private readonly published: PublishedService) {}

  /** What is still to come, or goes on today; the soonest first. @param today the city's day, ISO 8601 */
  async on(cityId: string, id: string, today: string): Promise<Published[]> {
    const found = await Promise.all(
      gathering.map(async ({ type, on, when }) => {
        const all = await this.published.list(cityId, type, { on: { field: on, isMany: true, ids: [id] } });
        return all.flatMap((what) => {
          const { data } = period.safeParse(what.fields[when]);
          return data === undefined || (data.to ?? today) < today ? [] : [{ what, from: data.from }];
        });
      }),
    );
    const coming = found.flat().toSorted((one, other) => one.from.localeCompare(other.from));
    return coming.map(({ what }) => what);
  }
}
