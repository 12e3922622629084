import { useEffect, useState } from 'react';
import type { Section } from './model.ts';

/** The code of the section that is being read: the last whose heading has passed the upper third of the window. */
export function useCurrentSection(sections: readonly Section[] | undefined): string | undefined {
  const codes = sections?.map(({ record }) => record.code).join(' ') ?? '';
  const [current, setCurrent] = useState<string>();
  useEffect(() => {
    const parts = codes.split(' ').flatMap((code) => document.getElementById(code)?.closest('section') ?? []);
    const seen = new Set<Element>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) seen.add(target);
          else seen.delete(target);
        }
        const reading = parts.findLast((part) => seen.has(part));
        if (reading) setCurrent(reading.querySelector('h2')?.id);
      },
      // A band below the header: a section counts as read while it lies across it.
      { rootMargin: '-15% 0px -70% 0px' },
    );
    for (const part of parts) observer.observe(part);
    return () => observer.disconnect();
  }, [codes]);
  return current;
}
