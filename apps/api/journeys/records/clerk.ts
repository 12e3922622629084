import type { Answer, ChangeFrame, RecordView, Wish } from '@cityloom/operating-model';
import { v7 as uuidv7 } from 'uuid';
import type { ProblemBody } from '../../src/problem/problem.ts';
import { openStage, type Stage } from '../stage.ts';

type Bare<Asked> = Asked extends Wish ? Omit<Asked, 'operation' | 'as' | 'cells'> : never;
/** A wish as a journey writes it: its operation is made up unless it matters, and what has a default may be left out. */
export type Asked = Bare<Wish> & { operation?: string; as?: string | null; cells?: Record<string, unknown> };

/** An answer: what was asked for, or a problem. */
export interface Told<Body> {
  status: number;
  body: Body & ProblemBody;
}
export interface Page {
  items: RecordView[];
  next: string | null;
  count?: number;
}

/** Speaks to the door of a stage's city as one person after the other; without a name, as nobody. */
export function clerkOf(stage: Stage, cityId = stage.cityId) {
  const city = `/api/cities/${cityId}`;
  const ask = async (who: string | undefined, ...wishes: Asked[]): Promise<Told<{ answers: Answer[] }>> =>
    stage.send('POST', `${city}/changes`, { wishes: wishes.map((wish) => ({ operation: uuidv7(), ...wish })) }, who);
  /** What comes of asking: `done`, or the code of the problem. */
  const outcome = async (who: string, ...wishes: Asked[]): Promise<string> => {
    const { status, body } = await ask(who, ...wishes);
    return status === 200 ? 'done' : body.code;
  };
  const done = async (who: string, ...wishes: Asked[]): Promise<Answer[]> => {
    const { status, body } = await ask(who, ...wishes);
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body.answers;
  };
  return {
    city,
    ask,
    outcome,
    /** Asks for what must be granted. */
    done,
    /** Creates a record and returns its id. */
    async create(who: string, type: string, fields: Record<string, unknown>, rest: object = {}): Promise<string> {
      const record = uuidv7();
      await done(who, { kind: 'create', record, type, fields, ...rest });
      return record;
    },
    read: (who: string | undefined, type: string, key: string): Promise<Told<RecordView>> =>
      stage.get(`${city}/records/${type}/${encodeURIComponent(key)}`, who),
    list: (who: string | undefined, type: string, query = '', language = 'en'): Promise<Told<Page>> =>
      stage.get(`${city}/records/${type}?${query}`, who, { 'accept-language': language }),
    changes: (who: string | undefined, after: number, limit = 500): Promise<Told<ChangeFrame>> =>
      stage.get(`${city}/changes?after=${after}&limit=${limit}`, who),
    patch: (
      who: string | undefined,
      type: string,
      record: string,
      fields: Record<string, unknown>,
      { seen = 0, operation = uuidv7() }: { seen?: number; operation?: string } = {},
    ): Promise<Told<Answer>> =>
      stage.send('PATCH', `${city}/records/${type}/${record}`, { operation, seen, fields }, who),
  };
}
export type Clerk = ReturnType<typeof clerkOf>;

/** A text in both languages. */
export const words = (en: string, zh = en) => ({ en, zh });

/** The ids of the city's people and organisations, by account name and by code. */
export interface Ids {
  person: (name: string) => string;
  organisation: (code: string) => string;
}

/** @throws Error where somebody asks for what there is not */
export async function idsIn(stage: Stage): Promise<Ids> {
  interface Member {
    id: string;
    name: { en: string };
    organisation: { id: string; code: string } | null;
  }
  const { body } = await stage.get(`/api/cities/${stage.cityId}/members?limit=200`, 'li.wei');
  const { items } = body as { items: Member[] };
  const found = (id: string | undefined, what: string) => {
    if (id === undefined) throw new Error(`no ${what}`);
    return id;
  };
  return {
    person: (name) => found(items.find((one) => one.name.en.toLowerCase().replace(' ', '.') === name)?.id, name),
    organisation: (code) => found(items.find((one) => one.organisation?.code === code)?.organisation?.id, code),
  };
}

/** A stage with somebody at the door of its city, and who is who there. */
export interface Office {
  stage: Stage;
  clerk: Clerk;
  ids: Ids;
}

/**
 * Opens an office before the first test of the surrounding `describe`, and closes it after the last.
 * @param told how much of the city's story is told
 * @param set the clock and the mail server of its stage, asked for when it opens
 */
export function setOffice(told?: 'opening' | 'story', set?: () => Promise<Parameters<typeof openStage>[2]>): Office {
  const office: Partial<Office> = {};
  beforeAll(async () => {
    office.stage = await openStage(told, undefined, await set?.());
    office.clerk = clerkOf(office.stage);
    office.ids = await idsIn(office.stage);
  });
  afterAll(() => office.stage?.close());
  const opened = <Part>(part: Part | undefined): Part => {
    if (part === undefined) throw new Error('The office is open in tests only.');
    return part;
  };
  return {
    get stage() {
      return opened(office.stage);
    },
    get clerk() {
      return opened(office.clerk);
    },
    get ids() {
      return opened(office.ids);
    },
  };
}
