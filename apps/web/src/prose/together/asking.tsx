import { useQuery } from '@tanstack/react-query';
import { inEither, useName } from '../../records/names.ts';
import { useHere } from '../../server/here.tsx';
import { meQuery } from '../../server/queries.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './together.module.css';
import type { Together } from './use-together.ts';

type Props = { lead: string | null; what: string; data: Together; onAsk: () => void };

/** For those who cannot write: who leads, and one step to ask somebody who can answer. */
export function Asking({ lead, what, data, onAsk }: Props) {
  const { t, language } = useWords();
  const organisation = inEither(useName(lead)?.name ?? null, language);
  return (
    <div className={styles['asking']}>
      <p>{organisation === null ? t('together.unled', { what }) : t('together.led', { organisation, what })}</p>
      {data.answerer === null ? (
        <Unanswered hasAsked={data.hasAsked} />
      ) : (
        <Answered answerer={data.answerer} hasAsked={data.hasAsked} onAsk={onAsk} />
      )}
    </div>
  );
}

/** Names whom one asks; nothing until the name is known, so that the button does not change under a finger. */
function Answered({ answerer, hasAsked, onAsk }: { answerer: string; hasAsked: boolean; onAsk: () => void }) {
  const { t, language } = useWords();
  const named = useName(answerer);
  if (named === undefined) return null;
  const name = inEither(named?.name ?? null, language) ?? t('together.somebody');
  return hasAsked ? (
    <output>{t('together.asked', { name })}</output>
  ) : (
    <Button onClick={onAsk}>{t('together.ask', { name })}</Button>
  );
}

/** Where nobody could answer now, nobody is promised: those who look after access can change it. */
function Unanswered({ hasAsked }: { hasAsked: boolean }) {
  const { t, of, anyOf } = useWords();
  const { city } = useHere();
  const { data: me } = useQuery(meQuery(city.id));
  if (me === undefined) return null;
  const names = me.administrators.map(({ name }) => of(name));
  const said = { names: names.length > 0 ? anyOf(names) : t('together.administrator') };
  return <output>{t(hasAsked ? 'together.asked.nobody' : 'together.nobody', said)}</output>;
}
