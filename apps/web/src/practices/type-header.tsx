import type { RecordType } from '@cityloom/operating-model';
import type { ReactNode } from 'react';
import { mayBegin } from '../records/reach.ts';
import type { RecordView } from '../records/shapes.ts';
import { useHere } from '../server/here.tsx';
import { IconEye, IconPencil } from '../ui/icons.ts';
import { useWords } from '../words/use-words.ts';
import { changeable } from './abilities.ts';
import { begunElsewhere } from './begun-elsewhere.ts';
import { EnterLink } from './enter-link.tsx';
import { NewButton } from './new-button.tsx';
import styles from './type-page.module.css';
import { useWhomToAsk } from './use-whom-to-ask.ts';
import { WhyThis } from './why-this.tsx';

type Props = {
  type: RecordType;
  /** Undefined until they have come. */
  records: readonly RecordView[] | undefined;
  /** Begins a new one; offered to those who may. */
  onNew: () => void;
  /** The choice of views. */
  children: ReactNode;
};

/** What these records are for, what the reader can do with them, and the way to begin one; where there are none, only the first. */
export function TypeHeader({ type, records, onNew, children }: Props) {
  const { of } = useWords();
  const { member } = useHere();
  const begins = mayBegin(type, member);
  const isEmpty = records?.length === 0;
  return (
    <header className={styles['header']}>
      <h1 tabIndex={-1}>{of(type.plural)}</h1>
      <p className={styles['purpose']}>{of(type.purpose)}</p>
      <div className={styles['notes']}>
        {records && !isEmpty && <Ability type={type} begins={begins} changes={changeable(records)} />}
        <WhyThis type={type} />
      </div>
      {!isEmpty && (
        <div className={styles['controls']}>
          {children}
          <EnterLink type={type} />
          {begins && <NewButton type={type} onNew={onNew} />}
        </div>
      )}
    </header>
  );
}

type AbilityProps = { type: RecordType; begins: boolean; changes: ReturnType<typeof changeable> };

function Ability({ type, begins, changes }: AbilityProps) {
  const { t } = useWords();
  const elsewhere = begunElsewhere(type);
  const Sign = begins || changes !== 'none' ? IconPencil : IconEye;
  return (
    <p className={styles['ability']}>
      <Sign size="1.125rem" stroke={1.8} aria-hidden="true" />
      <span>
        {begins && changes === 'all' && t('type.ability.all')}
        {begins && changes === 'some' && t('type.ability.some')}
        {begins && changes === 'none' && t('type.ability.begin')}
        {elsewhere && t(elsewhere)}
        {!elsewhere && !begins && changes !== 'none' && t('type.ability.change')}
        {!elsewhere && !begins && changes === 'none' && <AskOthers />}
      </span>
    </p>
  );
}

/** Who can change what the reader only reads. */
function AskOthers() {
  const { t } = useWords();
  const names = useWhomToAsk();
  return <>{names === null ? t('type.ability.read') : t('type.ability.ask', { names })}</>;
}
