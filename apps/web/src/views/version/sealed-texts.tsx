import { ProseText } from '../../prose/prose-text.tsx';
import { languageNames, locales } from '../../words/language.ts';
import { shownIn, type TextView } from '../../words/text-view.ts';
import { useWords } from '../../words/use-words.ts';
import styles from '../document/document-view.module.css';
import type { Said } from './sealed-parts.ts';

/** The texts of one field as they were sealed, in the languages of a view; one without a language stands in each. */
export function SealedTexts({ texts, view }: { texts: readonly Said[]; view: TextView }) {
  const { t, language: first } = useWords();
  const common = texts.find(({ language }) => language === null);
  if (common) return <Text said={common} />;
  return (
    <div className={styles['texts']} data-view={view}>
      {shownIn(view, first).map((language) => {
        const said = texts.find((text) => text.language === language);
        return (
          <div key={language}>
            {view === 'both' && <p className={styles['language']}>{languageNames[language]}</p>}
            {said ? <Text said={said} /> : <p className={styles['hint']}>{t('version.no-text')}</p>}
          </div>
        );
      })}
    </div>
  );
}

function Text({ said }: { said: Said }) {
  if ('json' in said) return <ProseText json={said.json} language={said.language} headingLevel={2} empty="" />;
  return (
    <p className={styles['text']} {...(said.language !== null && { lang: locales[said.language] })}>
      {said.words}
    </p>
  );
}
