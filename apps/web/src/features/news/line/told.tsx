import { recordTypes } from '@cityloom/operating-model';
import { FieldValue } from '../../../fields/field-value.tsx';
import { NameText } from '../../../records/name-text.tsx';
import { useWords } from '../../../words/use-words.ts';
import { Compared } from './compared.tsx';
import styles from './line.module.css';
import type { Tells } from './shapes.ts';
import { useTitle } from './use-title.ts';

/** What happened to a record, one thing after the other: who, when, what it was and what it is. */
export function Told({ tells }: { tells: readonly Tells[] }) {
  return (
    <ul>
      {tells.map((one) => (
        <li key={`${one.record.id} ${'address' in one ? one.address : ''}`}>
          <One told={one} />
        </li>
      ))}
    </ul>
  );
}

function One({ told }: { told: Tells }) {
  const { moment } = useWords();
  const title = useTitle(told);
  const people = told.kind === 'written' ? told.people : [told.for, told.by].flatMap((one) => one ?? []);
  return (
    <>
      <p className={styles['head']}>
        <strong>{title}</strong>
        <span className={styles['who']}>
          {people.map((person) => (
            <NameText key={person} id={person} />
          ))}
          <time dateTime={told.at}>{moment(told.at)}</time>
        </span>
      </p>
      <ToldContent told={told} />
    </>
  );
}

/** What it was and what it became. @param now how that is called; as it is now without it */
export function ToldContent({ told, now }: { told: Tells; now?: string }) {
  const { t } = useWords();
  const type = recordTypes.get(told.record.type);
  const title = type?.fields[type.title];
  switch (told.kind) {
    case 'said':
      return title ? <FieldValue field={title} value={told.words} /> : null;
    case 'written':
      return <p>{t('news.letters', { added: told.added, removed: told.removed })}</p>;
    case 'asked':
      return (
        <>
          <Compared type={recordTypes.get(told.of.type)} change={told} now={t('news.wanted')} />
          {title && <FieldValue field={title} value={told.why} />}
        </>
      );
    case 'changed':
      return <Compared type={type} change={told} now={now ?? t('since.after')} />;
  }
}
