import { type RecordType, recordTypes, stateLabels } from '@cityloom/operating-model';
import { mayBeginAbout, mayCommentOnceOpen } from '../../records/reach.ts';
import type { RecordView } from '../../records/shapes.ts';
import { useHere } from '../../server/here.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './strip.module.css';

/** Why somebody cannot state where their organisation stands who could while the record was open. */
export function WhyNoMore({ type, host }: { type: RecordType; host: RecordView }) {
  const { t, of } = useWords();
  const { member } = useHere();
  const hostType = recordTypes.get(host.type);
  const isClosed =
    hostType !== undefined && !host.may.includes('comment') && mayCommentOnceOpen(hostType, member, host);
  // As it would be if it were open.
  const mayElse = mayBeginAbout(type, member, { ...host, may: [...host.may, 'comment'] });
  if (!isClosed || !mayElse) return null;
  return <p className={styles['aside']}>{t('stand.closed', { state: of(stateLabels[host.state]) })}</p>;
}
