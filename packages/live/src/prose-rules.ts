import { proseMarks, proseNodes, proseRoot } from './prose-schema.ts';

/**
 * What of the schema may stand in a live document: which Y elements, under which parents, with which attribute values.
 * The guard refuses everything that is not listed here.
 */

/** Tells whether an attribute's value may be stored. */
export type ValueRule = (value: unknown) => boolean;

/** What an element may hold. Attributes and children by name. */
export interface ElementRule {
  readonly attributes: ReadonlyMap<string, ValueRule>;
  readonly children: ReadonlySet<string>;
  readonly text: boolean;
}

/** Longest string in an attribute, in UTF-16 units. */
export const longestAttribute = 512;
/** Longest address of a link, in UTF-16 units. */
export const longestHref = 2048;

const integer =
  (least: number, most: number): ValueRule =>
  (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
const plainText: ValueRule = (value) =>
  typeof value === 'string' && value.length <= longestAttribute && !value.includes('\0');
const columnWidths: ValueRule = (value) =>
  Array.isArray(value) && value.length <= 64 && value.every(integer(0, 10_000));

const valueRules: Readonly<Record<string, Readonly<Record<string, ValueRule>>>> = {
  heading: { level: integer(2, 4) },
  orderedList: { start: integer(0, 1_000_000) },
  tableHeader: { colspan: integer(1, 64), rowspan: integer(1, 1000), colwidth: columnWidths },
  tableCell: { colspan: integer(1, 64), rowspan: integer(1, 1000), colwidth: columnWidths },
  mention: { id: plainText, label: plainText },
  recordLink: { id: plainText, type: plainText, code: plainText },
  link: { href: isAllowedHref },
};

/** The rule of the root, then of each Y element by its name. */
export const rootRule: ElementRule = ruleOf('doc');
export const elementRules: ReadonlyMap<string, ElementRule> = new Map(
  Object.keys(proseNodes)
    .filter((name) => name !== 'doc' && name !== 'text')
    .map((name) => [name, ruleOf(name)]),
);

/** The attributes of each mark by its key in a Y text. */
export const markRules: ReadonlyMap<string, ReadonlyMap<string, ValueRule>> = new Map(
  Object.keys(proseMarks).map((name) => [name, attributesOf(name)]),
);

/**
 * Tells whether a link may point there: http, https, mailto or a path within this site.
 * @param value address as written; control characters and backslashes are refused, as browsers drop or turn them
 */
export function isAllowedHref(value: unknown): boolean {
  if (typeof value !== 'string' || value.length > longestHref) return false;
  // oxlint-disable-next-line no-control-regex -- these are the characters to be refused
  if (/[\u0000-\u0020\u007f-\u009f\\]/u.test(value)) return false;
  return /^(https?:\/\/[^/]|mailto:|\/(?!\/)|[#?]|\.\.?\/)/iu.test(value);
}

/**
 * Tells whether a mark may be stored.
 * @param key key of the format in a Y text
 * @param value null where the mark ends, else the mark's attributes
 */
export function isAllowedMark(key: string, value: unknown): boolean {
  const rules = markRules.get(key);
  if (rules === undefined) return false;
  if (value === null) return true;
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return false;
  return Object.entries(value).every(([name, inner]) => inner === null || rules.get(name)?.(inner) === true);
}

function ruleOf(name: string): ElementRule {
  const content = proseNodes[name]?.content ?? '';
  const children = new Set(content.match(/\w+/gu)?.flatMap(membersOf));
  const text = children.delete('text');
  return { attributes: attributesOf(name), children, text };
}

/** The nodes that a word of a content expression stands for: a node, or a group of them. */
function membersOf(word: string): string[] {
  if (word in proseNodes) return [word];
  return Object.keys(proseNodes).filter((name) => proseNodes[name]?.group?.split(' ').includes(word));
}

function attributesOf(name: string): ReadonlyMap<string, ValueRule> {
  const named = { ...proseNodes, ...proseMarks }[name];
  return new Map(
    Object.keys(named?.attrs ?? {}).map((key) => {
      const rule = valueRules[name]?.[key];
      if (rule === undefined) throw new Error(`${proseRoot}: the attribute ${name}.${key} has no rule`);
      return [key, rule];
    }),
  );
}
