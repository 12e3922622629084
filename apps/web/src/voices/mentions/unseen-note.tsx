import { useQuery } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { recordsKey } from '../../records/queries.ts';
import { useHere } from '../../server/here.tsx';
import { read } from '../../server/read.ts';
import { useWords } from '../../words/use-words.ts';
import { commentType } from '../comment.ts';
import { type Mention, mentionedIn } from './mention-words.ts';
import styles from './mentions.module.css';

const answer = z.object({ unseen: z.array(z.string()) });

type Props = {
  text: string;
  mentions: readonly Mention[];
  /** What is about to be said about what, and who is to see it. */
  saying: Readonly<{ on: string; part?: string; answers?: string; visibility: string }>;
};

/** Says who of those mentioned would not see what somebody is about to say, and what to do; it may be sent all the same. */
export function UnseenNote({ text, mentions, saying }: Props) {
  const { t, allOf } = useWords();
  const { city } = useHere();
  const people = mentionedIn(text, mentions).join(',');
  const { part, ...rest } = saying;
  const asked = new URLSearchParams({ type: commentType, ...rest, ...(part && { part }), people });
  const { data } = useQuery({
    queryKey: [...recordsKey(city.id), 'hearers', asked.toString()],
    queryFn: ({ signal }) => read(`/api/cities/${encodeURIComponent(city.id)}/hearers?${asked}`, answer, signal),
    enabled: people !== '',
  });
  const unseen = people === '' ? [] : (data?.unseen ?? []);
  const names = unseen.flatMap((id) => mentions.find((one) => one.id === id)?.name ?? []);
  const isChosen = saying.visibility === 'owner';
  return (
    <output className={styles['unseen']}>
      {names.length > 0 && t(isChosen ? 'talk.unseen.chosen' : 'talk.unseen', { who: allOf(names) })}
    </output>
  );
}
