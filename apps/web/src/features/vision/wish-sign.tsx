import { useOverwritten } from '../../records/use-overwritten.ts';
import type { useWish } from '../../records/use-wish.ts';
import { useFailure } from '../../server/use-failure.ts';
import { Button } from '../../ui/button.tsx';
import { IconCircleCheck } from '../../ui/icons.ts';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/use-words.ts';
import type { Section } from './model.ts';
import styles from './section-title.module.css';
import type { TextView } from './text-view.ts';
import { useTitles } from './use-titles.ts';

type Props = {
  wishing: ReturnType<typeof useWish>;
  section: Section;
  /** The section as the reader saw it when they began to change its title. */
  before: Section | null;
  view: TextView;
};

/** What became of a new title: stored, refused, or written over what somebody else had just put there. */
export function WishSign({ wishing, section, before, view }: Props) {
  const { t, of } = useWords();
  const failure = useFailure();
  const titleOf = useTitles(view);
  const { status, answer, error, again, wish } = wishing;
  const overwritten = useOverwritten(answer, 'title');
  if (status === 'error') {
    return (
      <Notice {...failure(error)}>
        <Button onClick={again}>{t('failure.retry')}</Button>
      </Notice>
    );
  }
  const theirs = overwritten && titleOf({ title: overwritten.value })[0]?.text;
  // Somebody may have changed the other language only: then nothing that is on screen was lost.
  const isLost = theirs !== undefined && before !== null && theirs !== titleOf(before)[0]?.text;
  return (
    <output className={styles['sign']}>
      {status === 'pending' && t('wish.saving')}
      {status === 'success' && (
        <span className={styles['saved']}>
          <IconCircleCheck size="1.125rem" stroke={1.8} aria-hidden="true" />
          {t('wish.saved')}
        </span>
      )}
      {status === 'success' && overwritten && isLost && (
        <span className={styles['overwrote']}>
          {t('wish.overwrote', {
            name: overwritten.name ? of(overwritten.name) : t('wish.someone'),
            value: theirs,
          })}
          <Button onClick={() => wish(section.record, { title: overwritten.value })}>{t('wish.put-back')}</Button>
        </span>
      )}
    </output>
  );
}
