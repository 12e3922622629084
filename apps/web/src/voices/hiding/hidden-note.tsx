import { useMemo, useState } from 'react';
import * as z from 'zod/mini';
import { Verdict } from '../../fields/answer/verdict.tsx';
import { RecordLink } from '../../fields/record-link.tsx';
import { useKept } from '../../fields/use-kept.ts';
import type { RecordView } from '../../records/shapes.ts';
import { useRecords } from '../../records/use-records.ts';
import { useWish } from '../../records/use-wish.ts';
import { useHere } from '../../server/here.tsx';
import { Button } from '../../ui/button.tsx';
import { unsentKey } from '../../ui/device-memory.ts';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { locales } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import { shownLanguage, textOf } from '../../words/written.ts';
import { SayForm } from '../say-form.tsx';
import { HiddenWords } from './hidden-words.tsx';
import styles from './hiding.module.css';
import { type Hiding, hidingOf, hidingType } from './hiding.ts';

/** Says that something is hidden and why, to whoever still sees it, with the way to appeal or to decide; nothing where it is not. */
export function HiddenNote({ record }: { record: RecordView }) {
  return record.visibility === 'withheld' ? <Note record={record} /> : null;
}

function Note({ record }: { record: RecordView }) {
  const { t } = useWords();
  const type = hidingType();
  const { item } = type.withholds;
  const around = useKeptFocus<HTMLElement>();
  const wanted = useMemo(() => ({ filter: { [item]: { eq: record.id } } }), [item, record.id]);
  const { data = [] } = useRecords(type.id, wanted);
  // What was shown again may have been hidden before.
  const hiding = data.map((one) => hidingOf(type, one)).find(({ outcome }) => outcome !== type.withholds.shown);
  if (hiding === undefined) return null;
  return (
    <aside ref={around} className={styles['note']} aria-label={t('hidden.plain')}>
      <HiddenWords type={type} reason={hiding.reason} note={hiding.note} />
      <Appeal hiding={hiding} />
      <Verdict type={type} record={hiding.record} />
      <p>
        <RecordLink typeId={type.id} code={hiding.record.code}>
          {t('hidden.log', { code: hiding.record.code })}
        </RecordLink>
      </p>
    </aside>
  );
}

/** What its speaker says to that, once; before they have, the way to say it. */
function Appeal({ hiding: { record, appeal, outcome } }: { hiding: Hiding }) {
  const { t, language } = useWords();
  const { member } = useHere();
  const { withholds } = hidingType();
  const wishing = useWish();
  const { now, become, clear } = useKept(`${unsentKey(member.id)}.appeal.${record.id}`, z.string(), '');
  const [isOpen, setOpen] = useState(now !== '');
  if (appeal !== null) {
    const shown = shownLanguage(appeal, language);
    return (
      <>
        <p className={styles['words']} lang={locales[shown]}>
          {t('hidden.appeal.said', { words: appeal[shown] })}
        </p>
        {outcome === null && <p>{t('hidden.appeal.waits')}</p>}
      </>
    );
  }
  if (!record.writes.includes(withholds.appeal)) return null;
  if (!isOpen)
    return (
      <div>
        <Button onClick={() => setOpen(true)}>{t('hidden.appeal')}</Button>
      </div>
    );
  const send = async () => {
    try {
      await wishing.ask(record, { [withholds.appeal]: textOf(now.trim()) });
    } catch {
      return false;
    }
    clear();
    return true;
  };
  return (
    <SayForm
      label={t('hidden.appeal.label')}
      text={now}
      mentions={null}
      onText={become}
      onSend={send}
      sendWord={t('hidden.appeal.do')}
      isSending={wishing.status === 'pending'}
      isLocked={wishing.status === 'pending'}
      error={wishing.error}
      onLeave={() => setOpen(false)}
      takesFocus
    >
      <p className={styles['hint']}>{t('hidden.appeal.hint')}</p>
    </SayForm>
  );
}
