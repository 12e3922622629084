import type { Label } from '@cityloom/operating-model';
import { RecordLink } from '../../fields/record-link.tsx';
import { inEither } from '../../records/names.ts';
import type { RecordView } from '../../records/shapes.ts';
import { useWords } from '../../words/use-words.ts';

/** A record of a list on Home, by its name. */
export function LineLink({ record: { type, code }, name }: { record: RecordView; name: Label | null }) {
  const { language } = useWords();
  return (
    <RecordLink typeId={type} code={code}>
      {inEither(name, language) ?? code}
    </RecordLink>
  );
}
