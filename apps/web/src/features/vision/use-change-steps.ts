import { useEffect, useRef, useState } from 'react';
import { goToBlock } from '../../prose/reading/go-to-block.ts';
import type { Reading, TextChange } from '../../prose/reading/use-reading.ts';
import { useWords } from '../../words/use-words.ts';
import { goToSection } from './arrival.ts';
import type { ChangeWords } from './change-words.ts';
import type { Section } from './model.ts';

type Means = {
  reading: Reading;
  sections: readonly Section[];
  wordsOf: (change: TextChange) => ChangeWords;
  /** Whether it is known by what name somebody goes. */
  isNamed: (id: string) => boolean;
  /** Whether N and Shift+N lead there too. */
  hasKeys: boolean;
};

/** A change that was gone to, and which of them it is. */
interface Told {
  readonly change: TextChange;
  readonly place: number;
  readonly count: number;
}

/** The ways from change to change. */
export interface ChangeSteps {
  readonly goTo: (change: TextChange) => void;
  /** To the next one behind the one that was gone to last, or before it. */
  readonly step: (direction: 1 | -1) => void;
  /** What is to be said of the change that was gone to. */
  readonly said: string;
}

/** Goes from change to change, by button and by key: the focus goes along, and what has changed is said. */
export function useChangeSteps({ reading, sections, wordsOf, isNamed, hasKeys }: Means): ChangeSteps {
  const { t } = useWords();
  const { desk, changes } = reading;
  const at = useRef<string | null>(null);
  const [said, setSaid] = useState<{ what: string | Told; count: number }>({ what: '', count: 0 });
  const say = (what: string | Told) => setSaid(({ count }) => ({ what, count: count + 1 }));
  const wordsOfTold = ({ change, place, count }: Told): string => {
    // Whoever wrote it is named a moment later, and not called somebody first.
    if (!change.by.every(isNamed)) return '';
    const { title, parts } = wordsOf(change);
    const words = parts.map((part) => t('since.part', { ...part })).join('');
    return t('since.told', { place, count, title, parts: words });
  };

  const goTo = (change: TextChange) => {
    const section = sections.find(({ record }) => record.id === change.record);
    if (!goToBlock(change.text, change.place) && section) goToSection(section.record.code);
    at.current = nameOf(change);
    desk.heard(change.text, change.block);
    const place = changes.findIndex((one) => nameOf(one) === nameOf(change)) + 1;
    say({ change, place, count: changes.length });
  };
  const step = (direction: 1 | -1) => {
    const place = changes.findIndex((one) => nameOf(one) === at.current);
    const next = changes.at(place === -1 ? (direction === 1 ? 0 : -1) : Math.max(place + direction, 0));
    if (changes.length === 0) say(t('since.no'));
    else if (next && nameOf(next) !== at.current) goTo(next);
    else say(t(direction === 1 ? 'since.last' : 'since.first'));
  };
  const latest = useRef(step);
  useEffect(() => {
    latest.current = step;
  });
  useEffect(() => {
    if (!hasKeys) return undefined;
    const press = (event: KeyboardEvent) => {
      if (!isStep(event)) return;
      event.preventDefault();
      latest.current(event.shiftKey ? -1 : 1);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [hasKeys]);
  const words = typeof said.what === 'string' ? said.what : wordsOfTold(said.what);
  // The same words are said once more only where something differs.
  return { goTo, step, said: words === '' ? '' : words + (said.count % 2 ? '' : '\u00a0') };
}

const nameOf = ({ text, block }: TextChange) => `${text} ${block}`;

const typing = 'textarea, select, [contenteditable="true"], input:not([type="radio"], [type="checkbox"])';

/** Whether a key is N, pressed in the vision and not meant as a letter: only there it may do something by itself (WCAG 2.1.4). */
export function isStep(event: KeyboardEvent): boolean {
  const { key, target, ctrlKey, altKey, metaKey, isComposing, defaultPrevented, keyCode } = event;
  if (key.toLowerCase() !== 'n' || ctrlKey || altKey || metaKey || defaultPrevented) return false;
  if (isComposing || keyCode === 229 || !(target instanceof Element)) return false;
  return target.closest('[data-vision]') !== null && !target.matches(typing);
}
