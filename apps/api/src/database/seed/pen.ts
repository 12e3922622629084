import {
  type Answer,
  type Label,
  type Language,
  languages,
  mostWishes,
  type State,
  type Audience,
  type Wish,
} from '@cityloom/operating-model';
import { v7 as uuidv7 } from 'uuid';
import type { PeopleService } from '../../people/people.service.ts';
import type { ProseService } from '../../prose/prose.service.ts';
import type { RecordService } from '../../records/record.service.ts';

/** The rooms through which the example is written, as everybody writes. */
export interface SeedRooms {
  readonly people: PeopleService;
  readonly records: RecordService;
  readonly prose: ProseService;
}

/** Where a link leads, by name, and its kind where links of that field have kinds. */
export type LinkTo = string | readonly [name: string, kind: string];

/**
 * A record of the example. People, organisations and records are called by their names: `chen.ming`, `S02`, `INI-7`;
 * whatever a draft names must have been written before it, or stand before it in the same list.
 */
export interface Draft {
  /** What readers will call it. */
  readonly code: string;
  readonly type: string;
  /** Who writes it, by username. */
  readonly by: string;
  /** The organisation whose it is, where that is not the writer's. */
  readonly org?: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Fields that hold one reference. What is undefined, here or among the fields, stays empty. */
  readonly refs?: Readonly<Record<string, string | undefined>>;
  readonly links?: Readonly<Record<string, readonly LinkTo[]>>;
  readonly rows?: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  readonly visibility?: Audience;
  /** Where it goes from its first state, step by step. */
  readonly states?: readonly State[];
}

/** A live text of a record, and whose words it is. */
export interface LiveDraft {
  readonly code: string;
  readonly by: string;
  readonly paragraphs: readonly Label[];
}

/** A wish without the operation, which the pen makes up. */
type Bare<W> = W extends Wish ? Omit<W, 'operation'> : never;
type BareWish = Bare<Wish>;

/** Live texts that are written at the same time. */
const atATime = 8;

const places = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Writes the example: as the people of the city, through the same services as everybody, and by names instead of ids. */
export class Pen {
  private readonly ids = new Map<string, string>();
  private readonly subjects = new Map<string, string>();

  constructor(
    readonly cityId: string,
    private readonly rooms: SeedRooms,
  ) {}

  /** Makes an organisation known. */
  know(code: string, id: string): void {
    this.ids.set(code, id);
  }

  /** Makes a person known, with the account that they write with. */
  meet(username: string, member: string, subject: string): void {
    this.ids.set(username, member);
    this.subjects.set(username, subject);
  }

  /** The id of a person, an organisation or a record. @throws Error where the example has none of that name */
  id(name: string): string {
    return found(this.ids, name);
  }

  /** Writes records in their order, each by its author and as few sets as that allows. */
  async write(drafts: readonly Draft[]): Promise<void> {
    const told: string[] = [];
    for (const { code } of drafts) this.ids.set(code, uuidv7());
    for (const { by, wishes } of this.setsOf(drafts)) {
      const answers = await this.submit(by, wishes);
      answers.forEach(({ code }, index) => {
        if (wishes[index]?.kind === 'create') told.push(code);
      });
    }
    const wrong = drafts.find(({ code }, index) => code !== told[index]);
    if (wrong !== undefined) throw new Error(`the example's ${wrong.code} has got another code`);
  }

  /** Moves records on as one person, step by step. */
  async move(by: string, names: readonly string[], ...states: readonly State[]): Promise<void> {
    await this.submit(
      by,
      names.flatMap((name) => states.map((state) => ({ kind: 'move', record: this.id(name), state }) as const)),
    );
  }

  /** Adopts records as one person, on the decision of a body where one is named. */
  async adopt(by: string, names: readonly string[], decision?: string): Promise<void> {
    const on = decision === undefined ? {} : { decision: this.id(decision) };
    await this.submit(
      by,
      names.map((name) => ({ kind: 'move', record: this.id(name), state: 'adopted', ...on }) as const),
    );
  }

  /** Changes fields of records that are there. */
  async patch(by: string, changes: readonly Pick<Draft, 'code' | 'fields'>[]): Promise<void> {
    await this.submit(
      by,
      changes.map(({ code, fields }) => ({ kind: 'patch', record: this.id(code), seen: 0, fields: { ...fields } })),
    );
  }

  /** Adds a link to a record that is there. */
  async link(by: string, name: string, field: string, to: LinkTo): Promise<void> {
    await this.submit(by, this.linksOf(this.id(name), field, [to]));
  }

  /** Writes live texts in both languages, paragraph by paragraph; several at a time, for each waits for the disk. */
  async prose(field: string, texts: readonly LiveDraft[]): Promise<void> {
    const waiting = texts.flatMap((text) => languages.map((language) => ({ ...text, language })));
    const next = async (): Promise<void> => {
      const text = waiting.shift();
      if (text === undefined) return;
      await this.writeProse(field, text);
      await next();
    };
    await Promise.all(Array.from({ length: atATime }, next));
  }

  /** Lets organisations write a record with its owner. */
  async invite(name: string, organisations: readonly string[]): Promise<void> {
    for (const code of organisations) {
      await this.rooms.people.grant(this.cityId, {
        principalKind: 'organisation',
        principal: this.id(code),
        role: 'editor',
        record: this.id(name),
        grantedBy: null,
      });
    }
  }

  /** Brings lists, search and history up to what the live texts say. */
  settle(): Promise<void> {
    return this.rooms.prose.settle(this.cityId);
  }

  private async writeProse(field: string, { by, code, paragraphs, language }: LiveDraft & { language: Language }) {
    const { people, prose } = this.rooms;
    const actor = await people.actorIn(this.cityId, { subject: found(this.subjects, by) });
    const content = paragraphs.map((paragraph) => ({
      type: 'paragraph',
      content: [{ type: 'text', text: paragraph[language] }],
    }));
    await prose.write(this.cityId, actor, { record: this.id(code), field, language }, { type: 'doc', content });
  }

  private async submit(by: string, bare: readonly BareWish[]): Promise<Answer[]> {
    const wishes = bare.map((wish) => ({ ...wish, operation: uuidv7() }) as Wish);
    try {
      return await this.rooms.records.submit(this.cityId, { subject: found(this.subjects, by) }, wishes);
    } catch (error) {
      // A problem names the operation that was refused; the words of the wish say which that is.
      const refused = wishes.find(({ operation }) => JSON.stringify(error).includes(operation));
      if (refused === undefined) throw error;
      throw new Error(`the example's ${by} was refused ${JSON.stringify(refused)}`, { cause: error });
    }
  }

  /** Codes are given in the order of sets, so a set ends where another author begins, or where it is full. */
  private setsOf(drafts: readonly Draft[]): { by: string; wishes: BareWish[] }[] {
    const sets: { by: string; wishes: BareWish[] }[] = [];
    for (const draft of drafts) {
      const wishes = this.wishesFor(draft);
      const last = sets.at(-1);
      if (last?.by === draft.by && last.wishes.length + wishes.length <= mostWishes) last.wishes.push(...wishes);
      else sets.push({ by: draft.by, wishes });
    }
    return sets;
  }

  private wishesFor({ code, type, org, fields, refs = {}, links = {}, rows = {}, ...draft }: Draft): BareWish[] {
    const record = this.id(code);
    const led = Object.entries(refs).map(([field, name]) => [field, name && this.id(name)]);
    const filled = [...Object.entries(fields), ...led].filter(([, value]) => value !== undefined);
    return [
      {
        kind: 'create',
        record,
        type,
        fields: Object.fromEntries(filled) as Record<string, unknown>,
        ...(org && { ownerOrg: this.id(org) }),
        ...(draft.visibility && { visibility: draft.visibility }),
      },
      ...Object.entries(links).flatMap(([field, to]) => this.linksOf(record, field, to)),
      ...Object.entries(rows).flatMap(([field, table]) => rowsOf(record, field, table)),
      ...(draft.states ?? []).map((state) => ({ kind: 'move', record, state }) as const),
    ];
  }

  private linksOf(record: string, field: string, to: readonly LinkTo[]): BareWish[] {
    return to.map((link) => {
      const [name, as] = typeof link === 'string' ? [link, null] : link;
      return { kind: 'link', record, field, to: this.id(name), as };
    });
  }
}

function rowsOf(record: string, field: string, table: readonly Readonly<Record<string, unknown>>[]): BareWish[] {
  if (table.length > places.length) throw new Error(`${field} has more rows than places`);
  return table.map((cells, index) => ({
    kind: 'row',
    record,
    seen: 0,
    field,
    row: uuidv7(),
    order: `a${places[index]}`,
    cells: { ...cells },
  }));
}

/** An amount in yuan, given in millions, as it is stored: in fen. */
export const millions = (amount: number) => ({ amount: Math.round(amount * 100_000_000), currency: 'CNY' });

function found(known: ReadonlyMap<string, string>, name: string): string {
  const id = known.get(name);
  if (id === undefined) throw new Error(`the example has no ${name}`);
  return id;
}
