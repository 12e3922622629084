import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRecords } from '../../../records/use-records.ts';
import { useHere } from '../../../server/here.tsx';
import { membersQuery } from '../../../server/queries.ts';
import { useWords } from '../../../words/use-words.ts';
import { stepsOf } from './beginning-steps.ts';
import { StepCard } from './step-card.tsx';
import { StepFace } from './step-face.tsx';

/** What a city that has just begun lacks still, for those who can give it; gone once it has all of it. */
export function Beginning() {
  const { t } = useWords();
  const { city, member } = useHere();
  const visions = useRecords('vision');
  const initiatives = useRecords('initiative');
  const people = useInfiniteQuery(membersQuery(city.id));
  const steps = stepsOf(member.roles, {
    vision: visions.data?.length,
    people: people.data?.pages.flatMap(({ items }) => items).length,
    initiative: initiatives.data?.length,
  });
  // One thing alone is no tour, and what is not known yet is not asked for.
  if (steps.length < 2 || steps.some(({ isDone }) => isDone === undefined) || steps.every(({ isDone }) => isDone)) {
    return null;
  }
  return (
    <StepCard title={t('begin.steps', { count: steps.length })}>
      {steps.map(({ id, isDone = false }) => (
        <li key={id}>
          {id === 'vision' && (
            <Link to="/$citySlug/vision/{-$code}" params={{ citySlug: city.slug, code: undefined }}>
              <StepFace word={t('begin.step.vision')} where={t('begin.step.vision.what')} isDone={isDone} />
            </Link>
          )}
          {id === 'people' && (
            <Link to="/$citySlug/people" params={{ citySlug: city.slug }}>
              <StepFace word={t('begin.step.people')} where={t('begin.step.people.what')} isDone={isDone} />
            </Link>
          )}
          {id === 'initiative' && (
            <Link to="/$citySlug/roadmap" params={{ citySlug: city.slug }} search={isDone ? {} : { new: 1 }}>
              <StepFace word={t('begin.step.initiative')} where={t('begin.step.initiative.what')} isDone={isDone} />
            </Link>
          )}
        </li>
      ))}
    </StepCard>
  );
}
