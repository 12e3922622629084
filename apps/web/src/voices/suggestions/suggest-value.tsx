import { type Askable, registerAt } from '@cityloom/operating-model';
import { useId, useState } from 'react';
import { draftOf, sameDraft } from '../../fields/draft.ts';
import { FieldEditor } from '../../fields/field-editor.tsx';
import { FieldValue } from '../../fields/field-value.tsx';
import { type Fault, readDraft } from '../../fields/read-draft.ts';
import type { RecordView } from '../../records/shapes.ts';
import { useWords } from '../../words/use-words.ts';
import { plainFields } from './plain-fields.ts';
import { SuggestForm } from './suggest-form.tsx';
import styles from './suggest-form.module.css';
import { useSuggesting } from './use-suggesting.ts';

type Props = {
  host: RecordView;
  askable: Extract<Askable, { kind: 'value' }>;
  onSent: (code: string) => void;
  onLeave: () => void;
};

/** Suggests another value for a field: what it is now, and what it should be. */
export function SuggestValue({ host, askable: { address, field }, onSent, onLeave }: Props) {
  const { t, of } = useWords();
  const labelId = useId();
  const now = registerAt({ fields: plainFields(host) }, address) ?? null;
  const suggesting = useSuggesting(host, { part: address, keptAs: address }, draftOf(field, now), onSent);
  const [fault, setFault] = useState<Fault | null>(null);
  const [isSame, setSame] = useState(false);
  const { wanted } = suggesting.draft;
  const send = () => {
    const read = readDraft(field, wanted);
    setFault(read.fault ?? null);
    setSame(read.fault === undefined && sameDraft(draftOf(field, now), wanted));
    if (read.fault === undefined && !sameDraft(draftOf(field, now), wanted))
      void suggesting.send({ ...(now !== null && { was: now }), ...(read.value !== null && { to: read.value }) });
  };
  return (
    <SuggestForm {...{ host, suggesting, onLeave }} onSend={send}>
      <div className={styles['part']}>
        <span>{t('suggest.now')}</span>
        <FieldValue field={field} value={now} empty={t('write.empty')} />
      </div>
      <div className={styles['part']}>
        <span id={labelId}>
          {t('suggest.to')}
          <span hidden>{of(field.label)}</span>
        </span>
        <FieldEditor
          field={field}
          draft={wanted}
          onChange={(draft) => {
            setFault(null);
            setSame(false);
            suggesting.write({ wanted: draft });
          }}
          labelId={labelId}
          fault={fault}
        />
        {isSame && (
          <p role="alert" className={styles['fault']}>
            {t('suggest.same')}
          </p>
        )}
      </div>
    </SuggestForm>
  );
}
