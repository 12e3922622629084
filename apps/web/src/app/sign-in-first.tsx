import { useQuery } from '@tanstack/react-query';
import { useLocation, useParams } from '@tanstack/react-router';
import type { City } from '../server/contract.ts';
import { signIn } from '../session/session.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useTitle, useWords } from '../words/use-words.ts';
import { publicPageQuery } from './public-page.ts';

/**
 * A page of a city was asked for and nobody is signed in: offers to, and comes back here; and what may be read of it without an
 * account.
 */
export function SignInFirst({ city, trial }: { city: City; trial: boolean }) {
  const { t, of, language } = useWords();
  const { type, code } = useParams({ strict: false });
  const published = `/p/${city.slug}/${language}`;
  const { data: page } = useQuery(publicPageQuery(published, type, code));
  const here = useLocation({ select: (location) => location.href });
  const title = t('sign-in.first', { city: of(city.name) });
  useTitle(title);
  return (
    <Notice as="page" title={title} lines={[t('sign-in.return')]}>
      {trial && city.example ? (
        <LinkButton to="/who" search={{ to: here }} look="filled">
          {t('sign-in.choose')}
        </LinkButton>
      ) : (
        <Button look="filled" onClick={() => void signIn({ to: here })}>
          {t('sign-in')}
        </Button>
      )}
      {!city.example && (
        <LinkButton to="/join/$citySlug" params={{ citySlug: city.slug }}>
          {t('join.have')}
        </LinkButton>
      )}
      <a href={page ?? published}>{page ? t('sign-in.public.this') : t('sign-in.public')}</a>
      <LinkButton to="/">{t('start-page')}</LinkButton>
    </Notice>
  );
}
