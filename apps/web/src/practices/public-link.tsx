import { publishedOnce, type RecordType } from '@cityloom/operating-model';
import type { RecordView } from '../records/shapes.ts';
import { useVersions } from '../records/versions.ts';
import { useHere } from '../server/here.tsx';
import { useWords } from '../words/use-words.ts';

/** Leads to where everybody reads a record without an account, once they do. */
export function PublicLink({ type, record }: { type: RecordType; record: RecordView }) {
  const once = record.visibility === 'public' ? publishedOnce(type) : null;
  if (once === 'adopted') return <WhereSealed record={record} />;
  return once === 'shared' && record.state !== 'draft' ? <There record={record} /> : null;
}

function WhereSealed({ record }: { record: RecordView }) {
  const { data = [] } = useVersions(record);
  return data.length > 0 ? <There record={record} /> : null;
}

function There({ record: { type, code } }: { record: RecordView }) {
  const { t, language } = useWords();
  const { city } = useHere();
  return <a href={`/p/${city.slug}/${language}/${type}/${code}`}>{t('record.public')}</a>;
}
