import { useWords } from '../../words/use-words.ts';
import { KeptWords } from '../kept-words.tsx';
import { type Draft, isUnput } from './draft.ts';
import { drafts as all } from './drafts.ts';

/** Words that were not put in, where their text is no longer open to their writer. */
export function LeftDrafts({ drafts }: { drafts: readonly Draft[] }) {
  const { t } = useWords();
  return drafts
    .filter(isUnput)
    .map(({ key, text }) => (
      <KeptWords
        key={key}
        title={t('prose.rescued')}
        words={text}
        next={{ word: t('prose.rescued.forget'), act: () => all.forget(key) }}
      />
    ));
}
