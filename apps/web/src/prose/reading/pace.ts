import type { Timing } from '../timing.ts';

/** Something that others do in a text: worth a word to those who do not see it. */
export interface News {
  /** The record that the text belongs to. */
  readonly record: string;
  readonly what: 'writing' | 'changed';
  /** Who does it; nobody where that is not known. */
  readonly people: readonly string[];
}

/** At most one message in so many milliseconds (design, everyday 2). */
export const messagePause = 20_000;
/** The same is not said again within so many. */
const sameAgain = 120_000;

/** Says what others do, seldom: what comes in between waits, and is said as one message. */
export class Pace {
  readonly #saidAt = new Map<string, number>();
  #waiting: readonly News[] = [];
  #last = -Infinity;
  #callOff: (() => void) | null = null;

  constructor(
    private readonly timing: Timing,
    private readonly say: (news: readonly News[]) => void,
  ) {}

  tell(news: News): void {
    if (this.timing.now() - (this.#saidAt.get(nameOf(news)) ?? -Infinity) < sameAgain) return;
    this.#waiting = merged(this.#waiting, news);
    this.#callOff ??= this.timing.after(Math.max(0, this.#last + messagePause - this.timing.now()), () => this.#say());
  }

  /** What waits is not wanted any more. */
  drop(): void {
    this.#waiting = [];
    this.#callOff?.();
    this.#callOff = null;
  }

  #say(): void {
    const news = this.#waiting;
    this.drop();
    this.#last = this.timing.now();
    for (const one of news) this.#saidAt.set(nameOf(one), this.#last);
    this.say(news);
  }
}

const nameOf = ({ record, what, people }: News) => [record, what, ...people.toSorted()].join(' ');

/** One line for each record: that somebody has written says that they were writing. */
function merged(waiting: readonly News[], news: News): readonly News[] {
  const before = waiting.find(({ record }) => record === news.record);
  if (before === undefined) return [...waiting, news];
  const what = before.what === 'changed' ? 'changed' : news.what;
  const people = [...new Set([...before.people, ...news.people])];
  return waiting.map((one) => (one === before ? { ...news, what, people } : one));
}
