import {
  fieldOf,
  isSortable,
  type Language,
  type Operator,
  operators,
  operatorsOf,
  type RecordType,
  states,
  type Target,
  targetNamed,
  visibilities,
} from '@cityloom/operating-model';
import { z } from 'zod';
import { checked, invalidFields } from '../problem/invalid-fields.ts';

/** One condition of a list. */
export interface Filter {
  target: Target;
  operator: Operator;
  /** As it was sent, checked against what the target holds; one for all but `in`. */
  values: readonly string[];
}

/** A page of records that somebody asks for. */
export interface ListQuery {
  filters: readonly Filter[];
  sort: { target: Target; descending: boolean };
  limit: number;
  /** The `next` of the page before. */
  after: string | null;
  /** Whether what lies in the bin is asked for. */
  bin: boolean;
  count: boolean;
  /** Texts are sorted as in this language. */
  language: Language;
}

const mostFilters = 10;
const mostValues = 50;
const filterKey = /^filter\[(@?[a-z][A-Za-z0-9]{0,63})\]\[([a-z]{1,10})\]$/;
const sortKey = /^(-?)(@?[a-z][A-Za-z0-9]{0,63})$/;
const yesOrNo = z.enum(['true', 'false']).transform((word) => word === 'true');
const storable = z
  .string()
  .max(500)
  .refine((text) => !text.includes('\u0000') && !/\p{Surrogate}/u.test(text));
const page = z.strictObject({
  sort: z.string().regex(sortKey).default('@code'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z
    .string()
    .min(1)
    .max(8_000)
    .regex(/^[\w-]+$/)
    .nullable()
    .default(null),
  bin: yesOrNo.default(false),
  count: yesOrNo.default(false),
});

/**
 * Reads the query of a list.
 * @param query as it stands in the address, names with their brackets
 * @throws Problem invalid_field naming what to check
 */
export function listQuery(type: RecordType, query: Readonly<Record<string, unknown>>, language: Language): ListQuery {
  const entries = Object.entries(query);
  const filters = entries.filter(([key]) => key.startsWith('filter'));
  if (filters.length > mostFilters) throw invalidFields(['filter']);
  const { sort, ...rest } = checked(page, Object.fromEntries(entries.filter(([key]) => !key.startsWith('filter'))));
  const [, minus, name = ''] = sortKey.exec(sort) ?? [];
  const target = targetNamed(type, name);
  if (target === null || !isSortable(type, target)) throw invalidFields(['sort']);
  return {
    ...rest,
    filters: filters.map(([key, value]) => filterOf(type, key, value)),
    sort: { target, descending: minus === '-' },
    language,
  };
}

function filterOf(type: RecordType, key: string, value: unknown): Filter {
  const [, name = '', word = ''] = filterKey.exec(key) ?? [];
  const target = targetNamed(type, name);
  const operator = operators.find((one) => one === word);
  if (target === null || operator === undefined || !operatorsOf(type, target).includes(operator))
    throw invalidFields([name === '' ? 'filter' : name]);
  const sent = z.string().max(4_000).safeParse(value).data;
  const words = operator === 'in' ? sent?.split(',') : [sent];
  const values = z.array(operator === 'empty' ? z.enum(['true', 'false']) : valueOf(type, target, operator));
  const parsed = values.min(1).max(mostValues).safeParse(words);
  if (!parsed.success) throw invalidFields([name]);
  return { target, operator, values: parsed.data };
}

/** `CNY 1000000`: what stands in the store, minor units of a currency. */
export const moneyWord = /^([A-Z]{3}) (-?\d{1,15})$/;
const id = z.uuid().toLowerCase();
const number = z.string().regex(/^-?\d{1,15}(\.\d{1,15})?$/);

/** What one value of a filter may be. */
function valueOf(type: RecordType, target: Target, operator: Operator): z.ZodType<string> {
  if (target.kind === 'record') {
    if (target.name === 'state') return z.enum(states);
    return target.name === 'visibility' ? z.enum(visibilities) : id;
  }
  const field = fieldOf(type, target.name);
  switch (field?.kind) {
    case 'choice':
      return z.enum(Object.keys(field.options));
    case 'tags':
      return field.options ? z.enum(Object.keys(field.options)) : storable;
    case 'date':
    case 'period':
      return z.iso.date();
    case 'instant':
      return z.iso.datetime();
    case 'number':
    case 'percent':
    case 'score':
      return number;
    case 'money':
      return z.string().regex(moneyWord);
    case 'flag':
      return z.enum(['true', 'false']);
    case 'person':
    case 'ref':
    case 'refs':
      return id;
    default:
      return operator === 'contains' ? storable.min(1) : storable;
  }
}
