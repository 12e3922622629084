import type { City, Me } from '../server/contract.ts';
import { signOut } from '../session/session.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useTitle, useWords } from '../words/use-words.ts';

type Props = {
  city: City;
  me: Me;
  trial: boolean;
  /** Whether this page has known them as a member before. */
  wasMember: boolean;
  onAgain: () => void;
};

/** Signed in, but nobody here knows the person, or no longer: says so kindly and names whom to ask. */
export function UnknownPerson({ city, me, trial, wasMember, onAgain }: Props) {
  const { t, of, anyOf } = useWords();
  const cityName = of(city.name);
  const title = t(wasMember ? 'unknown.ended' : 'unknown.title', { city: cityName });
  useTitle(title);
  const names = me.administrators.map(({ name }) => of(name));
  const ask = names.length > 0 ? t('unknown.ask', { names: anyOf(names) }) : t('unknown.ask-anyone');
  return (
    <Notice
      as="page"
      title={title}
      lines={[wasMember ? t('unknown.ended.text') : t('unknown.text', { name: me.name, city: cityName }), ask]}
    >
      <Button look="filled" onClick={onAgain}>
        {t('unknown.again')}
      </Button>
      {trial && <LinkButton to="/who">{t('person.change')}</LinkButton>}
      <Button onClick={() => void signOut()}>{t('sign-out')}</Button>
      <LinkButton to="/">{t('start-page')}</LinkButton>
    </Notice>
  );
}
