import { useInfiniteQuery } from '@tanstack/react-query';
import { inEither, useName } from '../../records/names.ts';
import { useHere } from '../../server/here.tsx';
import { membersQuery } from '../../server/queries.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './together.module.css';

type Props = { lead: string | null; what: string; hasAsked: boolean; onAsk: () => void };

/** For those who cannot write: who leads, and one step to ask them. */
export function Asking({ lead, what, hasAsked, onAsk }: Props) {
  const { t, language } = useWords();
  const leading = useName(lead);
  const organisation = inEither(leading?.name ?? null, language);
  const people = organisation === null ? t('together.lead') : t('together.people-of', { organisation });
  const asked = usePersonOf(lead) ?? people;
  return (
    <div className={styles['asking']}>
      <p>{organisation === null ? t('together.unled', { what }) : t('together.led', { organisation, what })}</p>
      {hasAsked ? (
        <output>{t('together.asked', { name: asked })}</output>
      ) : (
        <Button onClick={onAsk}>{t('together.ask', { name: asked })}</Button>
      )}
    </div>
  );
}

/** Somebody of an organisation whom one can ask by name. */
function usePersonOf(organisation: string | null): string | null {
  const { city } = useHere();
  const { language } = useWords();
  const members = useInfiniteQuery({ ...membersQuery(city.id), enabled: organisation !== null });
  const people = members.data?.pages.flatMap(({ items }) => items) ?? [];
  const person = people.find((one) => one.organisation?.id === organisation && one.roles.length > 0);
  return person ? inEither(person.name, language) : null;
}
