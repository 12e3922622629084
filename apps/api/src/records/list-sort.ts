import {
  type Field,
  fieldOf,
  type Language,
  type RecordType,
  stateOf,
  type Target,
  visibilities,
} from '@cityloom/operating-model';

/** Puts a value in the place of a parameter: whatever comes from outside enters a statement so, and in no other way. */
export type Bind = (value: unknown) => string;
/** Whether the reader may read a field of the record at hand, as SQL. */
export type Readable = (field: string) => string;

/** What a list is sorted by: SQL over `record` (alias `r`), and how a value of it is written in a statement. */
export interface Term {
  sql: string;
  cast: 'numeric' | 'text' | 'boolean';
}

const collations: Readonly<Record<Language, string>> = { zh: 'collate "chinese"', en: 'collate "english"' };
/** By code unit, as ISO dates sort. */
export const plain = 'collate "C"';

/** The JSON of a field. */
export const jsonOf = (field: string, bind: Bind) => `(r.fields -> ${bind(field)}::text)`;
/** A JSON number as a number; null for anything else. */
export const numeric = (json: string) => `(case when jsonb_typeof(${json}) = 'number' then (${json})::numeric end)`;

/** What a list is sorted by; a field that the reader may not read counts as empty. */
export function sortTerm(type: RecordType, target: Target, language: Language, bind: Bind, readable: Readable): Term {
  if (target.kind === 'field') {
    const field = fieldOf(type, target.name);
    if (field === undefined) throw new Error(`${type.id} has no ${target.name}`);
    const term = fieldTerm(field, jsonOf(target.name, bind), language, bind);
    return { ...term, sql: `(case when ${readable(target.name)} then ${term.sql} end)` };
  }
  switch (target.name) {
    case 'code':
      return { sql: `substring(r.code from '\\d+$')::numeric`, cast: 'numeric' };
    case 'changedAt':
      // The clock goes with time, and no two records share a place in it.
      return { sql: 'r.clock::numeric', cast: 'numeric' };
    case 'state':
      return placeIn(stateOf(type.lifecycle), 'r.state', bind);
    default:
      return placeIn(visibilities, 'r.visibility', bind);
  }
}

/** In the order in which the options stand in the definition. */
const placeIn = (options: readonly string[], value: string, bind: Bind): Term => ({
  sql: `array_position(${bind(options)}::text[], ${value})::numeric`,
  cast: 'numeric',
});

function fieldTerm(field: Field, json: string, language: Language, bind: Bind): Term {
  const word = `(${json} #>> '{}')`;
  switch (field.kind) {
    case 'text':
      return {
        sql: `(${field.bilingual ? inLanguage(json, language) : `nullif(${word}, '')`} ${collations[language]})`,
        cast: 'text',
      };
    case 'choice':
      return placeIn(Object.keys(field.options), word, bind);
    case 'period':
      return { sql: `((${json} ->> 'from') ${plain})`, cast: 'text' };
    case 'money':
      return { sql: numeric(`(${json} -> 'amount')`), cast: 'numeric' };
    case 'number':
    case 'percent':
    case 'score':
      return { sql: numeric(json), cast: 'numeric' };
    case 'flag':
      return { sql: `(case when jsonb_typeof(${json}) = 'boolean' then (${json})::boolean end)`, cast: 'boolean' };
    case 'instant':
      // Without its Z, so that half a second comes after none.
      return { sql: `(rtrim(${word}, 'Z') ${plain})`, cast: 'text' };
    default:
      return { sql: `(${word} ${plain})`, cast: 'text' };
  }
}

/** A text that is not written in the reader's language yet is sorted as the other one. */
function inLanguage(json: string, language: Language): string {
  const other: Language = language === 'zh' ? 'en' : 'zh';
  return `coalesce(nullif(${json} ->> '${language}', ''), nullif(${json} ->> '${other}', ''))`;
}
