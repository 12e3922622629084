import { type Part, schemaAt } from './openapi-schemas.ts';

/** A parameter of the address. */
export const inPath = (name: string, schema: Part): Part => ({ name, in: 'path', required: true, schema });
/** A parameter behind the question mark. */
export const inQuery = (name: string, schema: Part, description: string): Part => ({
  name,
  in: 'query',
  schema,
  description,
});
/** An id. */
export const uuid: Part = { type: 'string', format: 'uuid' };
/** The city of a route. */
export const city = inPath('cityId', uuid);
const json = (schema: Part): Part => ({ 'application/json': { schema } });
/** What a route answers: this, or a problem. */
export const answers = (schema: Part): Part => ({
  200: { description: 'OK', content: json(schema) },
  default: { description: 'RFC 9457', content: { 'application/problem+json': { schema: schemaAt('Problem') } } },
});
/** What a route is sent. */
export const body = (schema: Part): Part => ({ required: true, content: json(schema) });

/** A list that has one page only. @param properties what each of its items has */
export const listOf = (properties: Part): Part => ({
  type: 'object',
  properties: { items: { type: 'array', items: { type: 'object', properties } }, next: { type: 'null' } },
});
