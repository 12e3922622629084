import { useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { beginners, reaches } from '../../records/reach.ts';
import { useHere } from '../../server/here.tsx';
import { membersQuery } from '../../server/queries.ts';
import { Notice } from '../../ui/notice.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useWords } from '../../words/use-words.ts';

const FirstSentence = lazy(async () => ({ default: (await import('./first-sentence.tsx')).FirstSentence }));

/**
 * Nothing to read: because nothing is written yet, or because the reader's roles do not reach it. Whoever may begin does so
 * here; others are told whom to turn to.
 */
export function NoVision() {
  const { t } = useWords();
  const { member } = useHere();
  if (!reaches(member.roles, 'direction')) return <AskOthers title={t('vision.closed')} asking="read" />;
  if (!reaches(member.roles, 'direction', 'create')) return <AskOthers title={t('vision.none')} asking="begin" />;
  return (
    <Suspense fallback={<Waiting word={t('opening')} heights={[14]} />}>
      <FirstSentence />
    </Suspense>
  );
}

function AskOthers({ title, asking }: { title: string; asking: 'read' | 'begin' }) {
  const { t, of, anyOf } = useWords();
  const { city } = useHere();
  const members = useInfiniteQuery(membersQuery(city.id));
  const may = beginners('direction');
  const names = (members.data?.pages ?? [])
    .flatMap(({ items }) => items)
    .filter(({ roles }) => roles.some((role) => may.includes(role)))
    .map(({ name }) => of(name));
  const line = asking === 'read' ? 'vision.ask.read' : 'vision.ask.begin';
  return <Notice as="place" title={title} lines={names.length > 0 ? [t(line, { names: anyOf(names) })] : []} />;
}
