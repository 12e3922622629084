import { useBlocker } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { flushSync } from 'react-dom';
import { Picker } from '../../fields/picker.tsx';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SayForm } from '../../voices/say-form.tsx';
import { useWords } from '../../words/use-words.ts';
import { choicesOf, type Enterable, sourcesOf } from './card.ts';
import styles from './counter.module.css';
import { EnteredList } from './entered-list.tsx';
import { Slips } from './slips.tsx';
import { useEntering } from './use-entering.ts';

/** Where a helper enters what people say, one card after the other, and prints each a slip. */
export function Counter({ type }: { type: Enterable }) {
  const { t, of } = useWords();
  const id = useId();
  const { card, write, enter, isEntering, isLocked, error, entered, printed } = useEntering(type);
  /** Whose slips go to paper, by key; all of them where nobody has chosen. */
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const about = type.fields[type.says.on];
  const number = card.number.trim();
  const same = number === '' ? undefined : entered.find((one) => one.number === number);
  const isUnprinted = entered.some(({ isPrinted }) => !isPrinted);
  const leaving = useBlocker({
    shouldBlockFn: () => isUnprinted,
    enableBeforeUnload: () => isUnprinted,
    withResolver: true,
  });
  const print = (keys: readonly string[]) => {
    // Where printing goes on beside the page, what is to be printed stands there until it has ended.
    window.addEventListener('afterprint', () => setChosen(null), { once: true });
    flushSync(() => setChosen(keys));
    window.print();
    printed(keys);
  };
  return (
    <div className={styles['counter']}>
      <section aria-label={t('enter.now')} className={styles['card']}>
        <fieldset disabled={isLocked} className={styles['part']}>
          <Choice
            legend={of(type.fields[type.entered.source]?.label ?? type.label)}
            value={card.source}
            options={sourcesOf(type).map(([value, label]) => ({ value, word: of(label) }))}
            onChoose={(source) => write({ source })}
          />
          {about?.kind === 'ref' && (
            <div className={styles['about']}>
              <p id={`${id}-about`} className={styles['label']}>
                {t('enter.about')}
              </p>
              <Picker
                to={about.to}
                chosen={card.on}
                onChoose={(on) => write({ on })}
                attributes={{ 'aria-labelledby': `${id}-about` }}
              />
            </div>
          )}
          <p className={styles['stays']}>{t('enter.stays')}</p>
        </fieldset>
        <output className={styles['done']}>
          {entered[0] && !isLocked && t('enter.done', { code: entered[0].code })}
        </output>
        <SayForm
          label={t('enter.text')}
          text={card.text}
          mentions={null}
          onText={(text) => write({ text })}
          onSend={enter}
          sendWord={t('enter.do')}
          isSending={isEntering}
          isLocked={isLocked}
          error={error}
          takesFocus
          isInSeries
        >
          <fieldset disabled={isLocked} className={styles['part']}>
            {choicesOf(type).map(({ name, label, options }) => (
              <Choice
                key={name}
                legend={of(label)}
                value={card.choices[name] ?? ''}
                options={options.map(([value, word]) => ({ value, word: of(word) }))}
                onChoose={(value) => write({ choices: { ...card.choices, [name]: value } })}
              />
            ))}
            <div>
              <label htmlFor={`${id}-number`} className={styles['label']}>
                {t('enter.number')}
              </label>
              <input
                id={`${id}-number`}
                type="text"
                autoComplete="off"
                maxLength={60}
                aria-describedby={`${id}-same`}
                value={card.number}
                onChange={({ target }) => write({ number: target.value })}
              />
            </div>
            <output id={`${id}-same`} className={styles['warning']}>
              {same && t('enter.same', { code: same.code })}
            </output>
            <p className={styles['keys']}>{t('enter.keys')}</p>
          </fieldset>
        </SayForm>
      </section>
      <EnteredList type={type} entered={entered} onPrint={print} />
      {entered.length > 0 && <Slips slips={entered.filter(({ key }) => chosen?.includes(key) ?? true)} />}
      {leaving.status === 'blocked' && (
        <Dialog title={t('enter.leave')} closing={t('toast.close')} onClose={leaving.reset}>
          <p>{t('enter.leave.text')}</p>
          <div className={styles['actions']}>
            <Button look="filled" onClick={leaving.reset}>
              {t('enter.leave.stay')}
            </Button>
            <Button onClick={leaving.proceed}>{t('enter.leave.do')}</Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
