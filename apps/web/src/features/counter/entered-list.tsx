import { Link } from '@tanstack/react-router';
import type { RecordType } from '@cityloom/operating-model';
import { useHere } from '../../server/here.tsx';
import { Button } from '../../ui/button.tsx';
import { IconPrinter } from '../../ui/icons.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './counter.module.css';
import type { Entered } from './use-entering.ts';

type Props = {
  type: RecordType;
  entered: readonly Entered[];
  /** Prints the slips of these, by key. */
  onPrint: (keys: readonly string[]) => void;
};

/** What was entered in this sitting, the newest first, with a slip for each. */
export function EnteredList({ type, entered, onPrint }: Props) {
  const { t } = useWords();
  const { city } = useHere();
  const waiting = entered.filter(({ isPrinted }) => !isPrinted);
  const sign = <IconPrinter size="1.125rem" stroke={1.8} aria-hidden="true" />;
  return (
    <section aria-labelledby="entered" className={styles['card']}>
      <h2 id="entered">{t('enter.list')}</h2>
      {entered.length === 0 ? (
        <p className={styles['muted']}>{t('enter.list.none')}</p>
      ) : (
        <>
          <p className={styles['muted']}>{t('enter.list.text')}</p>
          <div>
            <Button
              icon={sign}
              onClick={() => onPrint((waiting.length === 0 ? entered : waiting).map(({ key }) => key))}
            >
              {waiting.length === 0 ? t('enter.print.again') : t('enter.print.all', { count: waiting.length })}
            </Button>
          </div>
          <ul className={styles['list']}>
            {entered.map(({ code, key, text, number, language, isPrinted }) => (
              <li key={key}>
                <p className={styles['top']}>
                  <Link to="/$citySlug/r/$type/{-$code}" params={{ citySlug: city.slug, type: type.id, code }}>
                    {code}
                  </Link>
                  {number !== '' && <span className={styles['muted']}>{t('enter.card', { number })}</span>}
                  {isPrinted && <span className={styles['muted']}>{t('enter.printed')}</span>}
                </p>
                <p lang={language} className={styles['words']}>
                  {text}
                </p>
                <Button icon={sign} aria-label={t('enter.print.one', { code })} onClick={() => onPrint([key])}>
                  {t('enter.print')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
