import { Spoken } from '../../ui/spoken.tsx';
import { useWords } from '../../words/use-words.ts';
import type { Draft } from './draft.ts';
import { useMerged } from './draft-outcome.tsx';

/** Says, to those who listen, what becomes of the paragraph that was written last. It is there before there is anything to say. */
export function CarefulSaid({ drafts }: { drafts: readonly Draft[] }) {
  const { t } = useWords();
  const merged = useMerged();
  const last = drafts.findLast(({ state }) => state.is !== 'writing');
  const said = (draft: Draft): string => {
    const { state } = draft;
    switch (state.is) {
      case 'sending':
        return t('prose.careful.sending');
      case 'waiting':
        return t('prose.careful.waiting');
      case 'gone':
        return t('prose.careful.gone');
      case 'in':
        return state.others === null ? t('prose.careful.in') : merged(draft);
      default:
        return '';
    }
  };
  return (
    <output>
      <Spoken>{last === undefined ? '' : said(last)}</Spoken>
    </output>
  );
}
