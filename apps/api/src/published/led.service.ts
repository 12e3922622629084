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
const targetsOf = (value: unknown): string[] => links.parse(value).map(({ to }) => to);

const links = z.array(z.object({ to: z.string() })).catch([]);
const types = [...recordTypes.values()];
/** As much of what was said as stands on the page of what it led to. */
const mostSaid = 50;

/** Where answers have led, how far that has come, and what it changed, as everybody may read it. */
@Injectable()
export class LedService {
  constructor(private readonly published: PublishedService) {}

  /**
   * What the answer to something led to, or to what that went into.
   * @param own the ids to which its own answer leads, where its fields do not tell them
   */
  async of(
    cityId: string,
    { type, fields }: Pick<Published, 'type' | 'fields'>,
    own: readonly string[] = targetsOf(fields[type.answer?.leadsTo ?? '']),
  ): Promise<Led[]> {
    const into = fields[type.answer?.merges?.into ?? ''];
    const [one] = typeof into === 'string' ? await this.published.several(cityId, [into]) : [];
    return this.to(cityId, one === undefined ? own : targetsOf(one.fields[one.type.answer?.leadsTo ?? '']));
  }

  /** What was said that led to something, the newest first. */
  async from(cityId: string, { id, type }: Pick<Published, 'id' | 'type'>): Promise<Published[]> {
    const said = await Promise.all(
      types.flatMap((one) => {
        const field = one.answer?.leadsTo;
        const link = field === undefined ? undefined : one.fields[field];
        if (field === undefined || link?.kind !== 'refs' || !mayLeadTo(link.to, type)) return [];
        return [this.published.list(cityId, one, { limit: mostSaid, on: { field, isMany: true, ids: [id] } })];
      }),
    );
    return said.flat().filter((one) => targetsOf(one.fields[one.type.answer?.leadsTo ?? '']).includes(id));
  }

  /** Everything is read at once, however much leads to the same. */
  private async to(cityId: string, ids: readonly string[]): Promise<Led[]> {
    const [found, today] = await Promise.all([this.published.several(cityId, ids), this.published.today(cityId, ids)]);
    const aims = new Map(found.map(({ id, type, fields }) => [id, targetsOf(fields[type.carriedOut?.for ?? ''])]));
    const outcomes = await this.published.several(cityId, unique([...aims.values()].flat()));
    const measures = new Map(outcomes.map(({ id, type, fields }) => [id, targetsOf(fields[type.measuredBy ?? ''])]));
    const counted = await this.counted(cityId, unique([...measures.values()].flat()));
    return found.map((what) => {
      const now = today.get(what.id) ?? what.fields;
      const by = unique((aims.get(what.id) ?? []).flatMap((aim) => measures.get(aim) ?? []));
      const effects = by.flatMap((id) => counted.get(id) ?? []);
      return { what, now, stride: howFar(what.type, now), effects };
    });
  }

  /** What some indicators showed, by id; those that showed nothing yet are left out. */
  private async counted(cityId: string, ids: readonly string[]): Promise<Map<string, Counted>> {
    const indicators = await this.published.several(cityId, ids);
    if (indicators.length === 0) return new Map();
    const values = await Promise.all(
      types.flatMap((type) =>
        type.measured === undefined
          ? []
          : [this.published.list(cityId, type, { on: { field: type.measured.by, isMany: false, ids } })],
      ),
    );
    const figures = indicators.map((by) => {
      const its = values.flat().filter(({ type, fields }) => fields[type.measured?.by ?? ''] === by.id);
      return { by, ...figuresOf(by.type, by.fields, its) };
    });
    return new Map(figures.filter(({ measured }) => measured.length > 0).map((one) => [one.by.id, one]));
  }
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];
