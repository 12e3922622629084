import { type Figures, figuresOf, howFar, mayLeadTo, recordTypes, type Stride } from '@cityloom/operating-model';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Published } from './as-guest.ts';
import { type PublishedNow, PublishedService } from './published.service.ts';

/** What counts an outcome, with what it showed. */
export interface Counted extends Figures {
  by: Published;
}

/** Something that the answer to somebody led to. */
export interface Led {
  what: PublishedNow;
  /** As it is today: how far something has come is not what a city adopts. Null for what is not carried out. */
  stride: Stride | null;
  /** What it is done for, as far as that is counted. */
  effects: readonly Counted[];
}

/** The ids to which a field leads, as a reader is told it. */
export const targetsOf = (value: unknown): string[] => links.parse(value).map(({ to }) => to);

const links = z.array(z.object({ to: z.string() })).catch([]);
const types = [...recordTypes.values()];
/** As much of what was said as stands on the page of what it led to. */
const mostSaid = 50;

/** How whoever said something is thanked; nobody where they did not say how, or were not thanked. */
export function thankedIn({ type, fields }: Pick<Published, 'type' | 'fields'>): string[] {
  const { as = '', given = '' } = type.answer?.thanks ?? {};
  const thanks = fields[as];
  return typeof thanks === 'string' && fields[given] === true ? [thanks] : [];
}

/** Where answers have led, how far that has come, and what it changed, as everybody may read it. */
@Injectable()
export class LedService {
  constructor(private readonly published: PublishedService) {}

  /** What the answer to something led to, or to what that went into. */
  async of(cityId: string, said: Pick<Published, 'type' | 'fields'>): Promise<Led[]> {
    const into = said.fields[said.type.answer?.merges?.into ?? ''];
    const [{ type, fields } = said] = typeof into === 'string' ? await this.published.several(cityId, [into]) : [];
    return this.to(cityId, targetsOf(fields[type.answer?.leadsTo ?? '']));
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

  /** Who let themselves be thanked for what led to something: whoever said it, and whoever said what went into that. */
  async thanks(cityId: string, from: readonly Published[]): Promise<string[]> {
    if (from.length === 0) return [];
    const ids = from.map(({ id }) => id);
    const merged = await Promise.all(
      types.flatMap((type) => {
        const field = type.answer?.merges?.into;
        return field === undefined ? [] : [this.published.list(cityId, type, { on: { field, isMany: false, ids } })];
      }),
    );
    return unique([...from, ...merged.flat()].flatMap(thankedIn));
  }

  /** What some ids stand for that an answer led to. Everything is read at once, however much leads to the same. */
  async to(cityId: string, ids: readonly string[]): Promise<Led[]> {
    const found = await this.published.several(cityId, ids);
    const aims = new Map(found.map(({ id, type, fields }) => [id, targetsOf(fields[type.carriedOut?.for ?? ''])]));
    const outcomes = await this.published.several(cityId, unique([...aims.values()].flat()));
    const measures = new Map(outcomes.map(({ id, type, fields }) => [id, targetsOf(fields[type.measuredBy ?? ''])]));
    const counted = await this.counted(cityId, unique([...measures.values()].flat()));
    return found.map((what) => {
      const by = unique((aims.get(what.id) ?? []).flatMap((aim) => measures.get(aim) ?? []));
      const effects = by.flatMap((id) => counted.get(id) ?? []);
      return { what, stride: howFar(what.type, what.now), effects };
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
