import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { type Asked, useChanges } from '../../records/use-changes.ts';
import { useHere } from '../../server/here.tsx';
import { useFailure } from '../../server/use-failure.ts';
import { say } from '../../ui/toasts.tsx';
import { useWords } from '../../words/use-words.ts';
import { goToSection } from './arrival.ts';
import { mayArrange, numbered, placedAt, without } from './arrange.ts';
import { type Section, sectionType } from './model.ts';

/**
 * Puts the sections of a vision into another order, and takes one out, each with the way back. What others have done
 * meanwhile stays: the way back begins from the sections as they are then.
 * @param named the code of the section that the address leads to
 */
export function useArranging(sections: readonly Section[], named: string | undefined) {
  const { t } = useWords();
  const failure = useFailure();
  const { city } = useHere();
  const navigate = useNavigate();
  const { submit } = useChanges(sectionType);
  const now = useRef(sections);
  useEffect(() => {
    now.current = sections;
  });

  /** Does it and says so, or says why not; the reader stays where they are with it. */
  const ask = async (asked: readonly Asked[], text: string, code: string | undefined, back?: () => void) => {
    try {
      if (asked.length > 0) await submit(...asked);
    } catch (reason) {
      say({ text: failure(reason).title });
      return;
    }
    say({ text, ...(back && { actions: [{ word: t('record.undo'), act: back }] }) });
    if (code !== undefined) goToSection(code);
    else document.querySelector('h1')?.focus();
  };
  const placed = (section: Section, to: number, back?: () => void) =>
    void ask(
      numbered(placedAt(now.current, section, to)),
      t('vision.section.moved', { number: to + 1 }),
      section.record.code,
      back,
    );

  return {
    /** To another place, counted from 0. */
    move: (section: Section, to: number) => {
      const from = sections.indexOf(section);
      placed(section, to, () => placed(section, from));
    },
    bin: (section: Section) => {
      const place = sections.indexOf(section);
      const rest = without(sections, section);
      const { id, code } = section.record;
      const restore = () => {
        const all = placedAt(now.current, section, place);
        const numbers = mayArrange(now.current) ? numbered(all) : [];
        void ask([{ kind: 'restore', record: id }, ...numbers], t('vision.section.back'), code);
      };
      const numbers = mayArrange(rest) ? numbered(rest) : [];
      const next = (rest[place] ?? rest.at(-1))?.record.code;
      if (named === code) {
        // The address leads to the next one then: this one is not to be found any more.
        const to = { to: '/$citySlug/vision/{-$code}', params: { citySlug: city.slug, code: next } } as const;
        void navigate({ ...to, search: (before) => before, replace: true, resetScroll: false });
      }
      void ask([{ kind: 'bin', record: id }, ...numbers], t('vision.section.binned'), next, restore);
    },
  };
}
