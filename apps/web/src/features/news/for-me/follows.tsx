import { useQuery } from '@tanstack/react-query';
import { useId, useRef } from 'react';
import { RecordLink } from '../../../fields/record-link.tsx';
import { NameText } from '../../../records/name-text.tsx';
import { Failure } from '../../../server/failure.tsx';
import { useHere } from '../../../server/here.tsx';
import { IconBellFilled, IconBellOff } from '../../../ui/icons.ts';
import { Waiting } from '../../../ui/waiting.tsx';
import { type Chosen, followsQuery } from '../../../voices/follow/follow-query.ts';
import { useWords } from '../../../words/use-words.ts';
import { focusBeside } from './focus-beside.ts';
import styles from './for-me.module.css';
import { NamedButton } from './named-button.tsx';
import { useLevel } from './use-level.ts';

/** What the reader follows and what they have muted, each with one step back to how it was. */
export function Follows() {
  const { t } = useWords();
  const { city } = useHere();
  const { data, error, refetch } = useQuery(followsQuery(city.id));
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section aria-labelledby="for-me-follows" className={styles['card']}>
      <h2 ref={heading} id="for-me-follows" tabIndex={-1}>
        {t('for-me.follows')}
      </h2>
      {data?.items.length === 0 && <p className={styles['muted']}>{t('for-me.follows.none')}</p>}
      {data && data.items.length > 0 && (
        <ul className={styles['follows']}>
          {data.items.map((chosen) => (
            <One key={chosen.record.id} chosen={chosen} heading={() => heading.current} />
          ))}
        </ul>
      )}
      {!data && error === null && <Waiting word={t('opening')} heights={[3]} />}
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
    </section>
  );
}

type Props = { chosen: Chosen; heading: () => HTMLElement | null };

function One({ chosen: { record, level }, heading }: Props) {
  const { t, of } = useWords();
  const name = useId();
  const turn = useLevel();
  const isFollowed = level === 'follow';
  const Sign = isFollowed ? IconBellFilled : IconBellOff;
  return (
    <li>
      <Sign size="1.25rem" stroke={1.7} aria-hidden="true" />
      <span className={styles['record']}>
        <span id={name}>
          <RecordLink typeId={record.type} code={record.code}>
            <NameText id={record.id} />
          </RecordLink>
        </span>
        <span className={styles['muted']}>
          {t(isFollowed ? 'for-me.followed' : 'for-me.is-muted')} · {of(record.label)}
        </span>
      </span>
      <NamedButton
        word={t(isFollowed ? 'for-me.unfollow' : 'for-me.unmute')}
        name={name}
        onPress={(button) => {
          focusBeside(button, heading());
          void turn(record.id, 'usual', isFollowed ? 'follow.off' : 'for-me.usual');
        }}
      />
    </li>
  );
}
