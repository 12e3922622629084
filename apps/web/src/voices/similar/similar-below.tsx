import type { RecordType } from '@cityloom/operating-model';
import type { Draft } from '../../fields/draft.ts';
import { SimilarList } from './similar-list.tsx';

type Props = {
  type: RecordType;
  /** What is typed so far, by field. */
  drafts: Readonly<Record<string, Draft>>;
  /** Ends it, with all that was typed. */
  onLeave: () => void;
};

/** Below a form in which something is said: what others have said already. */
export function SimilarBelow({ type, drafts, onLeave }: Props) {
  const said = [type.title, ...(type.views.document?.body ?? [])];
  const text = said.flatMap((name) => Object.values(drafts[name] ?? {})).join('\n');
  return <SimilarList typeId={type.id} text={text} onSupported={onLeave} />;
}
