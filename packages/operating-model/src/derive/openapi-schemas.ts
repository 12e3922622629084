import { z } from 'zod';
import { wishesSchema } from '../edit/wish.ts';
import type { RecordType } from '../kernel/define.ts';
import type { Field } from '../kernel/field.ts';
import type { Label } from '../kernel/label.ts';
import { actions } from '../kernel/policy.ts';
import { sectors } from '../kernel/sector.ts';
import { stateLabels, stateOf, visibilities } from '../kernel/state.ts';
import { createSchema, isRegister, patchSchema, valueSchema } from './schema.ts';

/** A part of the document; its shape is OpenAPI's (3.1.0) and JSON Schema's (2020-12), not ours. */
export type Part = Readonly<Record<string, unknown>>;

/** A text in both languages, as descriptions carry it. */
export const both = ({ en, zh }: Label): string => `${en}\n\n${zh}`;

/** Refers to a schema by its name. */
export const schemaAt = (name: string): Part => ({ $ref: `#/components/schemas/${name}` });

/** The name of a schema of a type: `initiative` and `Patch` give `InitiativePatch`. */
export const nameOf = (type: RecordType, what = ''): string =>
  `${type.id.charAt(0).toUpperCase()}${type.id.slice(1)}${what}`;

/** What a check of ours asks, as a JSON Schema. */
function jsonSchema(schema: z.ZodType): Part {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return rest;
}

const uuid: Part = { type: 'string', format: 'uuid' };
const orNull = (type: string, more: Part = {}): Part => ({ type: [type, 'null'], ...more });
const object = (properties: Part, optional: readonly string[] = []): Part => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
});
const listOf = (items: Part): Part => ({ type: 'array', items });
const valuesByAddress: Part = {
  type: 'object',
  additionalProperties: true,
  description: both({
    en: 'By address: `field`, `field/<row or link>`, `field/<row>/<column>`, `field/<language>`, or `@state` and the like.',
    zh: '按地址列出：`field`、`field/<行或关联>`、`field/<行>/<列>`、`field/<语言>`，或`@state`等。',
  }),
};

/** What a field says about itself, in both languages. */
export function fieldDescription({ label, hint, class: fieldClass = 'open' }: Field): string {
  const said = hint ? [both(label), both(hint)] : [both(label)];
  return [...said, `class: ${fieldClass}`].join('\n\n');
}

/** A field as it is read; prose is none, for it is read in its own documents. */
function fieldSchema(field: Field): Part | null {
  const description = fieldDescription(field);
  if (isRegister(field) || field.kind === 'value') return { ...jsonSchema(valueSchema(field)), description };
  if (field.kind === 'refs') return { ...listOf(schemaAt('Link')), description };
  if (field.kind !== 'rows') return { ...schemaAt('ProseElsewhere'), description };
  const cells = Object.entries(field.columns).map(([name, cell]) => [
    name,
    { ...jsonSchema(valueSchema(cell)), description: both(cell.label) },
  ]);
  const row = object({
    id: uuid,
    order: { type: 'string' },
    cells: { type: 'object', properties: Object.fromEntries(cells) },
  });
  return { ...listOf(row), description };
}

/** The registers that a wish writes, with what each is for. */
function written(type: RecordType, schema: z.ZodType): Part {
  const { properties = {}, ...rest } = jsonSchema(schema) as { properties?: Record<string, Part> };
  const described = Object.entries(properties).map(([name, one]) => {
    const field = type.fields[name];
    return [name, field ? { ...one, description: fieldDescription(field) } : one];
  });
  return { ...rest, properties: Object.fromEntries(described) };
}

/** Everything that is said about one type. */
export function schemasOfType(type: RecordType): Record<string, Part> {
  const fields = Object.entries(type.fields).map(([name, field]) => [name, fieldSchema(field)]);
  const states = stateOf(type.lifecycle);
  return {
    [nameOf(type)]: {
      ...object({
        id: uuid,
        type: { const: type.id },
        code: { type: 'string', examples: [`${type.code}-1`] },
        state: {
          enum: states,
          description: states.map((state) => `${state}: ${both(stateLabels[state])}`).join('\n\n'),
        },
        visibility: { enum: visibilities },
        owner: orNull('string', { format: 'uuid' }),
        ownerOrg: orNull('string', { format: 'uuid' }),
        version: { type: 'integer' },
        clock: { type: 'integer' },
        createdAt: { type: 'string', format: 'date-time' },
        changedAt: { type: 'string', format: 'date-time' },
        fields: schemaAt(nameOf(type, 'Fields')),
        may: listOf({ enum: actions }),
        writes: listOf({ enum: Object.keys(type.fields) }),
      }),
      description: `${both(type.label)}\n\n${both(type.purpose)}`,
    },
    [nameOf(type, 'Fields')]: {
      type: 'object',
      properties: Object.fromEntries(fields),
      description: both(type.plural),
    },
    [nameOf(type, 'New')]: { ...written(type, createSchema(type)), description: both(type.label) },
    [nameOf(type, 'Patch')]: { ...written(type, patchSchema(type)), minProperties: 1, description: both(type.label) },
    [nameOf(type, 'Page')]: object(
      { items: listOf(schemaAt(nameOf(type))), next: orNull('string'), count: { type: 'integer' } },
      ['count'],
    ),
  };
}

/** What is the same for every type. */
export const commonSchemas: Record<string, Part> = {
  Label: object({ zh: { type: 'string' }, en: { type: 'string' } }),
  Link: object({ to: uuid, as: orNull('string') }),
  ProseElsewhere: {
    not: {},
    description: both({
      en: 'Live text is read and written in its own documents; a record names it in `writes` only.',
      zh: '在线共写的正文在单独的文档里读写；记录中只在`writes`里列出它。',
    }),
  },
  Problem: {
    ...object({
      type: { type: 'string' },
      code: { type: 'string' },
      params: { type: 'object', additionalProperties: { type: 'string' } },
      title: { type: 'string' },
      status: { type: 'integer' },
      ref: { type: 'string' },
    }),
    description: both({
      en: 'RFC 9457; the title is in the reader’s language.',
      zh: 'RFC 9457；标题使用读者的语言。',
    }),
  },
  Wishes: {
    ...jsonSchema(wishesSchema),
    description: both({
      en: 'All of it happens, or nothing. Every operation has an id of its own: sent again, it gets its first answer again. `seen` is the city’s clock that the sender had seen.',
      zh: '整组要么全部生效，要么都不生效。每个操作有自己的编号：重复发送会得到第一次的答复。`seen`是发送者看到过的城市时钟。',
    }),
  },
  Answer: object({
    operation: uuid,
    record: uuid,
    code: { type: 'string' },
    clock: { type: 'integer' },
    version: { type: 'integer' },
    overwrote: {
      type: 'object',
      additionalProperties: object({ value: true, by: orNull('string', { format: 'uuid' }) }),
      description: both({
        en: 'By address: what was written over unseen, and who had written it.',
        zh: '按地址列出：没有看到就被覆盖的值，以及是谁写的。',
      }),
    },
  }),
  ChangeFrame: object({
    after: { type: 'integer' },
    upto: { type: 'integer' },
    changes: listOf(
      object({
        clock: { type: 'integer' },
        record: uuid,
        type: { type: 'string' },
        code: { type: 'string' },
        version: { type: 'integer' },
        kind: { type: 'string' },
        operation: uuid,
        by: {
          oneOf: [
            object({
              person: uuid,
              organisation: orNull('string', { format: 'uuid' }),
              sector: { enum: [...sectors, null] },
            }),
            { type: 'null' },
          ],
        },
        at: { type: 'string', format: 'date-time' },
        why: orNull('string'),
        after: valuesByAddress,
      }),
    ),
  }),
};
