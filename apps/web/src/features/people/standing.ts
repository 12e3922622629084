import type { Tone } from '@cityloom/operating-model';
import type { WordKey } from '../../words/en.ts';
import type { PersonState } from './shapes.ts';

/** How each state looks, and what it is called. */
export const standing = {
  invited: { tone: 'busy', word: 'people.invited' },
  active: { tone: 'ok', word: 'people.active' },
  ended: { tone: 'idle', word: 'people.gone' },
} as const satisfies Record<PersonState, { tone: Tone; word: WordKey }>;
