import type { Language } from '@cityloom/operating-model';
import type { RecordView } from '../../records/shapes.ts';
import { Button } from '../../ui/button.tsx';
import { IconArrowBackUp } from '../../ui/icons.ts';
import { languageNames } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './compare.module.css';
import type { FieldChange, Snapshot } from './field-changes.ts';
import type { Side } from './sides.ts';
import { usePutBack } from './use-put-back.ts';

type Props = {
  record: RecordView;
  /** The version that is compared with the text of today, and what it is called within a sentence. */
  side: Side;
  version: string;
  change: FieldChange;
  /** The record as the reader sees it today. */
  now: Snapshot | null;
};

/** For those who may write a field: what a version said in it is put back, of a text in each language in which it changed. */
export function PutBack({ record, side, version, change, now }: Props) {
  const { t, of } = useWords();
  const { name, field } = change;
  const label = of(field.label);
  const { isBusy, put } = usePutBack(record, side, version);
  const languages: readonly (Language | null)[] =
    change.kind === 'prose' ? change.texts.map(({ language }) => language) : [null];
  const seenOf = (language: Language | null) =>
    change.kind === 'prose'
      ? (now?.texts.find((text) => text.field === name && text.language === language)?.seq ?? 0)
      : record.clock;
  return (
    <div className={styles['back']}>
      {languages.map((language) => {
        const named =
          language === null ? label : t('compare.back.text', { name: label, language: languageNames[language] });
        return (
          <Button
            key={language ?? ''}
            icon={<IconArrowBackUp size="1.125rem" stroke={1.8} aria-hidden="true" />}
            aria-label={t('compare.back.named', { version, name: named })}
            disabled={isBusy}
            onClick={() => void put({ field: name, language, seen: seenOf(language) }, named)}
          >
            {languages.length > 1 && language !== null
              ? t('compare.back.text', { name: t('compare.back', { version }), language: languageNames[language] })
              : t('compare.back', { version })}
          </Button>
        );
      })}
    </div>
  );
}
