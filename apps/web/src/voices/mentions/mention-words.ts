/** Somebody who is mentioned, and a name by which they stand in a text; whoever has two names stands here twice. */
export type Mention = Readonly<{ id: string; name: string }>;

/** A piece of a text, where it begins, and whom it mentions; null where that is nobody. */
export type Piece = Readonly<{ from: number; words: string; person: string | null }>;

/** As much as somebody types of a name, in UTF-16 units. */
const longestSearch = 40;
const signs = ['@', '＠'];
/** Letters that make one word with those beside them; Chinese has no such thing. */
const joining = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}_]/u;
const joins = (one: string | undefined, other: string | undefined) =>
  one !== undefined && other !== undefined && joining.test(one) && joining.test(other);

/** Whether a sign begins a name there; inside a word it stands in an address, or a measure. */
const isSign = (text: string, place: number) =>
  signs.includes(text[place] ?? '') && !joining.test(text[place - 1] ?? '');

/** Who is mentioned at a sign: of two names that fit, the longer one. */
function mentionAt(text: string, place: number, mentions: readonly Mention[]): Mention | undefined {
  if (!isSign(text, place)) return undefined;
  return mentions
    .filter(({ name }) => name !== '' && text.startsWith(name, place + 1))
    .filter(({ name }) => !joins(name.at(-1), text[place + 1 + name.length]))
    .toSorted((one, other) => other.name.length - one.name.length)[0];
}

/** A text in pieces, in their order: put together they are the text. */
export function piecesOf(text: string, mentions: readonly Mention[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (let place = 0; place < text.length; place += 1) {
    const mention = mentionAt(text, place, mentions);
    if (mention === undefined) continue;
    if (place > from) pieces.push({ from, words: text.slice(from, place), person: null });
    from = place + 1 + mention.name.length;
    pieces.push({ from: place, words: text.slice(place, from), person: mention.id });
    place = from - 1;
  }
  return from < text.length ? [...pieces, { from, words: text.slice(from), person: null }] : pieces;
}

/** The people whose names still stand in a text, each once: of two of one name both, for nobody can tell which was meant. */
export function mentionedIn(text: string, mentions: readonly Mention[]): readonly string[] {
  const said = new Set(
    piecesOf(text, mentions).flatMap(({ words, person }) => (person === null ? [] : [words.slice(1)])),
  );
  return [...new Set(mentions.flatMap(({ id, name }) => (said.has(name) ? [id] : [])))];
}

/**
 * The name that somebody is writing behind a sign.
 * @param caret where they write
 * @returns where the sign stands and what they have typed of the name; null where they write none
 */
export function searchAt(
  text: string,
  caret: number,
  mentions: readonly Mention[],
): Readonly<{ from: number; words: string }> | null {
  const from = Math.max(...signs.map((sign) => text.lastIndexOf(sign, caret - 1)));
  if (caret === 0 || from < 0 || !isSign(text, from)) return null;
  const words = text.slice(from + 1, caret);
  if (words.length > longestSearch || /^\s|[\r\n]/.test(words)) return null;
  const known = mentionAt(text, from, mentions);
  return known !== undefined && caret > from + known.name.length ? null : { from, words };
}

/** A text in which a name has taken the place of what was typed of it, and where the caret stands then: one blank behind it. */
export function withMention(
  text: string,
  { from, words }: Readonly<{ from: number; words: string }>,
  name: string,
): Readonly<{ text: string; caret: number }> {
  const rest = text.slice(from + 1 + words.length);
  const before = `${text.slice(0, from)}@${name} `;
  return { text: before + rest.replace(/^ /, ''), caret: before.length };
}

/** A text in which a sign was put where the caret stands, apart from a word before it. */
export function withSign(text: string, caret: number): Readonly<{ text: string; caret: number }> {
  const before = text.slice(0, caret) + (joining.test(text[caret - 1] ?? '') ? ' @' : '@');
  return { text: before + text.slice(caret), caret: before.length };
}
