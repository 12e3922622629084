import { languageNames, locales } from '../../words/language.ts';
import { Redlined } from '../../words/redline/redlined.tsx';
import { useWords } from '../../words/use-words.ts';
import { BeforeAfter } from './before-after.tsx';
import styles from './compare.module.css';
import type { WordsChange } from './field-changes.ts';
import type { SideNames } from './names.ts';

type Props = { field: { long?: boolean }; texts: readonly WordsChange[]; names: SideNames };

/** A text of one line before and after; a longer one as one text with the change in it. Each language in which it changed. */
export function WordsChanges({ field, texts, names }: Props) {
  const { t, language: reader } = useWords();
  const empty = (
    <span className={styles['muted']} lang={locales[reader]}>
      {t('compare.empty')}
    </span>
  );
  return texts.map(({ language, before, after }) => {
    const lang = language === null ? undefined : locales[language];
    const isLong = field.long === true && before !== '' && after !== '';
    return (
      <div key={language ?? ''} className={styles['text']}>
        {language !== null && <p className={styles['muted']}>{languageNames[language]}</p>}
        {isLong ? (
          <p lang={lang} className={styles['words']}>
            <Redlined {...{ before, after }} out={t('compare.out')} into={t('compare.in')} />
          </p>
        ) : (
          <BeforeAfter names={names} before={before || empty} after={after || empty} lang={lang} />
        )}
      </div>
    );
  });
}
