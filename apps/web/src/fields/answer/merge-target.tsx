import type { RecordType } from '@cityloom/operating-model';
import { useId } from 'react';
import { inEither } from '../../records/names.ts';
import type { RecordView } from '../../records/shapes.ts';
import { useSimilar } from '../../records/similar.ts';
import { kinds, valueOf } from '../../records/value-of.ts';
import { useWords } from '../../words/use-words.ts';
import { Picker } from '../picker.tsx';
import styles from './answer.module.css';

type Props = {
  type: RecordType;
  /** What is to be merged. */
  records: readonly RecordView[];
  chosen: string | null;
  onChoose: (id: string | null) => void;
  /** Id of what says what is wrong with it. */
  faultId: string | undefined;
};

/** The record into which others are merged: those like them stand first, and any other is found by its name or number. */
export function MergeTarget({ type, records, chosen, onChoose, faultId }: Props) {
  const { t, language } = useWords();
  const id = useId();
  const without = records.map((record) => record.id);
  const said = (record: RecordView, name: string | undefined) =>
    inEither(valueOf(record, name ?? '', kinds.bilingual), language) ?? '';
  const [first] = records;
  const text = first ? `${said(first, type.title)}\n${said(first, type.views.document?.body[0])}` : '';
  const similar = useSimilar(type.id, text, without);
  return (
    <fieldset className={styles['target']}>
      <legend>{t('answer.into')}</legend>
      {similar.map((record) => (
        <label key={record.id}>
          <input type="radio" name={id} checked={chosen === record.id} onChange={() => onChoose(record.id)} />
          <span>
            {said(record, type.title)} <small>{record.code}</small>
          </span>
        </label>
      ))}
      <Picker
        to={type.id}
        chosen={chosen}
        onChoose={onChoose}
        without={without}
        attributes={{
          'aria-label': t('answer.into.find'),
          'aria-describedby': faultId,
          'aria-invalid': faultId === undefined ? undefined : true,
        }}
      />
    </fieldset>
  );
}
