import type { RecordType, State } from '@cityloom/operating-model';
import { useId, useState } from 'react';
import { byKind } from '../records/parts.ts';
import type { RecordView } from '../records/shapes.ts';
import { Failure } from '../server/failure.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { TitleLink } from '../views/title-link.tsx';
import { useWords } from '../words/use-words.ts';
import { DecisionChoice } from './decision-choice.tsx';
import { useFittingDecisions } from './fitting-decisions.ts';
import { HeardBefore } from './hearing/heard-before.tsx';
import { type OpenMatters, useOpenMatters } from './open-matters.ts';
import styles from './step-dialog.module.css';

/** Whether a step asks for a word first: to adopt, and to take up again what is adopted. */
export const asksFirst = (from: State, to: State): boolean =>
  to === 'adopted' || (from === 'adopted' && to === 'draft');

/** What somebody says of a step. */
export type StepFacts = Readonly<{ why?: string; decision?: string }>;

type Props = {
  type: RecordType;
  record: RecordView;
  to: State;
  /** @param more what was said before: the reason, or the id of the decision that it rests on */
  onMove: (more: StepFacts) => void;
  onClose: () => void;
};

/** What somebody sees before they adopt a text, or says before they take it up again. */
export function StepDialog(props: Props) {
  return props.to === 'adopted' ? <Adopt {...props} /> : <TakeUp {...props} />;
}

/** As much as a reason holds, in UTF-16 units. */
const longest = 2_000;

function TakeUp({ record, onMove, onClose }: Props) {
  const { t } = useWords();
  const id = useId();
  const [why, setWhy] = useState('');
  const [isTried, setTried] = useState(false);
  const isMissing = isTried && why.trim() === '';
  return (
    <Dialog title={t('step.reopen.title', { code: record.code })} closing={t('toast.close')} onClose={onClose}>
      <form
        noValidate
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (why.trim() !== '') onMove({ why: why.trim() });
        }}
      >
        <p>{t('step.reopen.text')}</p>
        <label htmlFor={id}>{t('step.reopen.why')}</label>
        <textarea
          id={id}
          rows={4}
          maxLength={longest}
          value={why}
          aria-invalid={isMissing}
          aria-describedby={isMissing ? `${id}-fault` : undefined}
          onChange={({ target }) => setWhy(target.value)}
        />
        {isMissing && (
          <p id={`${id}-fault`} role="alert" className={styles['fault']}>
            {t('step.reopen.missing')}
          </p>
        )}
        <div className={styles['actions']}>
          <Button look="filled" type="submit">
            {t('step.reopen.do')}
          </Button>
          <Button onClick={onClose}>{t('step.leave')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

function Adopt({ type, record, onMove, onClose }: Props) {
  const { t } = useWords();
  const { matters, error, retry } = useOpenMatters(type, record);
  const fitting = useFittingDecisions(record);
  /** What was chosen; undefined until something is: then it is the newest. */
  const [chosen, choose] = useState<string | null>();
  const decision = chosen === undefined ? (fitting.data?.[0]?.record.id ?? null) : chosen;
  return (
    <Dialog title={t('step.adopt.title', { code: record.code })} closing={t('toast.close')} onClose={onClose}>
      <div className={styles['form']}>
        <p>{t('step.adopt.text')}</p>
        {matters ? (
          <Matters type={type} matters={matters} />
        ) : error ? (
          <Failure error={error} onRetry={() => void retry()} />
        ) : (
          <Waiting word={t('opening')} heights={[3]} />
        )}
        {fitting.data
          ? // What decides itself hardly rests on another: where none fits, nothing is said of it.
            (fitting.data.length > 0 || type.decides === undefined) && (
              <DecisionChoice fitting={fitting.data} chosen={decision} onChoose={choose} />
            )
          : fitting.error && <Failure error={fitting.error} onRetry={() => void fitting.refetch()} />}
        <div className={styles['actions']}>
          <Button
            look="filled"
            disabled={fitting.isPending}
            onClick={() => onMove(decision === null ? {} : { decision })}
          >
            {t('step.adopt.do')}
          </Button>
          <Button onClick={onClose}>{t('step.leave')}</Button>
        </div>
      </div>
    </Dialog>
  );
}

/** What goes along, and what was said of it and has no answer yet. */
function Matters({
  type,
  matters: { parts, unanswered, objections, heard },
}: {
  type: RecordType;
  matters: OpenMatters;
}) {
  const { t, of } = useWords();
  return (
    <>
      {byKind(type, parts).map((kind) => (
        <p key={kind.type.id}>{t('step.adopt.parts', { count: kind.parts.length, kind: of(kind.type.plural) })}</p>
      ))}
      {unanswered.map(({ type: asked, records }) => (
        <details key={asked.id} className={styles['open']}>
          <summary>{t('step.adopt.unanswered', { count: records.length, kind: of(asked.plural) })}</summary>
          <ul>
            {records.map((one) => (
              <li key={one.id}>
                <TitleLink type={asked} record={one} />
              </li>
            ))}
          </ul>
        </details>
      ))}
      {objections.length > 0 && (
        <p className={styles['open']}>{t('step.adopt.objections', { count: objections.length })}</p>
      )}
      {unanswered.length === 0 && objections.length === 0 && <p className={styles['clear']}>{t('step.adopt.clear')}</p>}
      <HeardBefore heard={heard} />
    </>
  );
}
