import { type SyntheticEvent, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Entry } from '../../ui/entry.tsx';
import type { WordKey } from '../../words/en.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './arrival.module.css';

/** What a city is called, and who begins it. */
export type Names = Readonly<{ name: string; person: string }>;

/** How the form calls them. */
export const nameWords = { name: 'start.city', person: 'start.person' } as const satisfies Record<keyof Names, WordKey>;
export const isName = (field: string): field is keyof Names => Object.hasOwn(nameWords, field);

const longest = 100;

/** Asks for two names. What was typed stays until the city has begun. */
export function StartForm({ isBusy, onBegin }: { isBusy: boolean; onBegin: (names: Names) => void }) {
  const { t } = useWords();
  const form = useRef<HTMLFormElement>(null);
  const [names, setNames] = useState<Names>({ name: '', person: '' });
  const [wasTried, setTried] = useState(false);
  const lacks = (which: keyof Names) => names[which].trim() === '';
  const faultOf = (which: keyof Names) => (wasTried && lacks(which) ? t('write.fault.required') : undefined);
  const begin = (event?: SyntheticEvent) => {
    event?.preventDefault();
    setTried(true);
    const missing = (['name', 'person'] as const).find(lacks);
    if (missing === undefined) onBegin({ name: names.name.trim(), person: names.person.trim() });
    else form.current?.querySelector<HTMLInputElement>(`[name="${missing}"]`)?.focus();
  };
  return (
    <form ref={form} noValidate className={styles['form']} onSubmit={begin}>
      <Entry label={t(nameWords.name)} fault={faultOf('name')}>
        {(control) => (
          <input
            {...control}
            name="name"
            value={names.name}
            maxLength={longest}
            autoComplete="off"
            onChange={({ target }) => setNames({ ...names, name: target.value })}
          />
        )}
      </Entry>
      <Entry label={t(nameWords.person)} fault={faultOf('person')}>
        {(control) => (
          <input
            {...control}
            name="person"
            value={names.person}
            maxLength={longest}
            autoComplete="name"
            onChange={({ target }) => setNames({ ...names, person: target.value })}
          />
        )}
      </Entry>
      <div className={styles['actions']}>
        <Button look="filled" type="submit" loading={isBusy}>
          {t('start.do')}
        </Button>
      </div>
    </form>
  );
}
