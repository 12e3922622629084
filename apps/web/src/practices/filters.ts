import {
  flagLabels,
  type Label,
  type RecordType,
  type Sector,
  sectorLabels,
  sectors,
  stateLabels,
  stateOf,
} from '@cityloom/operating-model';
import type { RecordView } from '../records/shapes.ts';
import { kinds, valueOf } from '../records/value-of.ts';
import type { Organisation } from '../server/contract.ts';
import { leadFieldOf, leadOf } from '../views/lead.ts';
import { titleOf } from '../views/title-of.ts';
import { concernedBy, type Sides } from './concerns.ts';

/** One way to narrow a list: what it is called, what can be chosen, and all that a record answers. */
export interface Filter {
  /** Of a field, its name; what every record has begins with `@`. */
  readonly key: string;
  /** Null where no field names it; the words of the interface then do. */
  readonly label: Label | null;
  readonly options: readonly Option[];
  readonly answers: (record: RecordView) => readonly string[];
}

/** Something to choose, and whether it is what the reader stands for. */
type Option = Readonly<{ value: string; label: Label; isOwn?: boolean }>;

/** Whom records may name, for which sector each stands, and the reader's own. */
type Known = Readonly<{ organisations: ReadonlyMap<string, Organisation>; sides: Sides; own: Sector | null }>;

const single = (answer: string | null): readonly string[] => (answer === null ? [] : [answer]);

const yesOrNo = Object.entries(flagLabels).map(([value, label]) => ({ value, label }));

/**
 * The filters of a type: the choices of its table, yes or no, the organisation in charge, the sectors concerned, the reader's own
 * first, and the state. Organisations are those in charge of something; a filter with one answer only would narrow nothing and
 * is left out, and so are the sectors where nobody is concerned.
 */
export function filtersOf(
  type: RecordType,
  records: readonly RecordView[],
  { organisations, sides, own }: Known,
): readonly Filter[] {
  const choices = type.views.table.flatMap((name): Filter[] => {
    const field = type.fields[name];
    if (field?.kind === 'flag') {
      const answers = (record: RecordView) => [valueOf(record, name, kinds.flag) === true ? 'true' : 'false'];
      return [{ key: name, label: field.label, options: yesOrNo, answers }];
    }
    if (field?.kind !== 'choice') return [];
    const options = Object.entries(field.options).map(([value, label]) => ({ value, label }));
    const answers = (record: RecordView) => single(valueOf(record, name, kinds.text));
    return [{ key: name, label: field.label, options, answers }];
  });
  const leads = new Set(records.flatMap((record) => leadOf(type, record) ?? []));
  const named = [...organisations.values()].filter(({ id }) => leads.has(id));
  const concerns = new Map(records.map((record) => [record.id, concernedBy(type, record, sides)]));
  const isOfAny = [...concerns.values()].some(({ length }) => length > 0);
  const others: Filter[] = [
    {
      key: '@organisation',
      label: leadFieldOf(type)?.label ?? null,
      options: named.map(({ id, name }) => ({ value: id, label: name })),
      answers: (record) => single(leadOf(type, record)),
    },
    {
      key: '@concerns',
      label: null,
      options: isOfAny
        ? sectors
            .map((value) => ({ value, label: sectorLabels[value], isOwn: value === own }))
            .toSorted((one, other) => Number(other.isOwn) - Number(one.isOwn))
        : [],
      answers: ({ id }) => concerns.get(id) ?? [],
    },
    {
      key: '@state',
      label: null,
      options: stateOf(type.lifecycle).map((value) => ({ value, label: stateLabels[value] })),
      answers: ({ state }) => [state],
    },
  ];
  return [...choices, ...others].filter(({ options }) => options.length > 1);
}

/** The filters that are set to something they know, with what it is called. */
export function setFilters(
  filters: readonly Filter[],
  chosen: Readonly<Record<string, string>>,
): readonly (Option & Readonly<{ filter: Filter }>)[] {
  return filters.flatMap((filter) => {
    const option = filter.options.find(({ value }) => value === chosen[filter.key]);
    return option ? [{ filter, ...option }] : [];
  });
}

/** Full and half width, capitals and small letters count alike. */
const folded = (text: string) => text.normalize('NFKC').toLowerCase();

/**
 * The records that answer to every filter that is set, and whose title or code holds every word that is searched for.
 * @param words as they were typed, in either language
 */
export function narrowed(
  type: RecordType,
  records: readonly RecordView[],
  filters: readonly Filter[],
  chosen: Readonly<Record<string, string>>,
  words: string,
): readonly RecordView[] {
  const set = setFilters(filters, chosen);
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  if (set.length === 0 && wanted.length === 0) return records;
  return records.filter((record) => {
    if (!set.every(({ filter, value }) => filter.answers(record).includes(value))) return false;
    if (wanted.length === 0) return true;
    const title = titleOf(type, record);
    const text = folded(`${title?.zh ?? ''}\n${title?.en ?? ''}\n${record.code}`);
    return wanted.every((word) => text.includes(word));
  });
}
