import type { Label, Language } from '@cityloom/operating-model';
import type { ToldLine } from '../insight/told.ts';
import { inWords } from '../problem/problem.ts';
import { oneLine } from './one-line.ts';
import { type Words, words } from './words.ts';

type Says = ToldLine['says'][number];

/** Why a mail is sent: it is time to tell of everything, or somebody mentioned its reader. */
export type MailKind = 'digest' | 'mention';

/** One record as a digest tells of it, in plain words. */
export interface DigestLine {
  title: string;
  /** What happened, who did it, and by when an answer was promised. */
  said: string;
  /** Where it is read, from `http`. */
  link: string;
}

/** All that a digest says, before it is a text or a page. */
export interface Digest {
  kind: MailKind;
  language: Language;
  city: string;
  waits: DigestLine[];
  news: DigestLine[];
  more: number;
  /** Where what concerns the reader is read, and where these mails are stopped. */
  links: { page: string; stop: string };
}

/** What is told, with the names that the reader may know. */
export interface Told {
  kind: MailKind;
  language: Language;
  city: { slug: string; name: Label };
  waits: readonly ToldLine[];
  news: readonly ToldLine[];
  more: number;
  /** Names by id, of people and of records. */
  names: ReadonlyMap<string, Label>;
  /** What readers call records by, by id. */
  codes: ReadonlyMap<string, string>;
  /** Scheme, host and port of the installation. */
  origin: string;
  stop: string;
}

/** As many characters of a reason as a mail has; all of it stands behind the link. */
export const longestReason = 280;

/**
 * Puts what is told into words: what, who, where. Of values there are only those that are words of our own definitions, for a mail
 * leaves the house; and the reason of an answer to what the reader asked or supports, which is why they wait for the mail.
 */
export function digestOf({ kind: why, language, city, waits, news, more, names, codes, origin, stop }: Told): Digest {
  const of = (label: Label, most?: number) => oneLine(label[language] || label[language === 'zh' ? 'en' : 'zh'], most);
  const nameOf = (id: string) => {
    const name = names.get(id);
    return name === undefined ? '' : of(name);
  };
  const here = `${origin}/${encodeURIComponent(city.slug)}`;
  const lineOf = ({ record, due, by, says }: ToldLine): DigestLine => {
    const { and, also, by: byWhom, due: dueBy, line } = words[language];
    const title = nameOf(record.id) || record.code;
    const who = by.map(nameOf).filter((name) => name !== '');
    const kind = of(record.label);
    const what = says.map((one) => phraseOf(one, { of, codes, kind, own: words[language] }));
    const all = [...what, due && dueBy(inWords(due, language))].filter(Boolean).join(also);
    return {
      title: line(title, kind),
      said: who.length === 0 ? all : byWhom(all, who.join(and)),
      link: `${here}/r/${encodeURIComponent(record.type)}/${encodeURIComponent(record.code)}`,
    };
  };
  return {
    kind: why,
    language,
    city: of(city.name),
    waits: waits.map(lineOf),
    news: news.map(lineOf),
    more,
    links: { page: `${here}/for-me`, stop },
  };
}

/** What it takes to say something: our words, those of the definitions, and what kind of record it is said of. */
interface Saying {
  own: Words;
  /** @param most as many characters as it may have */
  of: (label: Label, most?: number) => string;
  codes: ReadonlyMap<string, string>;
  kind: string;
}

/** One phrase, without who. */
function phraseOf(says: Says, { own, of, codes, kind }: Saying): string {
  switch (says.kind) {
    case 'writer':
    case 'invited':
    case 'mentioned':
      return own[says.kind];
    case 'replied':
      return own.replied(says.count);
    case 'answered':
      return answeredPhrase(says, { own, of, codes });
    case 'hidden':
      return own.hidden(of(says.label), of(says.reason));
    case 'asked':
    case 'talk':
      return own.pair(of(says.label), says.count);
    case 'new':
      return own.pair(own.isNew, kind);
    case 'gone':
    case 'back':
      return own[says.kind];
    case 'stands':
      return says.to ? of(says.to) : own.state;
    case 'field':
      return says.to ? own.pair(of(says.label), of(says.to)) : of(says.label);
    case 'written':
      return own.written(of(says.label), says.added, says.removed);
  }
}

/** What became of what the reader asked for, or of what stands for them, and why; where it went into another one that they may know, which. */
function answeredPhrase(
  { whose, label, to, why, into }: Extract<Says, { kind: 'answered' }>,
  { own, of, codes }: Omit<Saying, 'kind'>,
): string {
  const code = codes.get(into ?? '');
  const became =
    code !== undefined && whose !== 'joined'
      ? own.into[whose](of(label), code)
      : own.answered[whose](of(label), to ? of(to) : own.answerGone);
  const reason = why === null ? '' : of(why, longestReason);
  return reason === '' ? became : own.because(became, reason);
}

/** The line that the mail is found by: counts and our own words, no title, for it is read over shoulders. */
export const subjectOf = ({ kind, language, city, waits, news, more }: Digest): string =>
  words[language].subject[kind](city, waits.length + news.length + more);

/** The mail as plain text. */
export function textOf({ kind, language, city, waits, news, more, links }: Digest): string {
  const own = words[language];
  const part = (heading: string, lines: readonly DigestLine[]) =>
    lines.length === 0 ? [] : [heading, ...lines.map(({ title, said, link }) => `${title}\n${said}\n${link}`)];
  return [
    own.intro[kind](city),
    ...part(own.waits, waits),
    ...part(own.news[kind], news),
    ...(more > 0 ? [own.more(more)] : []),
    `${own.open}\n${links.page}`,
    `${own.why}\n${own.stop}\n${links.stop}`,
  ].join('\n\n');
}
