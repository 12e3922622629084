import { languageNames, locales } from '../../words/language.ts';
import type { Told } from '../../prose/compared/told.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './compare.module.css';
import type { TextChange } from './field-changes.ts';
import { ToldBlock } from './told-block.tsx';

/** A text that several write, paragraph by paragraph, in each language in which it changed. */
export function TextChanges({ texts }: { texts: readonly TextChange[] }) {
  return texts.map(({ language, told }) => (
    <div key={language ?? ''} className={styles['text']}>
      {language !== null && <p className={styles['muted']}>{languageNames[language]}</p>}
      <div className={styles['blocks']} {...(language !== null && { lang: locales[language] })}>
        {stretchesOf(told).map((stretch) => (
          <Stretch key={stretch.at} told={stretch.told} />
        ))}
      </div>
    </div>
  ));
}

/** More paragraphs in a row than this that stayed as they were are folded up. */
const mostShown = 2;

function Stretch({ told }: { told: readonly Told[] }) {
  const { t, language } = useWords();
  // oxlint-disable-next-line react/no-array-index-key -- a block has no name but its place
  const blocks = told.map((one, at) => <ToldBlock key={at} told={one} />);
  if (told[0]?.kind !== 'same' || told.length <= mostShown) return blocks;
  return (
    <details className={styles['fold']}>
      <summary lang={locales[language]}>{t('compare.same', { count: told.length })}</summary>
      <div className={styles['blocks']}>{blocks}</div>
    </details>
  );
}

/** What stayed and what changed by turns. */
function stretchesOf(told: readonly Told[]): readonly { at: number; told: readonly Told[] }[] {
  const stretches: { at: number; told: Told[] }[] = [];
  for (const [at, one] of told.entries()) {
    const last = stretches.at(-1);
    if (last && (last.told[0]?.kind === 'same') === (one.kind === 'same')) last.told.push(one);
    else stretches.push({ at, told: [one] });
  }
  return stretches;
}
