import { useEffect, useRef } from 'react';
import type { Begun } from '../../server/contract.ts';
import { Entry } from '../../ui/entry.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './arrival.module.css';
import type { Names } from './start-form.tsx';

/** A city that has begun, and what its founder needs to come in: shown this once. */
export function Handover({ made: { slug, code, name, person } }: { made: Begun & Names }) {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {t('start.made', { city: name })}
      </h1>
      <p className={styles['text']}>{t('start.made.text', { name: person })}</p>
      <p className={styles['code']}>{code}</p>
      <Entry label={t('people.slip.link')}>
        {(control) => (
          <input
            {...control}
            readOnly
            value={`${location.origin}/join/${slug}#${code}`}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
        )}
      </Entry>
      <div className={styles['actions']}>
        <LinkButton to="/join/$citySlug" params={{ citySlug: slug }} hash={code}>
          {t('join.enter')}
        </LinkButton>
      </div>
    </>
  );
}
