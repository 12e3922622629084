import type { RecordType } from '@cityloom/operating-model';
import { FieldValue } from '../fields/field-value.tsx';
import { useRecord } from '../records/use-records.ts';
import { useWords } from '../words/use-words.ts';

/** One record. */
export function RecordPage({ type, code }: { type: RecordType; code: string }) {
  const { of } = useWords();
  const { data } = useRecord(type.id, code);
  return (
    <>
      <h1 tabIndex={-1}>{code}</h1>
      <dl>
        {data &&
          Object.entries(type.fields).map(([name, field]) => (
            <div key={name}>
              <dt>{of(field.label)}</dt>
              <dd>
                <FieldValue field={field} value={data.fields[name]} />
              </dd>
            </div>
          ))}
      </dl>
    </>
  );
}
