import { NameText } from '../records/name-text.tsx';
import { useName } from '../records/names.ts';
import { RecordLink } from './record-link.tsx';

/** What an id stands for: a record's name leads to its page, those of organisations and people stand for themselves. */
export function NameOf({ id }: { id: string }) {
  const named = useName(id);
  const isSomebody = named?.type === 'organisation' || named?.type === 'person';
  if (!named || named.code === null || isSomebody) return <NameText id={id} />;
  return (
    <RecordLink typeId={named.type} code={named.code}>
      <NameText id={id} />
    </RecordLink>
  );
}
