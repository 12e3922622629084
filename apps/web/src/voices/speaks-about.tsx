import { recordTypes, type RecordType } from '@cityloom/operating-model';
import { Link } from '@tanstack/react-router';
import { NameText } from '../records/name-text.tsx';
import { useName } from '../records/names.ts';
import type { RecordView } from '../records/shapes.ts';
import { useRecord } from '../records/use-records.ts';
import { kinds, valueOf } from '../records/value-of.ts';
import { useHere } from '../server/here.tsx';
import { useWords } from '../words/use-words.ts';
import { commentType, suggestionType } from './comment.ts';
import { usePartWords } from './part-words.ts';
import styles from './speaks-about.module.css';

type Props = { about: NonNullable<RecordType['about']>; record: RecordView };

/** What stands in the talk about its record, where its code leads to it. */
const isTalked = (typeId: string) => typeId === commentType || typeId === suggestionType;

/** On the page of what speaks about something: about what, and the way to where it was said. */
export function SpeaksAbout({ about, record }: Props) {
  const { t } = useWords();
  const { city } = useHere();
  const on = valueOf(record, about.on, kinds.ref);
  const at = valueOf(record, about.at ?? '', kinds.text);
  const host = useName(on);
  const type = recordTypes.get(host?.type ?? '');
  if (on === null || !host || host.code === null || type === undefined) return null;
  return (
    <p className={styles['about']}>
      <span>{t('talk.part')}</span>
      <Link
        to="/$citySlug/r/$type/{-$code}"
        params={{ citySlug: city.slug, type: host.type, code: host.code }}
        search={isTalked(record.type) ? { comment: record.code } : {}}
      >
        <NameText id={on} />
      </Link>
      {at !== null && <PartOf type={type} code={host.code} at={at} />}
    </p>
  );
}

function PartOf({ type, code, at }: { type: RecordType; code: string; at: string }) {
  const { data: host } = useRecord(type.id, code);
  return host ? <PartWords type={type} host={host} at={at} /> : null;
}

function PartWords({ type, host, at }: { type: RecordType; host: RecordView; at: string }) {
  return <span>{usePartWords(type, host)(at)}</span>;
}
