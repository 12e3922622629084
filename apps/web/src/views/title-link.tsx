import type { RecordType } from '@cityloom/operating-model';
import { FieldValue } from '../fields/field-value.tsx';
import { RecordLink } from '../fields/record-link.tsx';
import { titleIn } from '../fields/title-in.ts';
import { NameText } from '../records/name-text.tsx';
import type { RecordView } from '../records/shapes.ts';
import { useWords } from '../words/use-words.ts';
import { standIn } from './stand-in.ts';

type Props = { type: RecordType; record: RecordView; className?: string | undefined };

/** A record by its title as a link to its page; where it has none, by what it is about and its day, else by its code. */
export function TitleLink({ type, record, className }: Props) {
  return (
    <RecordLink typeId={type.id} code={record.code} className={className}>
      <Title type={type} record={record} />
    </RecordLink>
  );
}

function Title({ type, record }: Props) {
  const { dayShort } = useWords();
  const field = type.fields[type.title];
  if (field && titleIn(type, record.fields) !== null)
    return <FieldValue field={field} value={record.fields[type.title]} />;
  const { about, day } = standIn(type, record);
  if (about === null) return record.code;
  return (
    <>
      <NameText id={about} />
      {day !== null && ` · ${dayShort(day)}`}
    </>
  );
}
