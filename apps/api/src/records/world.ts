import {
  type Actor,
  type Address,
  type Doer,
  type Sector,
  soleKeyOf,
  subjectIn,
  type WholeRecord,
  type Wish,
  type WishKind,
} from '@cityloom/operating-model';
import type { Target } from './stored.ts';

/** Live text that was written and has come to rest: the door notes that it changed, never what. */
export interface ProseStep {
  kind: 'prose';
  operation: string;
  record: string;
  field: string;
  /** None where the field is not bilingual. */
  language: string | null;
  value: { seq: number; authors: readonly string[]; added: number; removed: number };
}

/** What somebody asks for together: all of it is carried out, or nothing. */
export interface WishSet {
  /** Member id; null for whoever has no account, and where nobody is known to have written. */
  person: string | null;
  /** Id of a record that somebody without an account has said, where they show its slip. */
  slip?: string;
  steps: readonly (Wish | ProseStep)[];
}

/** A change that is decided and waits for its place in the clock. */
export interface Pending {
  operation: string;
  record: string;
  kind: WishKind | 'prose';
  by: Doer | null;
  version: number;
  before: Readonly<Record<Address, unknown>>;
  after: Readonly<Record<Address, unknown>>;
  /** By address: the change that was written over, as a clock or as one of the same batch. */
  overwrote: ReadonlyMap<Address, number | Pending>;
  /** The reason that was given. */
  why: string | null;
  /** The record as this change left it, whatever the batch does to it after. */
  left: WholeRecord;
  /** What it was made of at that moment, where this change adopted it. */
  parts: readonly WholeRecord[];
  /** Id of the decision that this adoption rests on; null where it rests on none. */
  decision: string | null;
}

/** A change that is committed. */
export interface Known {
  operation: string;
  record: string;
  code: string;
  clock: number;
  version: number;
  by: string | null;
  overwrote: Readonly<Record<Address, { value: unknown; by: string | null }>>;
}

/** A record while the batch works on it. */
export interface Working {
  record: WholeRecord;
  created: boolean;
  /** The city's clock at the last committed change of each address. */
  clocks: Readonly<Record<Address, number>>;
  /** What the batch changes besides, by address. */
  touched: ReadonlyMap<Address, Pending>;
  last: Pending | null;
}

/** What a reference may lead to. */
export interface Targets {
  /** The sector of each organisation. */
  organisations: ReadonlyMap<string, Sector>;
  members: ReadonlySet<string>;
  records: ReadonlyMap<string, Target>;
}

/** Everything that a batch is decided from. */
export interface Loaded {
  /** ISO 8601, UTC. */
  now: string;
  /** The city's day, ISO 8601. */
  today: string;
  /** The day by which an answer is promised to what is said today, ISO 8601. */
  answerBy: string;
  actors: ReadonlyMap<string, Actor>;
  records: ReadonlyMap<string, Working>;
  known: ReadonlyMap<string, Known>;
  targets: Targets;
  /** Records of which a version is sealed, among those that are to be put into the bin. */
  sealed: ReadonlySet<string>;
  /** Place in the city's clock of the newest version of each record that was sealed, among decisions that steps name and what is to rest on them. */
  sealedAt: ReadonlyMap<string, number>;
  /** Decisions that steps name and whose place another has taken. */
  replaced: ReadonlySet<string>;
  /** The ids of what some records are made of, by the record: those that are moved on. */
  parts: ReadonlyMap<string, readonly string[]>;
  /** Records of which there is one only, among those that steps would add to, by what is theirs alone. */
  soles: ReadonlyMap<string, string>;
  /** What went into some records, by their id: those that are to go into another, or away. */
  held: ReadonlyMap<string, readonly string[]>;
  /** Ids of new records that turned out to be in use. */
  taken: ReadonlySet<string>;
}

/** The working copies of a batch. Sets are decided one after the other, each in a {@link Trial} of its own. */
export class World {
  readonly records: Map<string, Working>;
  readonly pending: Pending[] = [];
  readonly operations = new Map<string, Pending>();

  constructor(readonly loaded: Loaded) {
    this.records = new Map(loaded.records);
  }
}

/** The world as one set sees it: what the set does stays in it until it is kept. */
export class Trial {
  private readonly records = new Map<string, Working>();
  private readonly pending: Pending[] = [];

  constructor(private readonly world: World) {}

  get loaded(): Loaded {
    return this.world.loaded;
  }

  record(id: string): Working | undefined {
    return this.records.get(id) ?? this.world.records.get(id);
  }

  /** What a reference leads to, as this set would leave it; undefined where there is no record of that id. */
  target(id: string): Target | undefined {
    const record = this.record(id)?.record;
    if (record === undefined) return this.loaded.targets.records.get(id);
    return { type: record.type, subject: subjectIn(record), fields: record.fields, binned: record.binnedAt !== null };
  }

  /** Whether another record has for itself of what there is one only, as this set would leave it. */
  hasOther(key: string, id: string): boolean {
    const there = this.loaded.soles.get(key);
    if (there !== undefined && there !== id && this.record(there) === undefined) return true;
    const working = new Set([...this.records.keys(), ...this.world.records.keys()]);
    return [...working].some((one) => {
      const record = one === id ? undefined : this.record(one)?.record;
      return record !== undefined && soleKeyOf(record) === key;
    });
  }

  /** Whether a decision was adopted, and no version of a record sealed since, as this set would leave both. */
  isNews(decision: string, record: string): boolean {
    const done = [...this.world.pending, ...this.pending];
    const place = (id: string) =>
      done.findLastIndex(({ record: one, after }) => one === id && after['@state'] === 'adopted');
    const [decided, adopted] = [place(decision), place(record)];
    if (decided !== -1 || adopted !== -1) return decided > adopted;
    const { sealedAt } = this.loaded;
    return (sealedAt.get(decision) ?? 0) > (sealedAt.get(record) ?? 0);
  }

  /** Whether another decision that is adopted has taken the place of one, as this set would leave them. */
  isReplaced(decision: string): boolean {
    if (this.loaded.replaced.has(decision)) return true;
    const working = new Set([...this.records.keys(), ...this.world.records.keys()]);
    return [...working].some((id) => {
      const { type, state, fields, binnedAt } = this.record(id)?.record ?? {};
      return (
        type?.decides !== undefined &&
        state === 'adopted' &&
        binnedAt === null &&
        fields?.[type.decides.replaces] === decision
      );
    });
  }

  /** Whether others went into a record, as this set would leave it. */
  holdsOthers(id: string): boolean {
    const working = [...this.records.keys(), ...this.world.records.keys()];
    return [...(this.loaded.held.get(id) ?? []), ...working].some((one) => {
      const { record } = this.record(one) ?? {};
      return record === undefined || record.fields[record.type.answer?.merges?.into ?? ''] === id;
    });
  }

  /** A change of this batch by its operation. */
  changed(operation: string): Pending | undefined {
    return this.pending.find((change) => change.operation === operation) ?? this.world.operations.get(operation);
  }

  /** Whether a change is of this very set: what its sender wrote in one breath is not written over. */
  isOwn(change: Pending): boolean {
    return this.pending.includes(change);
  }

  write(working: Working, change: Pending): void {
    this.records.set(working.record.id, working);
    this.pending.push(change);
  }

  /** Lets the batch go on from what this set did. */
  keep(): void {
    for (const [id, working] of this.records) this.world.records.set(id, working);
    for (const change of this.pending) {
      this.world.pending.push(change);
      this.world.operations.set(change.operation, change);
    }
  }
}
