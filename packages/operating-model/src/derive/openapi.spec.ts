import { practices, recordTypes } from '../practices/index.ts';
import { openapi } from './openapi.ts';

const document = JSON.parse(JSON.stringify(openapi(practices, '1.2.3')));
type Operation = {
  operationId: string;
  parameters: { name: string; in: string; required?: boolean; schema: object }[];
  responses: Record<string, { description: string; content: Record<string, { schema: object }> }>;
};
const paths = Object.entries(document.paths as Record<string, Record<string, Operation>>);
const operations = paths.flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
);

/** Every object in the document with the way to it. */
function* partsOf(part: unknown, way: string[] = []): Generator<{ part: Record<string, unknown>; way: string[] }> {
  if (typeof part !== 'object' || part === null) return;
  if (!Array.isArray(part)) yield { part: part as Record<string, unknown>, way };
  for (const [name, inside] of Object.entries(part)) yield* partsOf(inside, [...way, name]);
}
const at = (pointer: string) =>
  pointer
    .replace('#/', '')
    .split('/')
    .reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], document);

describe('the API as a document', () => {
  it('is OpenAPI 3.1 with all that it asks for', () => {
    expect(document).toMatchObject({ openapi: '3.1.0', info: { title: 'Cityloom 织城', version: '1.2.3' } });
    expect(document.paths).not.toEqual({});
    expect(
      Object.keys(document).filter(
        (name) => !['openapi', 'info', 'servers', 'security', 'tags', 'paths', 'components'].includes(name),
      ),
    ).toEqual([]);
  });

  it('refers to nothing that is not in it', () => {
    const references = [...partsOf(document)].flatMap(({ part }) =>
      typeof part['$ref'] === 'string' ? [part['$ref']] : [],
    );
    expect(references.length).toBeGreaterThan(100);
    expect(references.filter((pointer) => at(pointer) === undefined)).toEqual([]);
  });

  it('names every place of a path, and no path twice', () => {
    const shapes = paths.map(([path]) => path.replaceAll(/\{\w+\}/g, '{}'));
    expect(new Set(shapes).size).toBe(shapes.length);
    for (const { path, operation } of operations) {
      const places = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const named = operation.parameters.filter((one) => one.in === 'path');
      expect(new Set(named.map(({ name }) => name))).toEqual(new Set(places));
      expect(named).toHaveLength(places.length);
      expect(named.filter(({ required }) => !required)).toEqual([]);
      const all = operation.parameters.map(({ name, in: where }) => `${where} ${name}`);
      expect(new Set(all).size).toBe(all.length);
    }
  });

  it('calls every operation by a name of its own and says how it answers', () => {
    const names = operations.map(({ operation }) => operation.operationId);
    expect(new Set(names).size).toBe(names.length);
    for (const { operation } of operations) {
      expect(operation.responses['200']?.content['application/json']?.schema).toBeDefined();
      expect(operation.responses['default']?.content['application/problem+json']).toBeDefined();
    }
  });

  it('uses the types of JSON Schema only', () => {
    const known = new Set(['object', 'array', 'string', 'number', 'integer', 'boolean', 'null']);
    const unknown = [...partsOf(document)].flatMap(({ part, way }) =>
      // `type` is also a property of ours, and then it is no word but a schema.
      ['properties', 'params'].includes(way.at(-1) ?? '') || part['type'] === undefined || part['type'] === 'http'
        ? []
        : [part['type']].flat().filter((type) => typeof type !== 'string' || !known.has(type)),
    );
    expect(unknown).toEqual([]);
  });

  describe.each([...recordTypes.values()].map((type) => [type.id, type] as const))('of type %s', (id, type) => {
    const name = id.charAt(0).toUpperCase() + id.slice(1);

    it('has its routes', () => {
      const root = `/api/cities/{cityId}/records/${id}`;
      expect(Object.keys(document.paths[root])).toEqual(['get']);
      expect(Object.keys(document.paths[`${root}/{key}`])).toEqual(['get', 'patch']);
    });

    it('has every field, with its words in both languages', () => {
      const { properties } = document.components.schemas[`${name}Fields`];
      expect(Object.keys(properties)).toEqual(Object.keys(type.fields));
      for (const [field, { label }] of Object.entries(type.fields)) {
        expect(properties[field].description).toContain(label.en);
        expect(properties[field].description).toContain(label.zh);
      }
      expect(document.components.schemas[name].description).toContain(type.purpose.zh);
    });

    it('asks for what is required, and takes nothing else', () => {
      const asked = document.components.schemas[`${name}New`];
      const required = Object.entries(type.fields).flatMap(([field, one]) => (one.required ? [field] : []));
      expect(asked.required ?? []).toEqual(required);
      expect(asked.additionalProperties).toBe(false);
      expect(document.components.schemas[`${name}Patch`].required ?? []).toEqual([]);
    });
  });
});
