import { optionsOf, type RecordType, recordTypes } from '@cityloom/operating-model';
import { answerOf } from '../fields/answer/answer-of.ts';
import { RecordLink } from '../fields/record-link.tsx';
import { NameText } from '../records/name-text.tsx';
import { useName } from '../records/names.ts';
import type { RecordView } from '../records/shapes.ts';
import { useRecord } from '../records/use-records.ts';
import { kinds, valueOf } from '../records/value-of.ts';
import { ToneBadge } from '../ui/tone-badge.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './record-answer.module.css';

/** What an answer led to, and how far that has come; nothing where it led nowhere. */
export function LedTo({ type, record }: { type: RecordType; record: RecordView }) {
  const { of } = useWords();
  const { ledTo = [] } = answerOf(type, record) ?? {};
  const field = type.fields[type.answer?.leadsTo ?? ''];
  if (ledTo.length === 0 || field === undefined) return null;
  return (
    <div className={styles['led']}>
      <h3>{of(field.label)}</h3>
      <ul>
        {ledTo.map((id) => (
          <li key={id}>
            <Led id={id} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Led({ id }: { id: string }) {
  const name = useName(id);
  const type = recordTypes.get(name?.type ?? '');
  // What somebody may not see has no name for them.
  if (!name || name.code === null || type === undefined) return <NameText id={id} />;
  return (
    <>
      <RecordLink typeId={type.id} code={name.code}>
        <NameText id={id} /> {name.code}
      </RecordLink>
      {type.carriedOut && <Stage type={type} id={id} stage={type.carriedOut.stage} />}
    </>
  );
}

function Stage({ type, id, stage }: { type: RecordType; id: string; stage: string }) {
  const { of } = useWords();
  const { data } = useRecord(type.id, id);
  const option = data && optionsOf(type, stage)[valueOf(data, stage, kinds.text) ?? ''];
  return option ? <ToneBadge tone={option.tone ?? 'idle'} word={of(option)} /> : null;
}
