import { type Field, fieldOf, type Operator, type RecordTarget, type RecordType } from '@cityloom/operating-model';
import { type Filter, moneyWord } from './list-query.ts';
import { type Bind, jsonOf, numeric, plain, type Readable } from './list-sort.ts';

const signs: Partial<Record<Operator, string>> = { eq: '=', lt: '<', lte: '<=', gt: '>', gte: '>=' };
const columns: Readonly<Record<RecordTarget, string>> = {
  code: 'r.code',
  changedAt: 'r.changed_at::text',
  state: 'r.state',
  visibility: 'r.visibility',
  owner: 'r.owner_id::text',
  ownerOrg: 'r.owner_org::text',
};

/**
 * One condition of a list, as SQL over `record` (alias `r`) that is true or false and never unknown.
 * A field that the reader may not read counts as empty: the answer must not depend on what they may not know.
 */
export function filterSql(
  type: RecordType,
  { target, operator, values }: Filter,
  bind: Bind,
  readable: Readable,
): string {
  const among = () => `any(${bind(values)}::text[])`;
  const [value = ''] = values;
  if (target.kind === 'record') {
    const column = columns[target.name];
    const positive = operator === 'empty' ? `${column} is not null` : `${column} = ${among()}`;
    return turned(`coalesce(${positive}, false)`, operator, value);
  }
  const field = fieldOf(type, target.name);
  if (field === undefined) throw new Error(`${type.id} has no ${target.name}`);
  const can = readable(target.name);
  const positive =
    field.kind === 'refs'
      ? linkSql(target.name, operator, values, bind)
      : valueSql(field, jsonOf(target.name, bind), operator, values, bind);
  return turned(`(${can} and coalesce(${positive}, false))`, operator, value);
}

/** `ne` is that it does not equal, and `empty` that nothing is there. */
const turned = (positive: string, operator: Operator, value: string) =>
  operator === 'ne' || (operator === 'empty' && value === 'true') ? `not ${positive}` : positive;

function linkSql(field: string, operator: Operator, values: readonly string[], bind: Bind): string {
  const to = operator === 'empty' ? '' : ` and l.to_id = any(${bind(values)}::uuid[])`;
  return `exists (select from link l where l.city_id = r.city_id and l.from_id = r.id and l.field = ${bind(field)}::text${to})`;
}

/** The condition on the JSON of a field, as if it were to hold: `eq` for `ne`, something there for `empty`. */
function valueSql(field: Field, json: string, operator: Operator, values: readonly string[], bind: Bind): string {
  const [value = ''] = values;
  const sign = signs[operator] ?? '=';
  const word = `(${json} #>> '{}')`;
  if (operator === 'empty') return presentSql(field, json);
  switch (field.kind) {
    case 'text':
      return textSql(field.bilingual ? [`(${json} ->> 'zh')`, `(${json} ->> 'en')`] : [word], operator, values, bind);
    case 'tags':
      return `${json} ?| ${bind(values)}::text[]`;
    case 'number':
    case 'percent':
    case 'score':
      return operator in signs
        ? `${numeric(json)} ${sign} ${bind(value)}::numeric`
        : `${numeric(json)} = any(${bind(values)}::numeric[])`;
    case 'money': {
      const [, currency, amount] = moneyWord.exec(value) ?? [];
      return `${json} ->> 'currency' = ${bind(currency)}::text and ${numeric(`${json} -> 'amount'`)} ${sign} ${bind(amount)}::numeric`;
    }
    case 'period':
      return `(${json} ->> 'from') ${plain} ${sign} ${bind(value)}::text`;
    case 'instant':
      return operator in signs
        ? `rtrim(${word}, 'Z') ${plain} ${sign} ${bind(withoutZ(value))}::text`
        : `rtrim(${word}, 'Z') = any(${bind(values.map(withoutZ))}::text[])`;
    case 'date':
      return operator in signs
        ? `${word} ${plain} ${sign} ${bind(value)}::text`
        : `${word} = any(${bind(values)}::text[])`;
    default:
      return `${word} = any(${bind(values)}::text[])`;
  }
}

const withoutZ = (instant: string) => instant.replace(/Z$/, '');

function presentSql(field: Field, json: string): string {
  if (field.kind === 'tags') return `${json} <> '[]'`;
  if (field.kind !== 'text') return `${json} is not null`;
  return field.bilingual ? `(${json} ->> 'zh') || (${json} ->> 'en') <> ''` : `(${json} #>> '{}') <> ''`;
}

function textSql(texts: readonly string[], operator: Operator, values: readonly string[], bind: Bind): string {
  const [value = ''] = values;
  const each = texts.map((text) =>
    operator === 'contains'
      ? `strpos(lower(${text}), lower(${bind(value)}::text)) > 0`
      : `${text} = any(${bind(values)}::text[])`,
  );
  return `(${each.join(' or ')})`;
}
