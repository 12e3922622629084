import type { RecordType } from '@cityloom/operating-model';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { mayBegin } from '../records/reach.ts';
import type { RecordView } from '../records/shapes.ts';
import { useHere } from '../server/here.tsx';
import { membersQuery } from '../server/queries.ts';
import { Button } from '../ui/button.tsx';
import { IconEye, IconPencil, IconPlus } from '../ui/icons.ts';
import { useWords } from '../words/use-words.ts';
import { changeable } from './abilities.ts';
import styles from './type-page.module.css';
import { WhyThis } from './why-this.tsx';

type Props = {
  type: RecordType;
  /** Undefined until they have come. */
  records: readonly RecordView[] | undefined;
  /** Begins a new one; not offered while one is being begun. */
  onNew: (() => void) | undefined;
  /** The choice of views. */
  children: ReactNode;
};

/** What these records are for, what the reader can do with them, and the way to begin one. */
export function TypeHeader({ type, records, onNew, children }: Props) {
  const { t, of } = useWords();
  const { member } = useHere();
  const begins = mayBegin(type, member);
  return (
    <header className={styles['header']}>
      <div className={styles['top']}>
        <h1 tabIndex={-1}>{of(type.plural)}</h1>
        {children}
        {begins && onNew && (
          <div className={styles['new']}>
            <Button look="filled" icon={<IconPlus size="1.125rem" stroke={2} aria-hidden="true" />} onClick={onNew}>
              {t('type.new', { label: of(type.label) })}
            </Button>
          </div>
        )}
      </div>
      <p className={styles['purpose']}>{of(type.purpose)}</p>
      <div className={styles['notes']}>
        {records && <Ability begins={begins} changes={changeable(records)} />}
        <WhyThis type={type} />
      </div>
    </header>
  );
}

function Ability({ begins, changes }: { begins: boolean; changes: ReturnType<typeof changeable> }) {
  const { t } = useWords();
  const Sign = begins || changes !== 'none' ? IconPencil : IconEye;
  return (
    <p className={styles['ability']}>
      <Sign size="1.125rem" stroke={1.8} aria-hidden="true" />
      <span>
        {begins && changes === 'all' && t('type.ability.all')}
        {begins && changes === 'some' && t('type.ability.some')}
        {begins && changes === 'none' && t('type.ability.begin')}
        {!begins && changes !== 'none' && t('type.ability.change')}
        {!begins && changes === 'none' && <AskOthers />}
      </span>
    </p>
  );
}

/** Who can change what the reader only reads. */
function AskOthers() {
  const { t, of, anyOf } = useWords();
  const { city } = useHere();
  const members = useInfiniteQuery(membersQuery(city.id));
  const names = (members.data?.pages ?? [])
    .flatMap(({ items }) => items)
    .filter(({ roles }) => roles.includes('programme_manager'))
    .map(({ name }) => of(name));
  return <>{names.length > 0 ? t('type.ability.ask', { names: anyOf(names) }) : t('type.ability.read')}</>;
}
