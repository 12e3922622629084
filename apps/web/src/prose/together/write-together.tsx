import { Failure } from '../../server/failure.tsx';
import { useHere } from '../../server/here.tsx';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { Asking } from './asking.tsx';
import { Asks } from './asks.tsx';
import { Invitations } from './invitations.tsx';
import styles from './together.module.css';
import { useTogether } from './use-together.ts';

type Props = {
  record: string;
  /** Whether the reader writes it already: then there is something for them only if they lead it. */
  isWriter: boolean;
  /** The organisation that leads it; null where none does. */
  lead: string | null;
  /** Ends the sentence that says who leads: "this section". */
  what: string;
};

/**
 * Who writes a record together: whoever leads it invites others and answers those who ask; everybody else can ask.
 * Nothing is shown until it is known what the reader can do, but room is kept for it where it is to be expected, so that
 * nothing below moves away from under a finger.
 */
export function WriteTogether({ record, isWriter, lead, what }: Props) {
  const together = useTogether(record);
  const { member } = useHere();
  const { data, error, again, isUnknown } = together;
  const around = useKeptFocus<HTMLDivElement>(data !== undefined);
  if (!data) {
    const isExpected = !isWriter || (lead !== null && member.organisation?.id === lead);
    return isUnknown && isExpected && <div className={styles['room']} />;
  }
  return (
    <div ref={around} className={styles['together']}>
      {data.mayInvite && (
        <>
          <Asks asks={data.asks} together={together} />
          <Invitations data={data} lead={lead} together={together} />
        </>
      )}
      {(data.mayAsk || data.hasAsked) && <Asking lead={lead} what={what} data={data} onAsk={together.ask} />}
      {error && <Failure error={error} onRetry={again} />}
    </div>
  );
}
