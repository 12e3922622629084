import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { v7 as newId } from 'uuid';
import * as z from 'zod/mini';
import { useKept } from '../../fields/use-kept.ts';
import { keepNamed, namedQuery } from '../../records/named-versions.ts';
import type { RecordView } from '../../records/shapes.ts';
import { Failure } from '../../server/failure.tsx';
import { useHere } from '../../server/here.tsx';
import { Button } from '../../ui/button.tsx';
import { unsentKey } from '../../ui/device-memory.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Entry } from '../../ui/entry.tsx';
import { say } from '../../ui/toasts.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './version.module.css';

/** As many characters as a name may have. */
const longest = 200;
const draft = z.object({ name: z.string() });
const unnamed = { name: '' };

/** Asks for the name under which a record is kept as it is now. */
export function NameDialog({ record, onClose }: { record: RecordView; onClose: () => void }) {
  const { t } = useWords();
  const { city, member } = useHere();
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  // Sent again after a failure it is kept once; under another name, or once more on another day, it is another version.
  const id = useRef(newId());
  const { now, become, clear } = useKept(`${unsentKey(member.id)}.name.${record.id}`, draft, unnamed);
  const [isMissing, setMissing] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);
  const keep = async () => {
    const wanted = now.name.trim();
    setMissing(wanted === '');
    if (wanted === '') return input.current?.focus();
    setBusy(true);
    setFailed(null);
    try {
      await keepNamed(city.id, record.type, record.code, { id: id.current, name: wanted });
    } catch (reason) {
      setFailed(reason);
      setBusy(false);
      return;
    }
    clear();
    onClose();
    say({ text: t('named.done', { name: wanted }) });
    await client.invalidateQueries(namedQuery(city.id, record.type, record.id));
  };
  return (
    <Dialog title={t('named.title', { code: record.code })} closing={t('toast.close')} onClose={onClose}>
      <form
        noValidate
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <p>{t('named.text')}</p>
        <p>{t('named.readers')}</p>
        <Entry label={t('named.name')} fault={isMissing ? t('write.fault.required') : undefined}>
          {(control) => (
            <input
              {...control}
              ref={input}
              maxLength={longest}
              value={now.name}
              placeholder={t('named.example')}
              onChange={({ target }) => {
                id.current = newId();
                become({ name: target.value });
              }}
            />
          )}
        </Entry>
        {failed !== null && <Failure error={failed} onRetry={() => void keep()} />}
        <div className={styles['actions']}>
          <Button look="filled" type="submit" loading={isBusy}>
            {t('named.do')}
          </Button>
          <Button onClick={onClose}>{t('step.leave')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
