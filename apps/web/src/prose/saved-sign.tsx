import type { SavedState } from '@cityloom/live';
import { useState } from 'react';
import { IconAlertTriangle, IconCloudCheck, IconCloudOff, IconCloudUp, IconPencil } from '../ui/icons.ts';
import type { Icon } from '../ui/icons.ts';
import { Spoken } from '../ui/spoken.tsx';
import type { WordKey } from '../words/en.ts';
import { useWords } from '../words/use-words.ts';
import styles from './field.module.css';

const signs: Readonly<Record<SavedState, { word: WordKey; Face: Icon }>> = {
  typing: { word: 'prose.typing', Face: IconPencil },
  saving: { word: 'prose.saving', Face: IconCloudUp },
  saved: { word: 'prose.saved', Face: IconCloudCheck },
  offline: { word: 'prose.unsaved', Face: IconCloudOff },
  refused: { word: 'prose.refused', Face: IconAlertTriangle },
};

/** What is said aloud: that it goes well is said once, after it did not. */
type Kind = 'well' | 'offline' | 'refused';

const kindOf = (saved: SavedState): Kind => (saved === 'offline' || saved === 'refused' ? saved : 'well');

/**
 * Says truthfully where the words are. Those who look see each state; those who listen hear trouble and its end, for
 * typing alone would change the state with every key.
 */
export function SavedSign({ saved }: { saved: SavedState }) {
  const { t } = useWords();
  const { word, Face } = signs[saved];
  return (
    <>
      <span className={styles['saved']} data-state={saved}>
        <Face aria-hidden size="1.125rem" />
        {t(word)}
      </span>
      <Announced saved={saved} />
    </>
  );
}

function Announced({ saved }: { saved: SavedState }) {
  const { t } = useWords();
  const [heard, setHeard] = useState<Kind>('well');
  const [said, setSaid] = useState<WordKey | null>(null);
  const kind = kindOf(saved);
  // That all is well again is true only once everything is saved.
  if (kind !== heard && (kind !== 'well' || saved === 'saved')) {
    setHeard(kind);
    setSaid(signs[saved].word);
  }
  return (
    <output>
      <Spoken>{said === null ? '' : t(said)}</Spoken>
    </output>
  );
}
