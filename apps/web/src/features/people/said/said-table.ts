import { type Language, partOf, recordTypes } from '@cityloom/operating-model';
import { answerOf } from '../../../fields/answer/answer-of.ts';
import { inEither, type Named } from '../../../records/names.ts';
import { kinds, valueOf } from '../../../records/value-of.ts';
import type { useWords } from '../../../words/use-words.ts';
import type { Said } from './said.ts';
import type { StandsWords } from './use-stands-words.ts';

/** What a table is written with: the reader's words, and what is known of the names and places that it tells. */
export type Telling = Pick<ReturnType<typeof useWords>, 't' | 'of' | 'language'> &
  Readonly<{
    standsOf: StandsWords;
    /** What an id stands for; null or undefined where the reader may not know it. */
    nameOf: (id: string) => Named | null | undefined;
    /** The whole address of a record's page. */
    addressOf: (typeId: string, code: string) => string;
    /** The city's day of a moment, ISO 8601. */
    dayOf: (instant: string) => string;
  }>;

/** What was said as a table, its head first: the same columns whoever spoke, in the reader's language. */
export function tableOf(said: readonly Said[], telling: Telling): readonly (readonly string[])[] {
  const { t, of, language, standsOf, addressOf, dayOf } = telling;
  const head = [
    t('said.column.code'),
    t('said.column.kind'),
    t('talk.part'),
    t('said.column.day'),
    t('said.column.words'),
    t('said.column.stands'),
    t('said.column.why'),
    t('said.column.by'),
    t('said.column.due'),
    t('said.column.link'),
  ];
  const rows = said.map((one) => {
    const { type, record, why, by } = one;
    return [
      record.code,
      of(type.label),
      aboutIn(one, telling),
      dayOf(record.createdAt),
      wordsIn(one, language),
      standsOf(one)?.word ?? '',
      inEither(why, language) ?? '',
      by === null ? '' : answererIn(by, telling),
      answerOf(type, record)?.due ?? '',
      addressOf(type.id, record.code),
    ];
  });
  return [head, ...rows];
}

/** The ids whose names a table tells; those of organisations come with the people who answered. */
export const idsIn = (said: readonly Said[]): readonly string[] => [
  ...new Set(said.flatMap(({ on, by }) => [on ?? [], by ?? []].flat())),
];

/** What it is about: the name of the record, and of the field where it is about one. */
function aboutIn({ type, record, on }: Said, { of, language, nameOf, t }: Telling): string {
  if (on === null) return '';
  const named = nameOf(on);
  if (!named) return t('field.hidden');
  const [name = ''] = partOf(type, record.fields).split(/[/#]/);
  const field = recordTypes.get(named.type)?.fields[name];
  return [inEither(named.name, language) ?? named.code ?? '', ...(field ? [of(field.label)] : [])].join(' · ');
}

/** All that was written, its title left out where the rest begins with it; of words that are to be replaced, those and the new ones. */
function wordsIn({ type, record }: Said, language: Language): string {
  const names = new Set([type.title, ...(type.views.document?.body ?? [])]);
  const texts = [...names].flatMap((name) => inEither(valueOf(record, name, kinds.bilingual), language) ?? []);
  const told = [...new Set(texts)].filter((text) => !texts.some((other) => other !== text && other.startsWith(text)));
  const [quote, words] = [type.about?.quotes?.words, type.asks?.words].map((name) =>
    name === undefined ? null : valueOf(record, name, kinds.text),
  );
  return [...(quote && words ? [`${quote} → ${words}`] : []), ...told].join('\n');
}

/** Who answered, and for whom. */
function answererIn(id: string, { t, language, nameOf }: Telling): string {
  const person = nameOf(id);
  const name = inEither(person?.name ?? null, language);
  if (!person || name === null) return t('field.hidden');
  const organisation = inEither((person.organisation && nameOf(person.organisation)?.name) || null, language);
  return organisation === null ? name : t('said.by', { name, organisation });
}
