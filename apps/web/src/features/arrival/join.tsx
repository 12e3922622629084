import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lookAtCode } from '../../server/cities.ts';
import type { City } from '../../server/contract.ts';
import { Problem } from '../../server/problem.ts';
import { useFailure } from '../../server/use-failure.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useTitle, useWords } from '../../words/use-words.ts';
import styles from './arrival.module.css';
import { CodeForm } from './code-form.tsx';
import { Welcome } from './welcome.tsx';

type Props = {
  city: City;
  /** The code in the address; empty where whoever comes types it from paper. */
  given: string;
  trial: boolean;
};

/** Who invites whom to what, and the way in; or a box for the code, where there is none or it does not hold. */
export function Join({ city, given, trial }: Props) {
  const { t, of } = useWords();
  const navigate = useNavigate();
  const looked = useQuery({
    queryKey: ['invitation', city.id, given],
    queryFn: () => lookAtCode(city.id, given),
    enabled: given !== '',
    staleTime: Infinity,
    gcTime: 0,
  });
  const title = t('join.code.title', { city: of(city.name) });
  useTitle(title);

  if (looked.isLoading) return <Waiting word={t('opening')} heights={[3, 12]} />;
  if (looked.data) return <Welcome city={city} code={given} invitation={looked.data} trial={trial} />;
  const typed = (code: string) =>
    void (code === given
      ? looked.refetch()
      : navigate({ to: '/join/$citySlug', params: { citySlug: city.slug }, hash: code, replace: true }));
  return (
    <div className={styles['arrival']}>
      <h1 tabIndex={-1}>{title}</h1>
      {looked.error && <Refused error={looked.error} onRetry={() => void looked.refetch()} />}
      <CodeForm held={given} onTyped={typed} />
    </div>
  );
}

function Refused({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t, language } = useWords();
  const failure = useFailure((field) => (field === 'code' ? t('join.code') : undefined));
  const { title, lines } = failure(error);
  const inviter = error instanceof Problem ? error.params[language === 'zh' ? 'inviterZh' : 'inviterEn'] : undefined;
  const ask = typeof inviter === 'string' ? [t('join.ask', { inviter })] : [];
  return (
    <Notice title={title} lines={[...lines, ...ask]}>
      {!(error instanceof Problem) && <Button onClick={onRetry}>{t('failure.retry')}</Button>}
    </Notice>
  );
}
