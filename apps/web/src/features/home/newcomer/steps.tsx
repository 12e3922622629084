import type { Label } from '@cityloom/operating-model';
import { Link } from '@tanstack/react-router';
import { inEither } from '../../../records/names.ts';
import { useHere } from '../../../server/here.tsx';
import { useWords } from '../../../words/use-words.ts';
import { StepFace } from './step-face.tsx';

type Done = { isDone: boolean };
type Section = { code: string; number: number; title: Label };
type Initiative = { code: string; name: Label | null };

/** To a section that the reader may write, open to be written. */
export function WriteStep({ code, number, title, isDone }: Section & Done) {
  const { t, language } = useWords();
  const { city } = useHere();
  return (
    <Link to="/$citySlug/vision/{-$code}" params={{ citySlug: city.slug, code }} search={{ write: 1 }}>
      <StepFace
        word={t('steps.write')}
        where={t('steps.section', { number, title: inEither(title, language) ?? code })}
        isDone={isDone}
      />
    </Link>
  );
}

/** To a section that the reader may ask to write. */
export function AskStep({ code, number, title }: Section) {
  const { t, language } = useWords();
  const { city } = useHere();
  return (
    <Link to="/$citySlug/vision/{-$code}" params={{ citySlug: city.slug, code }}>
      <StepFace
        word={t('steps.ask')}
        where={t('steps.section', { number, title: inEither(title, language) ?? code })}
      />
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
  const { language } = useWords();
  const { city } = useHere();
  return (
    <Link to="/$citySlug/roadmap" params={{ citySlug: city.slug }} search={{ at: code }} resetScroll={false}>
      <StepFace {...face} where={inEither(name, language) ?? code} />
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
      <StepFace word={t('steps.say')} where={t('steps.say.what')} isDone={isDone} />
    </Link>
  );
}
