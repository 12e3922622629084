import type { RecordView } from '../../records/shapes.ts';
import { FieldValue } from '../../fields/field-value.tsx';
import { mergedWords } from '@cityloom/live';
import { registerAt, sameValue } from '@cityloom/operating-model';
import { locales } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import { plainFields } from './plain-fields.ts';
import styles from './change-view.module.css';
import { type Change, redlineOf } from './suggestion.ts';

type ValueProps = {
  change: Extract<Change, { kind: 'value' }>;
  host: RecordView;
  /** Whether what stands there now is told as well, where that is something else by now. */
  isWaiting: boolean;
};

/** What a suggestion would make of a value: before and after, one above the other. */
export function ValueChange({ change: { field, address, was, to }, host, isWaiting }: ValueProps) {
  const { t } = useWords();
  const now = registerAt({ fields: plainFields(host) }, address) ?? null;
  const isElse = isWaiting && !sameValue(now, was);
  const empty = t('write.empty');
  return (
    <dl className={styles['values']}>
      <div>
        <dt>{t('suggest.was')}</dt>
        <dd data-out>
          <FieldValue field={field} value={was} empty={empty} />
        </dd>
      </div>
      {isElse && (
        <div>
          <dt>{t('suggest.now')}</dt>
          <dd>
            <FieldValue field={field} value={now} empty={empty} />
          </dd>
        </div>
      )}
      <div>
        <dt>{t('suggest.to')}</dt>
        <dd data-in>
          <FieldValue field={field} value={to} empty={empty} />
        </dd>
      </div>
    </dl>
  );
}

type WordsProps = {
  change: Extract<Change, { kind: 'words' }>;
  /** How the words read now; null where they have gone, undefined where that does not matter any more, or is not known yet. */
  now: string | null | undefined;
};

/** What a suggestion would make of some words, as one text with the change in it: of what stands there now, whatever others changed. */
export function WordsChange({ change: { quote, words, language }, now }: WordsProps) {
  const { t } = useWords();
  const redline = redlineOf(now ?? quote, now == null ? words : mergedWords(quote, words, now));
  const { before, out, in: into, after } = redline;
  return (
    <>
      <p className={styles['redline']} {...(language !== null && { lang: locales[language] })}>
        {before}
        {out !== '' && <del aria-label={t('suggest.out', { words: out })}>{out}</del>}
        {into !== '' && <ins aria-label={t('suggest.in', { words: into })}>{into}</ins>}
        {after}
      </p>
      {now === null && <p className={styles['gone']}>{t('talk.quote.gone')}</p>}
    </>
  );
}
