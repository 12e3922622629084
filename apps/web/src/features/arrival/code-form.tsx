import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Entry } from '../../ui/entry.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './arrival.module.css';

/** A box for a code that was handed over on paper. @param props.held what was given before and did not hold */
export function CodeForm({ held, onTyped }: { held: string; onTyped: (code: string) => void }) {
  const { t } = useWords();
  const [code, setCode] = useState(held);
  const [wasTried, setTried] = useState(false);
  const isEmpty = code.trim() === '';
  return (
    <form
      noValidate
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isEmpty) onTyped(code.trim());
      }}
    >
      <Entry label={t('join.code')} fault={wasTried && isEmpty ? t('join.code.wanted') : undefined}>
        {(control) => (
          <input
            {...control}
            className={styles['typed']}
            value={code}
            maxLength={40}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            placeholder="ABCD-EFGH-JK"
            onChange={({ target }) => setCode(target.value)}
          />
        )}
      </Entry>
      <div className={styles['actions']}>
        <Button look="filled" type="submit">
          {t('join.code.go')}
        </Button>
      </div>
    </form>
  );
}
