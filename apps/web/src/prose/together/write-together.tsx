import { Failure } from '../../server/failure.tsx';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { Asking } from './asking.tsx';
import { Asks } from './asks.tsx';
import { Invitations } from './invitations.tsx';
import styles from './together.module.css';
import { useTogether } from './use-together.ts';

type Props = {
  record: string;
  /** The organisation that leads it; null where none does. */
  lead: string | null;
  /** Ends the sentence that says who leads: "this section". */
  what: string;
};

/**
 * Who writes a record together: whoever leads it invites others and answers those who ask; everybody else can ask.
 * Nothing is shown until it is known what the reader can do.
 */
export function WriteTogether({ record, lead, what }: Props) {
  const together = useTogether(record);
  const { data, error, again } = together;
  const around = useKeptFocus<HTMLDivElement>(data !== undefined);
  if (!data) return null;
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
