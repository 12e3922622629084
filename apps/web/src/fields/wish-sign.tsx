import { languages } from '@cityloom/operating-model';
import { useOverwritten } from '../records/use-overwritten.ts';
import type { RecordView } from '../records/shapes.ts';
import type { useWish } from '../records/use-wish.ts';
import { Failure } from '../server/failure.tsx';
import { Button } from '../ui/button.tsx';
import { IconCircleCheck } from '../ui/icons.ts';
import { locales } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import type { Written } from '@cityloom/operating-model';
import { type Draft, draftOf } from './draft.ts';
import { FieldValue } from './field-value.tsx';
import { useFieldNames } from './use-field-names.ts';
import styles from './wish-sign.module.css';

type Props = {
  wishing: ReturnType<typeof useWish>;
  /** The record as it is now. */
  record: RecordView;
  field: Written;
  name: string;
};

/** What became of a value that somebody wrote: stored, refused, or written over what somebody else had just put there. */
export function WishSign({ wishing, record, field, name }: Props) {
  const { t, of } = useWords();
  const nameOf = useFieldNames({ [name]: field });
  const { status, answer, error, again, wish, wished } = wishing;
  const overwritten = useOverwritten(answer, name);
  if (status === 'error') {
    return <Failure nameOf={nameOf} error={error} onRetry={again} />;
  }
  const lost =
    overwritten && wished
      ? lostParts(
          draftOf(field, overwritten.value),
          draftOf(field, wished.record.fields[name]),
          draftOf(field, wished.fields[name]),
        )
      : [];
  return (
    <output className={styles['sign']}>
      {status === 'pending' && t('wish.saving')}
      {status === 'success' && (
        <span className={styles['saved']}>
          <IconCircleCheck size="1.125rem" stroke={1.8} aria-hidden="true" />
          {t('wish.saved')}
        </span>
      )}
      {status === 'success' && overwritten && lost.length > 0 && (
        <span className={styles['overwrote']}>
          {t('wish.overwrote', { name: overwritten.name ? of(overwritten.name) : t('wish.someone') })}
          <span className={styles['theirs']}>
            <Theirs field={field} value={overwritten.value} lost={lost} />
          </span>
          <Button onClick={() => wish(record, { [name]: overwritten.value })}>{t('wish.put-back')}</Button>
        </span>
      )}
    </output>
  );
}

/** The parts in which somebody's value was new to the writer and stands no more; where it does, nothing was lost. */
export const lostParts = (theirs: Draft, before: Draft, mine: Draft): readonly string[] =>
  Object.keys(theirs).filter((part) => theirs[part] !== before[part] && theirs[part] !== mine[part]);

/** What somebody else had written; of a text in two languages, the one that was lost. */
function Theirs({ field, value, lost }: { field: Written; value: unknown; lost: readonly string[] }) {
  const { t } = useWords();
  const draft = draftOf(field, value);
  if (field.kind !== 'text' || !field.bilingual)
    return <FieldValue field={field} value={value} empty={t('write.empty')} />;
  return languages
    .filter((language) => lost.includes(language))
    .map((language) => (
      <span key={language} lang={locales[language]}>
        {draft[language] || t('write.empty')}
      </span>
    ));
}
