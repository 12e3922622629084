import { valueSchema, type Written } from '@cityloom/operating-model';
import type * as z from 'zod';
import { type Draft, minorUnits, tagsIn } from './draft.ts';

/** Why a draft is no value yet. The words for it are `useFault`'s. */
export type Fault = Readonly<{
  code:
    | 'required'
    | 'incomplete'
    | 'number'
    | 'integer'
    | 'min'
    | 'max'
    | 'long'
    | 'lines'
    | 'characters'
    | 'from'
    | 'order'
    | 'year'
    | 'place'
    | 'many'
    | 'unknown';
  /** What it must keep to. */
  limit?: number;
}>;

/** What a draft says: a value to be sent (null empties the field), or what is wrong with it. */
export type ReadDraft = Readonly<{ value: unknown; fault?: undefined }> | Readonly<{ fault: Fault }>;

/** Words for many, as people write them after a figure. */
const multiples: Readonly<Record<string, number>> = { '': 1, 万: 10_000, 亿: 100_000_000, million: 1_000_000 };

/**
 * A figure as people type it: digits of any width, thousands apart, and 万, 亿 or million behind it.
 * @returns null where it is none
 */
export function figureIn(typed: string): number | null {
  const plain = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s,_元%]/gu, '');
  const [, digits, unit = ''] = /^([+-]?(?:\d+\.?\d*|\.\d+))(万|亿|million)?$/u.exec(plain) ?? [];
  if (digits === undefined) return null;
  return Number((Number(digits) * (multiples[unit] ?? 1)).toPrecision(15));
}

/** Reads a draft, by the operating model's own rule for the field. */
export function readDraft(field: Written, draft: Draft): ReadDraft {
  const raw = rawIn(field, draft);
  if ('fault' in raw) return raw;
  if (raw.value === null) return field.required ? { fault: { code: 'required' } } : { value: null };
  const checked = valueSchema(field).safeParse(raw.value);
  if (checked.success) return { value: checked.data };
  return { fault: faultIn(checked.error.issues[0]) };
}

function rawIn(field: Written, draft: Draft): ReadDraft {
  const part = (name: string) => (draft[name] ?? '').trim();
  switch (field.kind) {
    case 'text': {
      if (!field.bilingual) return { value: part('text') || null };
      const text = { zh: part('zh'), en: part('en') };
      return { value: text.zh === '' && text.en === '' ? null : text };
    }
    case 'tags': {
      const tags = tagsIn(draft);
      return { value: tags.length === 0 ? null : tags };
    }
    case 'choice':
    case 'date':
      return { value: part(field.kind) || null };
    case 'person':
    case 'ref':
      return { value: part('id') || null };
    case 'period': {
      const [from, to] = [part('from'), part('to')];
      if (from === '' && to !== '') return { fault: { code: 'from' } };
      return { value: from === '' ? null : { from, to: to || null } };
    }
    case 'number':
    case 'percent':
    case 'score':
      return figure(part('number'), (value) => value);
    case 'money':
      return figure(part('amount'), (value) => ({
        amount: Math.round(value * minorUnits),
        currency: part('currency').toUpperCase(),
      }));
    case 'instant': {
      const at = new Date(part('instant'));
      if (part('instant') === '') return { value: null };
      return Number.isNaN(at.getTime()) ? { fault: { code: 'incomplete' } } : { value: at.toISOString() };
    }
    case 'flag':
      return { value: part('flag') === '' ? null : part('flag') === 'yes' };
    case 'place':
      return placeIn(part('name'), part('latitude'), part('longitude'));
  }
}

function figure(typed: string, value: (figure: number) => unknown): ReadDraft {
  if (typed === '') return { value: null };
  const read = figureIn(typed);
  return read === null ? { fault: { code: 'number' } } : { value: value(read) };
}

function placeIn(name: string, north: string, east: string): ReadDraft {
  if (name === '' && north === '' && east === '') return { value: null };
  const [latitude, longitude] = [figureIn(north), figureIn(east)];
  const isOnEarth = latitude !== null && longitude !== null && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  if (!isOnEarth) return { fault: { code: 'place' } };
  return { value: { latitude, longitude, ...(name !== '' && { name }) } };
}

/** What the operating model says about a value that it refuses, in its own words. */
const refusals: Readonly<Record<string, Fault['code']>> = {
  'is empty': 'required',
  'holds more than one line': 'lines',
  'holds characters that cannot be stored': 'characters',
  'ends before it begins': 'order',
  'lies in no likely year': 'year',
};

function faultIn(issue: z.core.$ZodIssue | undefined): Fault {
  if (issue?.code === 'too_big') {
    const code = issue.origin === 'string' ? 'long' : issue.origin === 'array' ? 'many' : 'max';
    return { code, limit: Number(issue.maximum) };
  }
  if (issue?.code === 'too_small') return { code: 'min', limit: Number(issue.minimum) };
  if (issue?.code === 'invalid_type' && issue.expected === 'int') return { code: 'integer' };
  return { code: (issue?.code === 'custom' && refusals[issue.message]) || 'unknown' };
}
