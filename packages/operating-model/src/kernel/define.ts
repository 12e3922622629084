import { type Carried, carried } from './carried.ts';
import type { FieldKind, Fields } from './field.ts';
import type { Label } from './label.ts';
import type { Beginning, PolicyRow, RecordClass, Sole } from './policy.ts';
import type { Lifecycle } from './state.ts';

/** Names of the fields that are of one of some kinds; any name, where nobody knows which fields there are. */
type Named<F extends Fields, Kind extends FieldKind> = string extends keyof F
  ? string
  : { [Name in keyof F & string]: F[Name]['kind'] extends Kind ? Name : never }[keyof F & string];

/**
 * How a record type is shown; each view names fields, and the compiler knows which kinds fit. Views of many records are
 * offered in the order in which they are written: the first is the one that opens.
 */
export interface ViewsOf<F extends Fields> {
  /** Field names in groups, each under a heading. */
  form?: readonly { label: Label; fields: readonly (keyof F & string)[] }[];
  /** Columns, left to right. */
  table: readonly (keyof F & string)[];
  board?: { by: Named<F, 'choice'> };
  timeline?: {
    period: Named<F, 'period' | 'date'>;
    lane?: Named<F, 'choice' | 'ref'>;
    arrows?: Named<F, 'refs'>;
    progress?: Named<F, 'percent'>;
  };
  calendar?: { date: Named<F, 'date' | 'period' | 'instant'> };
  document?: { body: readonly Named<F, 'prose' | 'text'>[] };
}

/** A type's own fields and what every record carries; its own win. */
type WithCarried<F extends Fields> = Omit<Carried, keyof F> & F;

/** A record type as it is written, its names checked against its own fields. */
export interface RecordFacts<F extends Fields> {
  /** Clause of the standard that it serves: `6.3`. */
  clause: string;
  /** Begins what readers call a record: `INI` gives `INI-19`. */
  code: string;
  class: RecordClass;
  label: Label;
  plural: Label;
  /** What it is for, in one sentence. */
  purpose: Label;
  lifecycle: Lifecycle;
  /** The field that names a record; its value stands in lists and links. */
  title: Named<F, 'text'>;
  fields: F;
  views: ViewsOf<WithCarried<F>>;
  /**
   * For what speaks about something: `on` leads there, `at` holds the address of the part spoken about (behind a `#`, where in it), empty for the whole
   * and left out where it is always that, `answers` leads to what it answers, where it does, and `quotes` holds the words spoken about with those around
   * them. Who may not see what it speaks about, or answers, does not see it either; whoever may do there what `begins` says may begin one.
   * With `one`, an organisation or a person has one there at most, for all to see whom its rows let see it. That of an organisation is in its name, and
   * changed and taken back only by who could begin it now; that of a person is about what somebody else has said or keeps, and theirs to take back.
   */
  about?: {
    on: Named<F, 'ref'>;
    at?: Named<F, 'text'>;
    answers?: Named<F, 'ref'>;
    quotes?: { words: Named<F, 'text'>; before: Named<F, 'text'>; after: Named<F, 'text'> };
    begins: Beginning;
    one?: Sole;
  };
  /**
   * For what asks that the part it speaks about be changed: of a register the value that stood there and the one it is to have
   * (neither where there is none), of words in a text those that are to stand in their place.
   */
  asks?: { was: Named<F, 'value'>; to: Named<F, 'value'>; words: Named<F, 'text'> };
  /**
   * For what is answered: what became of it, why, and by whom, written together. With `due`, it is promised an answer when it is
   * shared, within the days that the city has set. With `merges`, what became of it may be that it went `into` another of its type, whose answer is
   * then its own; whoever said it may say in `apart` that it does not belong there. `leadsTo` leads to what is done, decided or written because of it;
   * where something is, whoever said it may let themselves be thanked for it in public, by the words of `thanks`: whoever answers reads them, and thanks where `thanked` says so.
   */
  answer?: {
    outcome: Named<F, 'choice'>;
    why: Named<F, 'text'>;
    by: Named<F, 'person'>;
    due?: { day: Named<F, 'date'> };
    leadsTo?: Named<F, 'refs'>;
    thanks?: { as: Named<F, 'text'>; given: Named<F, 'flag'> };
    merges?: { as: string; into: Named<F, 'ref'>; apart: Named<F, 'text'> };
  };
  /**
   * For what is carried out: `stage` says how far it has come, by the options that mean that it is under way, that it is done, and that
   * it will not be; any other means that it is still ahead. `for` leads to the outcomes that it is done for.
   */
  carriedOut?: {
    stage: Named<F, 'choice'>;
    underWay: readonly string[];
    done: readonly string[];
    dropped: readonly string[];
    for?: Named<F, 'refs'>;
  };
  /** For what is measured: leads to what it is measured by. */
  measuredBy?: Named<F, 'refs'>;
  /**
   * For what measures: the value that it began with and its day, what a value is counted in, and those that are aimed at, a small table
   * with the columns `year` and `value`.
   */
  measures?: {
    start: Named<F, 'number'>;
    since: Named<F, 'date'>;
    unit: Named<F, 'text'>;
    aims: Named<F, 'rows'>;
    columns: { year: string; value: string };
  };
  /** For a value that was measured: what measured it, on which day, and how much it was. */
  measured?: { by: Named<F, 'ref'>; on: Named<F, 'date'>; value: Named<F, 'number'> };
  /** For what may be said in the name of the speaker's organisation, to which it belongs: the flag that says so. */
  inName?: Named<F, 'flag'>;
  /**
   * For what a helper may enter as somebody says it who has no account: how it came, and what stands on their card, where they wrote one. With
   * these it is nobody's who has an account, and shared at once; nobody else names them, and nobody changes them.
   */
  entered?: { source: Named<F, 'choice'>; card: Named<F, 'text'> };
  /** The people whom it speaks to by name: they hear of it wherever they may see it. */
  calls?: Named<F, 'refs'>;
  /**
   * For what a body decides: `adopts` leads to what the city adopts by it, `by` to the body, `on` is the day; it is carried by the `votes`, a small
   * table with these columns, or with nobody objecting, where the `rule` is the option of `consent`; `dissent` is kept with it, and `replaces` leads
   * to the one whose place it takes. Once it is adopted itself, the adoption of what it names can rest on it.
   */
  decides?: {
    adopts: Named<F, 'refs'>;
    by: Named<F, 'ref'>;
    on: Named<F, 'date'>;
    rule: Named<F, 'choice'>;
    consent: string;
    votes: Named<F, 'rows'>;
    columns: { inFavour: string; against: string; abstained: string };
    dissent: Named<F, 'text'>;
    replaces: Named<F, 'ref'>;
  };
  /** For what is said about anything: the field that leads there. Where that hears answers, it is said and changed only while it does. */
  says?: { on: Named<F, 'ref'> };
  /**
   * For what asks a question and hears answers: from the first to the last day of `within`, by the city's calendar, while it is shared.
   * Once it is shared, its days are moved only with a reason, in `moved`. `from` leads to those whom it asks, `on` to what it is about,
   * `leadsTo` to what was decided with the answers.
   */
  hears?: {
    within: Named<F, 'period'>;
    moved: Named<F, 'text'>;
    from: Named<F, 'refs'>;
    on: Named<F, 'refs'>;
    leadsTo: Named<F, 'refs'>;
  };
  /** For an occasion on which people talk: `on` leads to what about, `when` are its days. Whoever said something about the same may come. */
  gathers?: { on: Named<F, 'refs'>; when: Named<F, 'period'> };
  /**
   * For what stands for people: `as`, a choice in which `self` means that it is the organisation it belongs to, and all else people
   * of the kind that `sector` names.
   */
  standsFor?: { as: Named<F, 'choice'>; self: string; sector: Named<F, 'choice'> };
  /**
   * What it is made of: records of other types, which go along where it goes as far as they have the same states, and are sealed with it
   * when it is adopted. `by` is their field that leads to it; without one, all of that type in the city belong to it. With `order`, a number
   * of theirs, they are read one after the other as one text.
   */
  holds?: readonly { type: string; by?: string; order?: string }[];
  /** For a choice that wants words beside it, but for the options that speak for themselves. */
  explains?: { choice: Named<F, 'choice'>; in: Named<F, 'text'>; unless: readonly string[] };
  /**
   * For what hides something that somebody said: `item` leads there, and beginning it hides that for a `reason` of those published, with a `note` to its speaker. The door
   * fills in its title, what sort of thing it was, for whom it was shown before, and the days. Its speaker may say once, in `appeal`, why it
   * should be seen; with the outcome `shown` it is again, as before.
   */
  withholds?: {
    item: Named<F, 'ref'>;
    reason: Named<F, 'choice'>;
    note: Named<F, 'text'>;
    sort: Named<F, 'choice'>;
    from: Named<F, 'choice'>;
    on: Named<F, 'date'>;
    appeal: Named<F, 'text'>;
    appealedOn: Named<F, 'date'>;
    shown: string;
  };
  /** Rights that differ from those of its class; a row here replaces the class's rows for the actions it names. */
  policy?: readonly PolicyRow[];
}

/** A record type as engines read it: the same facts, names as strings. */
export interface RecordType extends Omit<RecordFacts<Fields>, 'views'> {
  /** `initiative`; unique, and stored with every record. */
  id: string;
  views: {
    form?: readonly { label: Label; fields: readonly string[] }[];
    table: readonly string[];
    board?: { by: string };
    timeline?: { period: string; lane?: string; arrows?: string; progress?: string };
    calendar?: { date: string };
    document?: { body: readonly string[] };
  };
}

/**
 * Typed where written, erased where read: its own fields first, then what every record carries and it does not name itself.
 * @param id of the type, in camel case
 */
export function defineRecord<const F extends Fields>(id: string, facts: RecordFacts<F>): RecordType {
  return { ...facts, id, fields: { ...facts.fields, ...carried, ...facts.fields } };
}

/** A practice: one clause of the standard as literal facts. */
export interface Practice {
  clause: string;
  label: Label;
  /** Why it matters, in our own words. */
  why: Label;
  /** The first is the one that the practice is about; the others stand beside it. */
  records: readonly RecordType[];
}
