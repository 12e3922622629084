import { useInfiniteQuery } from '@tanstack/react-query';
import { beginners, reaches } from '../../records/reach.ts';
import { useHere } from '../../server/here.tsx';
import { membersQuery } from '../../server/queries.ts';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/use-words.ts';

/** Nothing to read: because nothing is written yet, or because the reader's roles do not reach it. Says whom to turn to. */
export function NoVision() {
  const { t, of, anyOf } = useWords();
  const { city, member } = useHere();
  const members = useInfiniteQuery(membersQuery(city.id));
  const may = beginners('direction');
  const names = (members.data?.pages ?? [])
    .flatMap(({ items }) => items)
    .filter(({ roles }) => roles.some((role) => may.includes(role)))
    .map(({ name }) => of(name));
  const asking = (key: 'vision.ask.begin' | 'vision.ask.read') =>
    names.length > 0 ? [t(key, { names: anyOf(names) })] : [];
  if (!reaches(member.roles, 'direction')) {
    return <Notice as="place" title={t('vision.closed')} lines={asking('vision.ask.read')} />;
  }
  const mayBegin = member.roles.some((role) => may.includes(role));
  return <Notice as="place" title={t('vision.none')} lines={mayBegin ? [] : asking('vision.ask.begin')} />;
}
