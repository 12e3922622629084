import type { ReactNode } from 'react';
import { DraftForm } from '../../fields/draft-form.tsx';
import type { RecordView } from '../../records/shapes.ts';
import { inEither, useName } from '../../records/names.ts';
import { Failure } from '../../server/failure.tsx';
import { isRefused } from '../../server/is-refused.ts';
import { useWords } from '../../words/use-words.ts';
import { longestComment } from '../comment.ts';
import styles from './suggest-form.module.css';
import type { Suggesting } from './use-suggesting.ts';

type Props = {
  host: RecordView;
  suggesting: Suggesting;
  /** What is there now, and what is to be there. */
  children: ReactNode;
  onSend: () => void;
  onLeave: () => void;
};

/** Around what is to change: why, who sees it, who decides, and the way to send it. */
export function SuggestForm({ host, suggesting, children, onSend, onLeave }: Props) {
  const { t, language } = useWords();
  const lead = inEither(useName(host.ownerOrg)?.name ?? null, language);
  const { draft, write, isLocked, isSending, error } = suggesting;
  const hasLead = host.owner !== null || host.ownerOrg !== null;
  return (
    <DraftForm
      takesFocus
      onKeep={onSend}
      onLeave={onLeave}
      keepWord={t('suggest.send')}
      leaveWord={t('suggest.leave')}
      isKeeping={isSending}
    >
      <fieldset className={styles['form']} disabled={isLocked}>
        {children}
        <label>
          <span>{t('suggest.why')}</span>
          <textarea
            rows={2}
            maxLength={longestComment}
            value={draft.why}
            onChange={({ target }) => write({ why: target.value })}
          />
        </label>
        {hasLead && (
          <label>
            <span>{t('create.seen-by')}</span>
            <select
              value={draft.visibility}
              onChange={({ target }) => write({ visibility: target.value === 'owner' ? 'owner' : 'members' })}
            >
              <option value="members">{t('talk.for.all')}</option>
              <option value="owner">{t('talk.for.lead')}</option>
            </select>
          </label>
        )}
        {draft.visibility === 'owner' && <p className={styles['aside']}>{t('talk.law')}</p>}
      </fieldset>
      <p className={styles['aside']}>
        {lead === null ? t('suggest.decides.somebody') : t('suggest.decides', { lead })}
      </p>
      {error !== null && !isSending && <Failure error={error} onRetry={isRefused(error) ? undefined : onSend} />}
      {error === null && draft.sent !== null && !isSending && <p className={styles['unsure']}>{t('talk.unsure')}</p>}
    </DraftForm>
  );
}
