import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Failure } from '../../../server/failure.tsx';
import { useHere } from '../../../server/here.tsx';
import { Button } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { say } from '../../../ui/toasts.tsx';
import { ToneBadge } from '../../../ui/tone-badge.tsx';
import { Waiting } from '../../../ui/waiting.tsx';
import { useWords } from '../../../words/use-words.ts';
import { NothingNew } from './nothing-new.tsx';
import styles from './since.module.css';
import { NewsLine, NewsLines } from '../line/line.tsx';
import type { Line } from '../line/shapes.ts';
import { markSeen, sinceKey, sinceQuery } from './since-query.ts';
import { useNews } from './use-news.ts';

/** So many lines are read at a glance; as many again as the server gives are one step away. */
const [few, many] = [7, 200];

/** What others did since the reader was here, and what waits for them. */
export function Since() {
  const { t } = useWords();
  const { city } = useHere();
  const client = useQueryClient();
  const [limit, setLimit] = useState(few);
  const [isMine, setMine] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);
  const { data, error, refetch } = useQuery(sinceQuery(city.id, limit, isMine));
  const fresh = useNews(data?.clock);
  const heading = useRef<HTMLHeadingElement>(null);

  const move = async (clock: number, undo: boolean) => {
    // What was pressed goes away.
    heading.current?.focus();
    setFailed(null);
    try {
      await markSeen(city.id, clock, undo);
      await client.invalidateQueries({ queryKey: sinceKey(city.id) });
      return true;
    } catch (reason) {
      setFailed(reason);
      return false;
    }
  };
  const see = async (clock: number, after: number) => {
    if (!(await move(clock, false))) return;
    setLimit(few);
    const undo = { word: t('record.undo'), act: () => void move(after, true) };
    say({ text: t('news.seen'), actions: [undo] });
  };

  const show = () => {
    heading.current?.focus();
    void refetch();
  };

  return (
    <section aria-labelledby="home-since" className={styles['since']} data-empty={data?.lines.length === 0}>
      <div className={styles['top']}>
        <h2 ref={heading} id="home-since" tabIndex={-1}>
          {t('news.title')}
        </h2>
        <span className={styles['actions']}>
          {fresh > 0 && <Button onClick={show}>{t('news.fresh', { count: fresh })}</Button>}
          {data && data.news > 0 && (
            <Button onClick={() => void see(data.clock, data.after)}>{t('since.heard')}</Button>
          )}
        </span>
      </div>
      {data && ((data.mine > 0 && data.mine < data.all) || isMine) && (
        <Choice
          legend={t('news.which')}
          isLegendSpoken
          value={isMine ? 'mine' : 'all'}
          options={[
            { value: 'all', word: t('news.all', { count: data.all }) },
            { value: 'mine', word: t('news.mine', { count: data.mine }) },
          ]}
          onChoose={(which) => setMine(which === 'mine')}
        />
      )}
      {data && data.lines.length > 0 && (
        <NewsLines>
          {data.lines.map((line) => (
            <NewsLine
              key={line.record.id}
              line={line}
              mark={isAsked(line) && <ToneBadge tone="warn" word={t('home.asks')} />}
            />
          ))}
        </NewsLines>
      )}
      {data && data.more > 0 && limit === few && (
        <Button onClick={() => setLimit(many)}>{t('news.more', { count: data.more })}</Button>
      )}
      {data && data.more > 0 && limit === many && <p>{t('news.more', { count: data.more })}</p>}
      {data?.news === 0 && fresh === 0 && <NothingNew isFirst={data.isFirst} last={data.last} />}
      {!data && error === null && <Waiting word={t('opening')} heights={[1.5]} />}
      {failed !== null && <Failure error={failed} />}
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
    </section>
  );
}

/** Whether somebody waits for an answer, and not only for the reader to begin. */
const isAsked = ({ group, says }: Line) => group === 'waits' && says.some(({ kind }) => kind !== 'invited');
