import { languages } from '@cityloom/operating-model';
import { languageNames, locales } from '../words/language.ts';
import { useLanguage } from '../words/words-provider.tsx';
import styles from './header.module.css';

/** One button for each other language, named in that language: whoever needs it can read it. */
export function LanguageSwitch() {
  const { language, chooseLanguage } = useLanguage();
  return languages
    .filter((other) => other !== language)
    .map((other) => (
      <button
        key={other}
        type="button"
        lang={locales[other]}
        className={styles['language']}
        onClick={() => void chooseLanguage(other)}
      >
        {languageNames[other]}
      </button>
    ));
}
