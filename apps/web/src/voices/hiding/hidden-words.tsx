import type { Label, Withholding } from '@cityloom/operating-model';
import { IconEyeOff } from '../../ui/icons.ts';
import { locales } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import { shownLanguage } from '../../words/written.ts';
import styles from './hiding.module.css';
import { reasonsOf } from './hiding.ts';

type Props = { type: Withholding; reason: string; note: Label | null };

/** That something is hidden, for which reason, how to correct it, and what the programme office says to that. */
export function HiddenWords({ type, reason, note }: Props) {
  const { t, of, language } = useWords();
  const option = reasonsOf(type)[reason];
  const shown = note && shownLanguage(note, language);
  return (
    <>
      <p className={styles['mark']}>
        <IconEyeOff size="1.125rem" stroke={1.8} aria-hidden="true" />
        <strong>{option ? t('hidden', { reason: of(option) }) : t('hidden.plain')}</strong>
      </p>
      <p>{t('hidden.text')}</p>
      {option?.advice && <p>{t('hidden.advice', { advice: of(option.advice) })}</p>}
      {note && shown && (
        <p className={styles['words']} lang={locales[shown]}>
          {t('hidden.note', { note: note[shown] })}
        </p>
      )}
    </>
  );
}
