import { inEither, useName } from '../../records/names.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './together.module.css';
import type { Together, useTogether } from './use-together.ts';

type Props = { asks: Together['asks']; together: ReturnType<typeof useTogether> };

/** Those who ask to write, each with a yes and a no. Read out when one comes. */
export function Asks({ asks, together }: Props) {
  return (
    <output className={styles['asks']}>
      {asks.map(({ id, person }) => (
        <One key={id} person={person} together={together} />
      ))}
    </output>
  );
}

function One({ person, together }: { person: string; together: Props['together'] }) {
  const { t, language } = useWords();
  const named = useName(person);
  const name = inEither(named?.name ?? null, language) ?? t('wish.someone');
  return (
    <div className={styles['ask']}>
      <p>{t('together.asks', { name })}</p>
      <Button disabled={together.isPending} onClick={() => together.invite('person', person)}>
        {t('together.yes', { name })}
      </Button>
      <Button disabled={together.isPending} onClick={() => together.decline(person)}>
        {t('together.no')}
      </Button>
    </div>
  );
}
