import { useMemo, useRef } from 'react';
import { addressKey } from '../../prose/prose-address.ts';
import { useKeptPlace } from '../../prose/reading/use-kept-place.ts';
import { type TextChange, useReading } from '../../prose/reading/use-reading.ts';
import { WatchedText } from '../../prose/reading/watched-text.tsx';
import { useNames } from '../../records/use-names.ts';
import { useHere } from '../../server/here.tsx';
import { Spoken } from '../../ui/spoken.tsx';
import { shownIn, type TextView } from '../../words/text-view.ts';
import { useWords } from '../../words/use-words.ts';
import { useAnnouncing } from './announcing.ts';
import { useChangeWords } from './change-words.ts';
import { ChangesSince } from './changes-since.tsx';
import type { Section } from './model.ts';
import { PeopleHere } from './people-here.tsx';
import styles from './reading.module.css';
import { useChangeSteps } from './use-change-steps.ts';
import { useNews } from './use-news.ts';

type Props = { sections: readonly Section[]; view: TextView };

/**
 * Who is at the vision, and what has changed in it since the reader was here: for those who look, two quiet lines; for those
 * who listen, the way to know it without losing their place (design, everyday 2).
 */
export function WhileReading({ sections, view }: Props) {
  const { t, language } = useWords();
  const { city } = useHere();
  const around = useRef<HTMLDivElement>(null);
  useKeptPlace(around, '[data-vision]');
  const announcing = useAnnouncing();
  const [news, tell] = useNews(sections, announcing.level);
  const texts = useMemo(
    () =>
      sections.flatMap(({ record: { id, clock } }) =>
        shownIn(view, language).map((one) => ({
          address: { city: city.id, record: id, field: 'text', language: one },
          clock,
        })),
      ),
    [sections, view, language, city.id],
  );
  const reading = useReading(texts, tell);
  const { desk, changes, company } = reading;
  const people = [...changes.flatMap(({ by }) => by), ...news.flatMap((one) => one.people)];
  const ids = [...new Set(people)].toSorted().join(',');
  const names = useNames(useMemo(() => ids.split(',').filter(Boolean), [ids]));
  const words = useChangeWords(names);
  const numberOf = (id: string) => sections.find(({ record }) => record.id === id)?.number ?? 0;
  const wordsOf = (change: TextChange) => words.wordsOf(change, numberOf(change.record));
  const steps = useChangeSteps({
    reading,
    sections,
    wordsOf,
    isNamed: (id) => names.has(id),
    hasKeys: announcing.hasKeys,
  });
  const messages = news.map(({ record, what, people: by }) => {
    const [who, number] = [words.whoOf(by), numberOf(record)];
    if (what === 'changed') return t('since.changed', { who, number });
    return t('vision.writing.section', { count: by.length, names: who, number });
  });

  return (
    <div ref={around} className={styles['reading']}>
      {texts.map(({ address }) => (
        <WatchedText key={addressKey(address)} desk={desk} address={address} />
      ))}
      <PeopleHere company={company} sections={sections} />
      <ChangesSince
        {...{ changes, wordsOf, desk, steps, announcing }}
        languageOf={({ text }) => texts.find(({ address }) => addressKey(address) === text)?.address.language}
      />
      <output data-said="news">
        <Spoken>{messages.length > 0 ? t('since.news', { messages: messages.join(t('series.join')) }) : ''}</Spoken>
      </output>
      <output data-said="change">
        <Spoken>{steps.said}</Spoken>
      </output>
    </div>
  );
}
