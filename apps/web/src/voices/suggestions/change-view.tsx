import type { RecordView } from '../../records/shapes.ts';
import { FieldValue } from '../../fields/field-value.tsx';
import { mergedWords } from '@cityloom/live';
import { type Language, languages, registerAt, sameValue, type Written } from '@cityloom/operating-model';
import { kinds } from '../../records/value-of.ts';
import { languageNames, locales } from '../../words/language.ts';
import { Redlined } from '../../words/redline/redlined.tsx';
import { useWords } from '../../words/use-words.ts';
import { plainFields } from './plain-fields.ts';
import styles from './change-view.module.css';
import type { Change } from './suggestion.ts';

type ValueProps = {
  change: Extract<Change, { kind: 'value' }>;
  host: RecordView;
  /** Whether what stands there now is told as well, where that is something else by now. */
  isWaiting: boolean;
};

/** What a suggestion would make of a value: before and after, one above the other; of a text in two languages, of each that changes. */
export function ValueChange({ change: { field, address, was, to }, host, isWaiting }: ValueProps) {
  const { t } = useWords();
  const now = registerAt({ fields: plainFields(host) }, address) ?? null;
  const empty = t('write.empty');
  return sidesOf(field, was, to).map(({ language, pick }) => {
    const lines = [
      { word: t('suggest.was'), value: pick(was), look: { 'data-out': true } },
      ...(isWaiting && !sameValue(pick(now), pick(was))
        ? [{ word: t('suggest.now'), value: pick(now), look: {} }]
        : []),
      { word: t('suggest.to'), value: pick(to), look: { 'data-in': true } },
    ];
    return (
      <dl key={language ?? ''} className={styles['values']} {...(language && { lang: locales[language] })}>
        {language !== null && <p>{languageNames[language]}</p>}
        {lines.map(({ word, value, look }) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd {...look}>
              <FieldValue field={field} value={value} empty={empty} />
            </dd>
          </div>
        ))}
      </dl>
    );
  });
}

type Side = Readonly<{ language: Language | null; pick: (value: unknown) => unknown }>;

/** A value as a whole; of a text in two languages, those languages in which it changes. */
function sidesOf(field: Written, was: unknown, to: unknown): readonly Side[] {
  if (field.kind !== 'text' || !field.bilingual) return [{ language: null, pick: (value) => value }];
  const wordsIn = (language: Language) => (value: unknown) => kinds.bilingual.safeParse(value).data?.[language] || null;
  return languages
    .map((language) => ({ language, pick: wordsIn(language) }))
    .filter(({ pick }) => pick(was) !== pick(to));
}

type WordsProps = {
  change: Extract<Change, { kind: 'words' }>;
  /** How the words read now; null where they have gone, undefined where that does not matter any more, or is not known yet. */
  now: string | null | undefined;
};

/** What a suggestion would make of some words, as one text with the change in it: of what stands there now, whatever others changed. */
export function WordsChange({ change: { quote, words, language }, now }: WordsProps) {
  const { t } = useWords();
  return (
    <>
      <p className={styles['redline']} {...(language !== null && { lang: locales[language] })}>
        <Redlined
          before={now ?? quote}
          after={now == null ? words : mergedWords(quote, words, now)}
          out={t('suggest.out')}
          into={t('suggest.in')}
        />
      </p>
      {now === null && <p className={styles['gone']}>{t('talk.quote.gone')}</p>}
    </>
  );
}
