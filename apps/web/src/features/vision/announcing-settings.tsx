import { Choice } from '../../ui/choice.tsx';
import type { WordKey } from '../../words/en.ts';
import { useWords } from '../../words/use-words.ts';
import { type Announcing, type Level, levels } from './announcing.ts';
import styles from './reading.module.css';

const words: Readonly<Record<Level, WordKey>> = {
  off: 'since.level.off',
  mine: 'since.level.mine',
  all: 'since.level.all',
};

/** How much of what others do is said aloud while one reads, and whether single keys lead to it. */
export function AnnouncingSettings({ announcing }: { announcing: Announcing }) {
  const { t } = useWords();
  const { level, setLevel, hasKeys, setKeys } = announcing;
  return (
    <div className={styles['settings']}>
      <div>
        <Choice
          legend={t('since.level')}
          value={level}
          options={levels.map((value) => ({ value, word: t(words[value]) }))}
          onChoose={setLevel}
        />
        <p>{t('since.level.text')}</p>
      </div>
      <div>
        <label className={styles['keys']}>
          <input type="checkbox" checked={hasKeys} onChange={(event) => setKeys(event.target.checked)} />
          {t('since.keys')}
        </label>
        <p>{t('since.keys.text')}</p>
      </div>
    </div>
  );
}
