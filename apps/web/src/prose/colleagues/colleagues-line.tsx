import type { Language } from '@cityloom/operating-model';
import { use } from 'react';
import { Failure } from '../../server/failure.tsx';
import { Button } from '../../ui/button.tsx';
import { IconUsers } from '../../ui/icons.ts';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './colleagues.module.css';
import { ColleaguesContext } from './marked-name.ts';

/**
 * Offers demo colleagues to somebody who is alone here, and the way to send them away while they write.
 * @param props.language in which they are to write first
 */
export function ColleaguesLine({ language }: { language: Language }) {
  const { t, of, allOf } = useWords();
  const colleagues = use(ColleaguesContext);
  const isShown = colleagues?.data !== undefined && (colleagues.data.alone || colleagues.data.items.length > 0);
  const around = useKeptFocus<HTMLDivElement>(isShown);
  if (!colleagues?.data || !isShown) return null;
  const { data, error, isPending, invite, sendAway, again } = colleagues;
  const names = data.items.map(({ name }) => of(name));
  const areHere = names.length > 0;
  return (
    <div ref={around} className={styles['line']}>
      <IconUsers size="1.25rem" stroke={1.7} aria-hidden="true" />
      <output>
        {areHere ? t('colleagues.here', { count: names.length, names: allOf(names) }) : t('colleagues.offer')}
      </output>
      <Button loading={isPending} onClick={areHere ? sendAway : () => invite(language)}>
        {t(areHere ? 'colleagues.leave' : 'colleagues.invite')}
      </Button>
      {error && <Failure error={error} onRetry={again} />}
    </div>
  );
}
