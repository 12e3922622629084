import { sharedBy } from './shortest-edit.ts';
import { wordsIn } from './words-in.ts';

/** A stretch of a text that stays, or that is taken out or put in. */
export type Piece = Readonly<{ kind: 'same' | 'out' | 'in'; text: string }>;

/** Words that stay, and what is taken out and put in behind them. */
type Step = Readonly<{ same: string; out: string; in: string }>;

/**
 * Shows two texts as one with the changes in it, word by word; no word that is written with letters is cut.
 * Where nearly every one of very many words is another, the whole of one stands for the whole of the other.
 * @returns what stays and what is taken out is `before`; what stays and what is put in is `after`
 */
export function redlineOf(before: string, after: string): readonly Piece[] {
  // Only what differs is cut into words, from the end of a word in both: a dictionary takes its time.
  const head = commonHead(before, after);
  const tail = commonTail(before.slice(head), after.slice(head));
  const middle = (text: string) => wordsIn(text.slice(head, text.length - tail));
  const steps = [
    { same: before.slice(0, head), out: '', in: '' },
    ...stepsBetween(middle(before), middle(after)),
    { same: before.slice(before.length - tail), out: '', in: '' },
  ];
  return withoutCrumbs(steps).flatMap((step) =>
    (['same', 'out', 'in'] as const).flatMap((kind) => (step[kind] === '' ? [] : [{ kind, text: step[kind] }])),
  );
}

/** What two texts begin with, up to the end of a part of a sentence. */
function commonHead(before: string, after: string): number {
  const shorter = Math.min(before.length, after.length);
  if (before === after) return shorter;
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  while (head > 0 && !sentenceSigns.has(before[head - 1] ?? '')) head -= 1;
  return head;
}

function commonTail(before: string, after: string): number {
  const shorter = Math.min(before.length, after.length);
  let tail = 0;
  while (tail < shorter && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  while (tail > 0 && !sentenceSigns.has(before.at(-tail) ?? '')) tail -= 1;
  return tail;
}

/** Behind and before these no word goes on. */
const sentenceSigns: ReadonlySet<string> = new Set('，。；：、！？\n');

function stepsBetween(before: readonly string[], after: readonly string[]): readonly Step[] {
  const shared = sharedBy(before, after);
  const end = { before: before.length, after: after.length, length: 0 };
  const starts = { before: 0, after: 0, length: 0 };
  return [starts, ...shared].map((stretch, at) => {
    const next = shared[at] ?? end;
    return {
      same: before.slice(stretch.before, stretch.before + stretch.length).join(''),
      out: before.slice(stretch.before + stretch.length, next.before).join(''),
      in: after.slice(stretch.after + stretch.length, next.after).join(''),
    };
  });
}

/** Fewer characters that stay between two changes than this are no help to a reader: the changes read better as one. */
const leastKept = 3;

function withoutCrumbs(steps: readonly Step[]): readonly Step[] {
  const tidy: Step[] = [];
  for (const step of steps) {
    const last = tidy.at(-1);
    const { same, out, in: into } = step;
    if (last === undefined) tidy.push(step);
    else if (!isChange(last)) tidy[tidy.length - 1] = { same: last.same + same, out, in: into };
    else if (isChange(step) && Array.from(same).length < leastKept)
      tidy[tidy.length - 1] = { same: last.same, out: last.out + same + out, in: last.in + same + into };
    else tidy.push(step);
  }
  return tidy;
}

const isChange = ({ out, in: into }: Step) => out + into !== '';
