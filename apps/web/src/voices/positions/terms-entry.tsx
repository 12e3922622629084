import { type Language, textLimits } from '@cityloom/operating-model';
import { Entry } from '../../ui/entry.tsx';
import type { WordKey } from '../../words/en.ts';
import { languageNames, locales } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './form.module.css';

const labels: Readonly<Record<string, WordKey>> = {
  support: 'stand.terms.support',
  support_if: 'stand.terms.support_if',
  object: 'stand.terms.object',
};

type Props = {
  stance: string;
  /** The language in which it is asked for; null where there is one box only, and its words tell. */
  language: Language | null;
  text: string;
  fault: string | undefined;
  onText: (text: string) => void;
};

/** The condition, the reason, or what there is to add, called as the stance wants it. */
export function TermsEntry({ stance, language, text, fault, onText }: Props) {
  const { t } = useWords();
  const label = t(labels[stance] ?? 'stand.terms.object');
  const limit = textLimits.long;
  const isLong = text.length > limit;
  return (
    <Entry
      label={language === null ? label : `${label} · ${languageNames[language]}`}
      fault={isLong ? t('write.fault.long', { limit }) : fault}
    >
      {(control) => (
        <textarea
          {...control}
          className={styles['terms']}
          rows={3}
          lang={language === null ? undefined : locales[language]}
          value={text}
          onChange={({ target }) => onText(target.value)}
        />
      )}
    </Entry>
  );
}
