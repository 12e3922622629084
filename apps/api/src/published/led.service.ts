import { type Figures, figuresOf, howFar, mayLeadTo, recordTypes, type Stride } from '@cityloom/operating-model';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Published } from './as-guest.ts';
import { PublishedService } from './published.service.ts';

/** What counts an outcome, with what it showed. */
export interface Counted extends Figures {
  by: Published;
}

/** Something that the answer to somebody led to. */
export interface Led {
  what: Published;
  /** What it says of itself today: how far something has come is not what a city adopts. */
  now: Published['fields'];
  /** Null for what is not carried out. */
  stride: Stride | null;
  /** What it is done for, as far as that is counted. */
  effects: readonly Counted[];
}

/** The ids to which a field leads, as a reader is told it. */
export const targetsOf = (value: unknown): string[] => links.parse(value).map(({ to }) => to);

const links = z.array(z.object({ to: z.string() })).catch([]);
const types = [...recordTypes.values()];

/** Where answers have led, how far that has come, and what it changed, as everybody may read it. */
@Injectable()
export class LedService {
  constructor(private readonly published: PublishedService) {}

  /** What some ids stand for, in their order; what everybody may not read is left out. */
  async to(cityId: string, ids: readonly string[]): Promise<Led[]> {
    const found = await this.found(cityId, ids);
    return Promise.all(
      found.map(async (what) => {
        const { type, fields } = what;
        const outcomes = await this.found(cityId, targetsOf(fields[type.carriedOut?.for ?? '']));
        const now = (await this.published.now(cityId, { type: type.id, code: what.code }))?.fields ?? fields;
        return { what, now, stride: howFar(type, now), effects: await this.effects(cityId, outcomes) };
      }),
    );
  }

  /** What was said that led to something, the newest first. */
  async from(cityId: string, { id, type }: Pick<Published, 'id' | 'type'>): Promise<Published[]> {
    const said = await Promise.all(
      types.flatMap((one) => {
        const field = one.answer?.leadsTo;
        const link = field === undefined ? undefined : one.fields[field];
        const mayLead = field !== undefined && link?.kind === 'refs' && mayLeadTo(link.to, type);
        return mayLead ? [this.published.list(cityId, one, { on: { field, id } })] : [];
      }),
    );
    return said.flat().filter((one) => targetsOf(one.fields[one.type.answer?.leadsTo ?? '']).includes(id));
  }

  private async effects(cityId: string, outcomes: readonly Published[]): Promise<Counted[]> {
    const ids = outcomes.flatMap(({ type, fields }) => targetsOf(fields[type.measuredBy ?? '']));
    const indicators = await this.found(cityId, [...new Set(ids)]);
    const counted = await Promise.all(
      indicators.map(async (by): Promise<Counted> => {
        const values = await Promise.all(
          types.flatMap((type) =>
            type.measured === undefined
              ? []
              : [this.published.list(cityId, type, { on: { field: type.measured.by, id: by.id } })],
          ),
        );
        return { by, ...figuresOf(by.type, by.fields, values.flat()) };
      }),
    );
    return counted.filter(({ measured }) => measured.length > 0);
  }

  private async found(cityId: string, ids: readonly string[]): Promise<Published[]> {
    if (ids.length === 0) return [];
    const names = await this.published.names(cityId, ids);
    const found = await Promise.all(
      ids.map(async (id) => {
        const { type = null, code = null } = names.get(id) ?? {};
        return type === null || code === null ? null : await this.published.find(cityId, { type, code });
      }),
    );
    return found.flatMap((one) => one ?? []);
  }
}
