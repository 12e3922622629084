import { isOfAnswer, type RecordType } from '@cityloom/operating-model';
import { useState } from 'react';
import { FieldValue } from '../fields/field-value.tsx';
import { mayBegin, reaches } from '../records/reach.ts';
import type { RecordView } from '../records/shapes.ts';
import { useRecords } from '../records/use-records.ts';
import { useHere } from '../server/here.tsx';
import { Button } from '../ui/button.tsx';
import { IconPlus } from '../ui/icons.ts';
import { say } from '../ui/toasts.tsx';
import { CreateRecord } from '../views/form/create-record.tsx';
import { TitleLink } from '../views/title-link.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './record-referrers.module.css';
import { pointingAt, progressOf, type Referrer, referrersOf } from './referrers.ts';

/** What refers to a record: the records that point at it, by the field that does, and a way to add one. */
export function RecordReferrers({ type, record }: { type: RecordType; record: RecordView }) {
  const { t } = useWords();
  const { member } = useHere();
  // What is said to a question stands with the question.
  const isAnswer = (one: Referrer) => type.hears !== undefined && one.type.says?.on === one.name;
  const referrers = referrersOf(type).filter((one) => reaches(member.roles, one.type.class) && !isAnswer(one));
  if (referrers.length === 0) return null;
  return (
    <section className={styles['referrers']} aria-labelledby={`${record.id}-referrers`}>
      <h2 id={`${record.id}-referrers`}>{t('record.referrers')}</h2>
      <div>
        {referrers.map((referrer, place) => (
          <Group
            key={`${referrer.type.id}/${referrer.name}`}
            referrer={referrer}
            record={record}
            // One way to begin a record of a type, by the first field that would lead here.
            isFirst={referrers.findIndex((one) => one.type === referrer.type) === place}
          />
        ))}
        <p className={styles['none']}>{t('record.referrers.none')}</p>
      </div>
    </section>
  );
}

type GroupProps = { referrer: Referrer; record: RecordView; isFirst: boolean };

function Group({ referrer, record, isFirst }: GroupProps) {
  const { t, of, language } = useWords();
  const { member } = useHere();
  const [isAdding, setAdding] = useState(false);
  const { type, name, field } = referrer;
  const found = useRecords(type.id, { filter: { [name]: { eq: record.id } } });
  const items = found.data ?? [];
  const add = isFirst && mayBegin(type, member) && !isOfAnswer(type, name) && (
    <>
      <Button icon={<IconPlus size="1.125rem" stroke={1.8} aria-hidden="true" />} onClick={() => setAdding(true)}>
        {t('type.new', { label: of(type.label).toLocaleLowerCase(language) })}
      </Button>
      {isAdding && (
        <CreateRecord
          type={type}
          preset={pointingAt(referrer, record.id)}
          onCancel={() => setAdding(false)}
          onCreated={(code) => {
            setAdding(false);
            say({ text: t('record.created', { code }) });
          }}
        />
      )}
    </>
  );
  if (items.length === 0) return add ? <div className={styles['add']}>{add}</div> : null;
  return (
    <section className={styles['group']} data-filled>
      <div className={styles['top']}>
        <h3>
          {of(type.plural)} <small>{of(field.label)}</small>
        </h3>
        {add}
      </div>
      <ul>
        {items.map((item) => (
          <Item key={item.id} type={type} record={item} />
        ))}
      </ul>
    </section>
  );
}

function Item({ type, record }: { type: RecordType; record: RecordView }) {
  const progress = progressOf(type);
  const standing = progress === undefined ? undefined : type.fields[progress];
  return (
    <li>
      <TitleLink type={type} record={record} />
      <span className={styles['code']}>{record.code}</span>
      {standing && progress && <FieldValue field={standing} value={record.fields[progress]} />}
    </li>
  );
}
