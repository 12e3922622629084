import { Choice } from '../../../ui/choice.tsx';
import { useWords } from '../../../words/use-words.ts';
import { type Said, stageOf } from './said.ts';
import { type Stage, stages } from './stage.ts';

const words = {
  waiting: 'said.waiting',
  answered: 'said.answered',
  ended: 'said.ended',
  talk: 'said.talk',
} as const satisfies Record<Stage, string>;

type Props = {
  said: readonly Said[];
  /** Undefined for all of it. */
  stage: Stage | undefined;
  onChoose: (stage: Stage | undefined) => void;
};

/** Narrows what was said to what stands in one way, with how much that is; ways in which nothing stands are left out. */
export function StageChoice({ said, stage, onChoose }: Props) {
  const { t } = useWords();
  const offered = stages
    .map((one) => ({ value: one, count: said.filter((other) => stageOf(other) === one).length }))
    .filter(({ value, count }) => count > 0 || value === stage);
  return (
    <Choice<Stage | 'all'>
      legend={t('said.which')}
      isLegendSpoken
      value={stage ?? 'all'}
      options={[
        { value: 'all', word: t('said.all', { count: said.length }) },
        ...offered.map(({ value, count }) => ({ value, word: t(words[value], { count }) })),
      ]}
      onChoose={(value) => onChoose(value === 'all' ? undefined : value)}
    />
  );
}
