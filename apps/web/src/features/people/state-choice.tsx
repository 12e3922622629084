import { useWords } from '../../words/use-words.ts';
import styles from './people.module.css';
import { standing } from './standing.ts';
import { type PersonState, personStates } from './shapes.ts';

type Props = { state: PersonState | undefined; onChoose: (state: PersonState | undefined) => void };

/** Narrows people to those who stand in one way. */
export function StateChoice({ state, onChoose }: Props) {
  const { t } = useWords();
  return (
    <select
      className={styles['select']}
      aria-label={t('people.state')}
      value={state ?? ''}
      onChange={({ target }) => onChoose(personStates.find((one) => one === target.value))}
    >
      <option value="">{t('people.state.any')}</option>
      {personStates.map((one) => (
        <option key={one} value={one}>
          {t(standing[one].word)}
        </option>
      ))}
    </select>
  );
}
