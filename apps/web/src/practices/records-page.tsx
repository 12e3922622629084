import { recordTypes } from '@cityloom/operating-model';
import { useParams } from '@tanstack/react-router';
import { RecordPage } from './record-page.tsx';
import { TypePage } from './type-page.tsx';

/** The generic page of any record type: its records, or one of them. Whoever comes with an unknown type is sent on before. */
export function RecordsPage() {
  const { type: typeId, code } = useParams({ from: '/$citySlug/r/$type/{-$code}' });
  const type = recordTypes.get(typeId);
  if (type === undefined) return null;
  return code === undefined ? (
    <TypePage key={type.id} type={type} />
  ) : (
    <RecordPage key={code} type={type} code={code} />
  );
}
