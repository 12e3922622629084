import type { RecordType } from '@cityloom/operating-model';
import { mayBegin } from '../records/reach.ts';
import { useHere } from '../server/here.tsx';
import { Notice } from '../ui/notice.tsx';
import { useWords } from '../words/use-words.ts';
import { NewButton } from './new-button.tsx';
import { useWhomToAsk } from './use-whom-to-ask.ts';

type Props = { type: RecordType; onNew: () => void };

/** There are no records of a type yet: the first can be begun here, or somebody else can be asked to. */
export function NoRecords({ type, onNew }: Props) {
  const { t, of, language } = useWords();
  const { member } = useHere();
  const names = useWhomToAsk();
  const title = t('type.empty', { records: of(type.plural).toLocaleLowerCase(language) });
  if (mayBegin(type, member)) {
    return (
      <Notice as="place" title={title} lines={[t('type.empty.begin')]}>
        <NewButton type={type} onNew={onNew} />
      </Notice>
    );
  }
  return (
    <Notice as="place" title={title} lines={[names === null ? t('type.empty.wait') : t('type.empty.ask', { names })]} />
  );
}
