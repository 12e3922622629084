import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type News, Pace } from '../../prose/reading/pace.ts';
import { browserTiming } from '../../prose/timing.ts';
import { nameQuery } from '../../records/names.ts';
import { useHere } from '../../server/here.tsx';
import { isTold, type Level } from './announcing.ts';
import type { Section } from './model.ts';

/** For how long a message stands, in milliseconds: whoever comes by later reads no old news. */
const stands = 10_000;

/**
 * What others do in the sections, as now and then it is to be said to those who listen.
 * @returns what is to be said now, and where news are told; the same function always
 */
export function useNews(sections: readonly Section[], level: Level): readonly [readonly News[], (news: News) => void] {
  const { city } = useHere();
  const client = useQueryClient();
  const [said, setSaid] = useState<readonly News[]>([]);
  const pace = useMemo(
    () =>
      new Pace(browserTiming, (news) => {
        const ids = news.flatMap(({ people }) => people);
        const named = ids.map((id) => client.ensureQueryData(nameQuery(city.id, id)));
        void Promise.allSettled(named).then(() => setSaid(news));
      }),
    [client, city.id],
  );
  const latest = useRef({ sections, level });
  useEffect(() => {
    latest.current = { sections, level };
  }, [sections, level]);
  useEffect(() => {
    if (level === 'off') pace.drop();
  }, [pace, level]);
  useEffect(() => () => pace.drop(), [pace]);
  useEffect(() => {
    if (said.length === 0) return undefined;
    return browserTiming.after(stands, () => setSaid([]));
  }, [said]);

  const tell = useCallback(
    (news: News) => {
      const { sections: all, level: wanted } = latest.current;
      const mine = new Set(all.filter(({ mayWriteText }) => mayWriteText).map(({ record }) => record.id));
      if (isTold(wanted, news.record, mine, readingIn(all))) pace.tell(news);
    },
    [pace],
  );
  return [said, tell];
}

/** The record of the section that has the focus. */
function readingIn(sections: readonly Section[]): string | null {
  const code = document.activeElement?.closest('section[aria-labelledby]')?.getAttribute('aria-labelledby');
  return sections.find(({ record }) => record.code === code)?.record.id ?? null;
}
