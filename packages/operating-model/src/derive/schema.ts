import { z } from 'zod';
import type { RecordType } from '../kernel/define.ts';
import type { Cell, Field, FieldKind, FieldOf, Options } from '../kernel/field.ts';

/** Kinds whose value is one register, written whole; prose is co-edited, links and table rows have operations of their own. */
export const registerKinds = [
  'text',
  'choice',
  'tags',
  'date',
  'period',
  'number',
  'money',
  'instant',
  'percent',
  'score',
  'flag',
  'person',
  'ref',
  'place',
] as const satisfies readonly FieldKind[];
export type RegisterKind = (typeof registerKinds)[number];
export type Register = Extract<Field, { kind: RegisterKind }>;

/** What somebody writes as one value: a register, or a cell of a small table. */
export type Written = Register | Cell;

/** Whether a field is a register. */
export const isRegister = (field: Field): field is Register => registerKinds.some((kind) => kind === field.kind);

/** Longest texts, in UTF-16 units. */
export const textLimits = { short: 500, long: 4_000, tag: 50, tags: 20 } as const;

/** NUL cannot be stored by PostgreSQL, and half a surrogate pair is no text (Unicode 3.9, D75). */
const writable = (text: string) => !text.includes('\u0000') && !/\p{Surrogate}/u.test(text);
const oneLine = (text: string) => !/[\r\n]/.test(text);
const string = (max: number) => z.string().max(max).refine(writable, 'holds characters that cannot be stored');

/**
 * A calendar day that exists; `z.iso.date` knows the lengths of months. A year that is half typed (0026) or stands for
 * "never" (9999) is no day: whatever draws time would have to draw all of it.
 */
const day = z.iso.date().refine((date) => date >= '1900' && date < '2200', 'lies in no likely year');
/** In lower case, as the store gives them back, so that one id is never two. */
const uuid = z.uuid().toLowerCase();

/**
 * Whether a text is the address of a page (http or https, RFC 3986) that leads where it seems to: nothing that runs, no name before
 * the host that could be taken for it, and no signs that are not seen.
 */
export const isWebAddress = (text: string): boolean =>
  /^https?:\/\/[^\s/?#@\\]+([/?#]\S*)?$/i.test(text) && !/\p{C}/u.test(text) && z.url().safeParse(text).success;

function textSchema({ bilingual = false, long = false, web = false }: Extract<Field, { kind: 'text' }>) {
  // An empty one is written where somebody takes it away.
  if (web) return string(textLimits.short).refine((text) => text === '' || isWebAddress(text), 'is no web address');
  const one = long ? string(textLimits.long) : string(textLimits.short).refine(oneLine, 'holds more than one line');
  // A bilingual text always holds both languages; the one not written yet is empty.
  return bilingual ? z.strictObject({ zh: one, en: one }) : one;
}

function choiceSchema(options: Options) {
  return z.enum(Object.keys(options));
}

function tagsSchema(options: Options | undefined) {
  const tag = options
    ? choiceSchema(options)
    : string(textLimits.tag).min(1).refine(oneLine, 'holds more than one line');
  return z
    .array(tag)
    .max(textLimits.tags)
    .refine((tags) => new Set(tags).size === tags.length, 'names one twice');
}

function numberSchema({ min, max, integer = false }: Extract<Field, { kind: 'number' }>) {
  let schema: z.ZodNumber = integer ? z.int() : z.number();
  if (min !== undefined) schema = schema.min(min);
  if (max !== undefined) schema = schema.max(max);
  return schema;
}

const periodSchema = z
  .strictObject({ from: day, to: day.nullable() })
  .refine(({ from, to }) => to === null || from <= to, { message: 'ends before it begins', path: ['to'] });
/** Minor units and ISO 4217, so that no amount is ever a fraction. */
const moneySchema = z.strictObject({ amount: z.int(), currency: z.string().regex(/^[A-Z]{3}$/) });
/** WGS 84 degrees. */
const placeSchema = z.strictObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  name: string(textLimits.short).optional(),
});

/** Largest value of another field, in characters of its JSON: a long text in both languages, all of it escaped, fits. */
const largestValue = 60_000;
/** What it may hold depends on the field that it is of; the door asks that one. */
const anyValue = z.unknown().refine((value) => lengthOf(value) <= largestValue, 'is too long');

/** The length of a value's JSON; without end where it is nested too deep to be written. */
function lengthOf(value: unknown): number {
  try {
    return JSON.stringify(value).length;
  } catch {
    return Infinity;
  }
}

/** What a register of this kind may hold, when it holds something. */
function filledSchema(field: Written | FieldOf<'value'>): z.ZodType {
  switch (field.kind) {
    case 'text':
      return textSchema(field);
    case 'choice':
      return choiceSchema(field.options);
    case 'tags':
      return tagsSchema(field.options);
    case 'date':
      return day;
    case 'period':
      return periodSchema;
    case 'number':
      return numberSchema(field);
    case 'money':
      return moneySchema;
    case 'instant':
      return z.iso.datetime({ offset: false });
    case 'percent':
      return z.number().min(0).max(100);
    case 'score':
      return z.int().min(field.min).max(field.max);
    case 'flag':
      return z.boolean();
    case 'person':
    case 'ref':
      return uuid;
    case 'place':
      return placeSchema;
    case 'value':
      return anyValue;
  }
}

/** Nothing but blanks, in every language it has. */
export function isEmptyText(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return typeof value === 'object' && value !== null && Object.values(value).every(isEmptyText);
}

/**
 * What may be written into a register or a cell: a value of its kind, or null to empty it unless it is required.
 * A required text needs a word in at least one language.
 */
export function valueSchema(field: Written | FieldOf<'value'>): z.ZodType {
  const filled = filledSchema(field);
  if (!field.required) return filled.nullable();
  return field.kind === 'text' ? filled.refine((value) => !isEmptyText(value), 'is empty') : filled;
}

/** The registers of a record type with what each may hold, by name; an unknown name is refused. */
export function registersOf(type: Pick<RecordType, 'fields'>): Readonly<Record<string, z.ZodType>> {
  return Object.fromEntries(
    Object.entries(type.fields).flatMap(([name, field]) =>
      isRegister(field) || field.kind === 'value' ? [[name, valueSchema(field)]] : [],
    ),
  );
}

/** Schemas are made once a type: making one costs a hundred times what checking by it does. */
function once<Schema>(
  make: (type: Pick<RecordType, 'fields'>) => Schema,
): (type: Pick<RecordType, 'fields'>) => Schema {
  const made = new WeakMap<object, Schema>();
  return (type) => {
    const schema = made.get(type.fields) ?? make(type);
    made.set(type.fields, schema);
    return schema;
  };
}

/** A patch of a record: some of its registers. At least one; any other name is refused. */
export const patchSchema = once((type) =>
  z
    .strictObject(registersOf(type))
    .partial()
    .refine((fields) => Object.keys(fields).length > 0, 'names no field'),
);

/** A new record: the required registers must be there. */
export const createSchema = once((type) =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(registersOf(type)).map(([name, schema]) => [
        name,
        type.fields[name]?.required ? schema : schema.optional(),
      ]),
    ),
  ),
);

const cellsOf = (columns: FieldOf<'rows'>['columns']) =>
  z
    .strictObject(Object.fromEntries(Object.entries(columns).map(([name, cell]) => [name, valueSchema(cell)])))
    .partial();

/** The cells of one row of each small table, any of them, by the table's name. */
export const cellSchemas = once((type): ReadonlyMap<string, z.ZodType> => {
  const tables = Object.entries(type.fields).flatMap(([name, field]) =>
    field.kind === 'rows' ? [[name, cellsOf(field.columns)] as const] : [],
  );
  return new Map(tables);
});
