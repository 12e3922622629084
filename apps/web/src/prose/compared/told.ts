import { sharedBy } from '../../words/redline/shortest-edit.ts';
import type { Block } from './blocks.ts';
import { type Gist, gistOfBlock } from './likeness.ts';
import { alikeElsewhere, alikeInOrder, inOrder, type Pair } from './pairs.ts';

/**
 * What became of one block: it stayed, it says the same and looks otherwise, it was reworded, put somewhere else (and
 * perhaps reworded), it came or it went.
 */
export type Told =
  | Readonly<{ kind: 'same' | 'restyled' | 'reworded'; before: Block; after: Block }>
  | Readonly<{ kind: 'moved'; before: Block; after: Block; way: 'up' | 'down' }>
  | Readonly<{ kind: 'added'; after: Block }>
  | Readonly<{ kind: 'removed'; before: Block }>;

/** As many blocks may have come and gone as can be put beside each other in the time of a blink. */
const mostBlocks = 1_500;

/**
 * Tells what became of a text, block by block.
 * @returns every block of both, each once, in the order of the text after; what went, where it stood
 */
export function toldOf(before: readonly Block[], after: readonly Block[]): readonly Told[] {
  const kept = keptIn(before, after);
  const reworded = between(kept, before, after).flatMap((gap) => alikeIn(gap));
  const mates = new Map([...kept, ...reworded]);
  const moved = new Map(movedIn(before, after, mates));
  return inTurn(before, after, mates, moved);
}

/** The blocks that look the same, in the order of both. */
function keptIn(before: readonly Block[], after: readonly Block[]): readonly Pair[] {
  const looks = (blocks: readonly Block[]) => blocks.map(({ look }) => look);
  const shared = sharedBy(looks(before), looks(after), mostBlocks).flatMap(({ before: from, after: to, length }) =>
    Array.from({ length }, (_, at): Pair => [from + at, to + at]),
  );
  if (before.length + after.length <= mostBlocks) return shared;
  // With very many changes only what begins and ends the texts is known to be shared: what stands once in each is added.
  const once = sameOnce(before, after);
  return inOrder([...new Map([...once, ...shared])].toSorted(([one], [other]) => one - other));
}

/** Blocks that look the same and stand once in each text. */
function sameOnce(before: readonly Block[], after: readonly Block[]): readonly Pair[] {
  const places = placesOf(after);
  return [...placesOf(before)].flatMap(([look, [place, ...more]]): Pair[] => {
    const [there, ...others] = places.get(look) ?? [];
    return place === undefined || there === undefined || more.length + others.length > 0 ? [] : [[place, there]];
  });
}

function placesOf(blocks: readonly Block[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [at, { look }] of blocks.entries()) {
    const found = places.get(look);
    if (found === undefined) places.set(look, [at]);
    else found.push(at);
  }
  return places;
}

/** Blocks that went and blocks that came between two that stayed, with the places where they begin. */
type Gap = Readonly<{ before: readonly Gist[]; after: readonly Gist[]; from: Pair }>;

function between(kept: readonly Pair[], before: readonly Block[], after: readonly Block[]): readonly Gap[] {
  const ends: readonly Pair[] = [...kept, [before.length, after.length]];
  return ends.flatMap(([row, column], at): Gap[] => {
    const [lastRow, lastColumn] = ends[at - 1] ?? [-1, -1];
    const [went, came] = [before.slice(lastRow + 1, row), after.slice(lastColumn + 1, column)];
    if (went.length === 0 || came.length === 0) return [];
    return [{ before: went.map(gistOfBlock), after: came.map(gistOfBlock), from: [lastRow + 1, lastColumn + 1] }];
  });
}

const alikeIn = ({ before, after, from: [row, column] }: Gap): readonly Pair[] =>
  alikeInOrder(before, after).map(([one, other]) => [row + one, column + other]);

/** The blocks that stand in another place now, by where they stood. */
function movedIn(
  before: readonly Block[],
  after: readonly Block[],
  mates: ReadonlyMap<number, number>,
): readonly Pair[] {
  const arrived = new Set(mates.values());
  const went = [...before.keys()].filter((place) => !mates.has(place));
  const came = [...after.keys()].filter((place) => !arrived.has(place));
  const gists = (blocks: readonly Block[], places: readonly number[]) =>
    places.flatMap((place) => blocks[place] ?? []).map(gistOfBlock);
  return alikeElsewhere(gists(before, went), gists(after, came)).flatMap(([one, other]): Pair[] => {
    const [from, to] = [went[one], came[other]];
    return from === undefined || to === undefined ? [] : [[from, to]];
  });
}

function inTurn(
  before: readonly Block[],
  after: readonly Block[],
  mates: ReadonlyMap<number, number>,
  moved: ReadonlyMap<number, number>,
): readonly Told[] {
  const arrived = new Set(mates.values());
  const origin = new Map([...moved].map(([from, to]) => [to, from]));
  const told: Told[] = [];
  for (let [row, column] = [0, 0]; row < before.length || column < after.length;) {
    const [old, now] = [before[row], after[column]];
    if (old !== undefined && !mates.has(row)) {
      if (!moved.has(row)) told.push({ kind: 'removed', before: old });
      row += 1;
    } else if (now !== undefined && !arrived.has(column)) {
      const from = origin.get(column);
      const source = from === undefined ? undefined : before[from];
      if (from === undefined || source === undefined) told.push({ kind: 'added', after: now });
      else told.push({ kind: 'moved', before: source, after: now, way: from < row ? 'down' : 'up' });
      column += 1;
    } else {
      if (old !== undefined && now !== undefined) told.push({ kind: kindOf(old, now), before: old, after: now });
      row += 1;
      column += 1;
    }
  }
  return told;
}

function kindOf(before: Block, after: Block): 'same' | 'restyled' | 'reworded' {
  if (before.look === after.look) return 'same';
  return before.words === after.words ? 'restyled' : 'reworded';
}
