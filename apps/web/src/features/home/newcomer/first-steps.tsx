import { lazy, Suspense } from 'react';
import { beginners, reaches } from '../../../records/reach.ts';
import { useRecords } from '../../../records/use-records.ts';
import { useHere } from '../../../server/here.tsx';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { say } from '../../../ui/toasts.tsx';
import { useWords } from '../../../words/use-words.ts';
import { type Deed, deeds } from './deeds.ts';
import { StepCard } from './step-card.tsx';
import { AskStep, LookStep, MoveStep, SayStep, WriteStep } from './steps.tsx';
import { initiativeToMove, sectionToWrite, type Written } from './targets.ts';
import { useDeeds } from './use-deeds.ts';

type Props = { sections: readonly Written[] };

const Beginning = lazy(async () => ({ default: (await import('./beginning.tsx')).Beginning }));

/**
 * What somebody who is new can do first, each one step away: in the example city, until they have tried it or put it away;
 * in a city that has just begun, until it has what every city begins with.
 */
export function FirstSteps({ sections }: Props) {
  const { city } = useHere();
  if (city.example) return <Steps sections={sections} />;
  return (
    <Suspense fallback={null}>
      <Beginning />
    </Suspense>
  );
}

function Steps({ sections }: Props) {
  const { t } = useWords();
  const { member } = useHere();
  const { done, isAway, put } = useDeeds();
  const seesRoadmap = reaches(member.roles, 'portfolio');
  const initiatives = useRecords('initiative', {}, seesRoadmap);
  const section = sectionToWrite(sections);
  const initiative = initiativeToMove(initiatives.data ?? []);
  const speaks = member.roles.some((role) => beginners('voice').includes(role));

  const isDone = (deed: Deed) => done?.includes(deed) ?? false;
  const count = [section, initiative, speaks].filter(Boolean).length;

  // One thing alone is no tour.
  if (done === undefined || isAway || count < 2 || (seesRoadmap && initiatives.isPending)) return null;
  const isAll = deeds.every((deed) => done.includes(deed));
  const putAway = () => {
    put(true);
    document.querySelector('h1')?.focus();
    say({ text: t('steps.away'), actions: [{ word: t('record.undo'), act: () => put(false) }] });
  };
  return (
    <StepCard
      title={isAll ? t('steps.all') : t('steps.title', { count })}
      action={
        <>
          {isAll && <LinkButton to="/start">{t('start.title')}</LinkButton>}
          <Button onClick={putAway}>{t(isAll ? 'steps.close' : 'steps.later')}</Button>
        </>
      }
    >
      {section && (
        <li>{section.mayWrite ? <WriteStep {...section} isDone={isDone('wrote')} /> : <AskStep {...section} />}</li>
      )}
      {initiative && (
        <li>
          {initiative.mayMove ? <MoveStep {...initiative} isDone={isDone('moved')} /> : <LookStep {...initiative} />}
        </li>
      )}
      {speaks && (
        <li>
          <SayStep isDone={isDone('said')} />
        </li>
      )}
    </StepCard>
  );
}
