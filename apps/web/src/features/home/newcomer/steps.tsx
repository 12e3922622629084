import type { Label } from '@cityloom/operating-model';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useHere } from '../../../server/here.tsx';
import { IconCircleCheck } from '../../../ui/icons.ts';
import { Spoken } from '../../../ui/spoken.tsx';
import { useWords } from '../../../words/use-words.ts';
import styles from './first-steps.module.css';

type Done = { isDone: boolean };
type Section = { code: string; number: number; title: Label };
type Initiative = { code: string; name: Label | null };

/** To a section that the reader may write, open to be written. */
export function WriteStep({ code, number, title, isDone }: Section & Done) {
  const { t, of } = useWords();
  const { city } = useHere();
  return (
    <Link to="/$citySlug/vision/{-$code}" params={{ citySlug: city.slug, code }} search={{ write: 1 }}>
      <Face word={t('steps.write')} where={t('steps.section', { number, title: of(title) })} isDone={isDone} />
    </Link>
  );
}

/** To a section that the reader may ask to write. */
export function AskStep({ code, number, title }: Section) {
  const { t, of } = useWords();
  const { city } = useHere();
  return (
    <Link to="/$citySlug/vision/{-$code}" params={{ citySlug: city.slug, code }}>
      <Face word={t('steps.ask')} where={t('steps.section', { number, title: of(title) })} />
    </Link>
  );
}

/** To the bar of an initiative that the reader may move. */
export function MoveStep({ isDone, ...initiative }: Initiative & Done) {
  const { t } = useWords();
  return <RoadmapStep {...initiative} word={t('steps.move')} isDone={isDone} />;
}

/** To the bar of one that others lead. */
export function LookStep(initiative: Initiative) {
  const { t } = useWords();
  return <RoadmapStep {...initiative} word={t('steps.look')} />;
}

function RoadmapStep({ code, name, ...face }: Initiative & { word: string; isDone?: boolean }) {
  const { of } = useWords();
  const { city } = useHere();
  return (
    <Link to="/$citySlug/roadmap" params={{ citySlug: city.slug }} search={{ at: code }} resetScroll={false}>
      <Face {...face} where={name ? of(name) : code} />
    </Link>
  );
}

/** To a new contribution. */
export function SayStep({ isDone }: Done) {
  const { t } = useWords();
  const { city } = useHere();
  return (
    <Link
      to="/$citySlug/r/$type/{-$code}"
      params={{ citySlug: city.slug, type: 'contribution', code: undefined }}
      search={{ new: 1 }}
    >
      <Face word={t('steps.say')} where={t('steps.say.what')} isDone={isDone} />
    </Link>
  );
}

function Face({ word, where, isDone = false }: { word: string; where: ReactNode; isDone?: boolean }) {
  const { t } = useWords();
  return (
    <>
      {isDone && <IconCircleCheck className={styles['tick']} size="1.375rem" stroke={1.8} aria-hidden="true" />}
      <strong>
        {word}
        {isDone && <Spoken>{t('steps.done')}</Spoken>}
      </strong>
      <span className={styles['where']}>{where}</span>
    </>
  );
}
