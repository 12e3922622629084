import { recordTypes } from '@cityloom/operating-model';
import { inEither, useName } from '../../records/names.ts';
import { mayBegin } from '../../records/reach.ts';
import { useHere } from '../../server/here.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './together.module.css';
import { useAnswer } from './use-answer.ts';
import type { Together } from './use-together.ts';

type Props = { lead: string | null; what: string; data: Together; onAsk: () => void };

/** For those who cannot write: who leads, one step to ask somebody who can answer, and what the answer was. */
export function Asking({ lead, what, data, onAsk }: Props) {
  const { t, language } = useWords();
  const { name, said } = useAnswer(data);
  const { hasAsked, declined } = data;
  const organisation = inEither(useName(lead)?.name ?? null, language);
  const mayAskNow = !hasAsked && typeof declined?.againAt !== 'string';
  return (
    <div className={styles['asking']}>
      <p>{organisation === null ? t('together.unled', { what }) : t('together.led', { organisation, what })}</p>
      {/* There before it says anything, so that an answer that comes is read out. */}
      <output>{said.join(language === 'zh' ? '' : ' ')}</output>
      {mayAskNow && typeof name === 'string' && <Button onClick={onAsk}>{t('together.ask', { name })}</Button>}
      {declined !== null && <CommentLink />}
    </div>
  );
}

/** Whoever may not write can still say something. */
function CommentLink() {
  const { t } = useWords();
  const { city, member } = useHere();
  const type = recordTypes.get('contribution');
  if (type === undefined || !mayBegin(type, member)) return null;
  return (
    <LinkButton
      to="/$citySlug/r/$type/{-$code}"
      params={{ citySlug: city.slug, type: type.id, code: undefined }}
      search={{ new: 1 }}
    >
      {t('together.comment')}
    </LinkButton>
  );
}
