import type { RecordType } from '@cityloom/operating-model';
import { FieldValue } from '../fields/field-value.tsx';
import { RecordLink } from '../fields/record-link.tsx';
import { useRecords } from '../records/use-records.ts';
import { useTitle, useWords } from '../words/use-words.ts';

/** The records of a type. */
export function TypePage({ type }: { type: RecordType }) {
  const { of } = useWords();
  const records = useRecords(type.id);
  const title = type.fields[type.title];
  useTitle(of(type.plural));
  return (
    <>
      <h1 tabIndex={-1}>{of(type.plural)}</h1>
      <ul>
        {records.data?.map(({ id, code, fields }) => (
          <li key={id}>
            <RecordLink typeId={type.id} code={code}>
              {title && <FieldValue field={title} value={fields[type.title]} empty={code} />}
            </RecordLink>
          </li>
        ))}
      </ul>
    </>
  );
}
