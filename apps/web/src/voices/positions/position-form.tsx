import { type Language, languages } from '@cityloom/operating-model';
import { useEffect, useRef, useState } from 'react';
import { isComposing } from '../../fields/keys.ts';
import { inEither } from '../../records/names.ts';
import type { Member } from '../../server/contract.ts';
import { Failure } from '../../server/failure.tsx';
import { Button } from '../../ui/button.tsx';
import { languageNames } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import { type Draft, faultOf } from './draft.ts';
import styles from './form.module.css';
import type { Position } from './position.ts';
import { StanceBadge } from './stance-badge.tsx';
import { StanceChoice } from './stance-choice.tsx';
import { Terms } from './terms.tsx';
import { TermsEntry } from './terms-entry.tsx';
import type { Stating } from './use-stating.ts';

type Props = {
  /** What is being written. */
  draft: Draft;
  stating: Stating;
  /** The position that there is. */
  own: Position | undefined;
  organisation: Member['organisation'];
};

/** Where somebody states the position of their organisation: one of three, and the condition or the reason. */
export function PositionForm({ draft, stating, own, organisation }: Props) {
  const { t, language } = useWords();
  const form = useRef<HTMLFormElement>(null);
  const [fault, setFault] = useState<ReturnType<typeof faultOf>>();
  const [isBoth, setBoth] = useState(false);
  const { isSaving, error } = stating;
  useEffect(() => {
    form.current?.querySelector<HTMLInputElement>('input:checked, input')?.focus();
  }, []);
  const other = languages.find((one) => one !== language) ?? language;
  const open: readonly Language[] = isBoth || draft.terms[other] !== '' ? [language, other] : [language];
  const save = async () => {
    const wrong = faultOf(draft);
    setFault(wrong);
    if (wrong === undefined) return stating.save(open);
    form.current?.querySelector<HTMLElement>(wrong === 'stance' ? 'input' : 'textarea')?.focus();
  };
  const isOvertaken = !isSaving && own !== undefined && own.record.clock !== draft.seen;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys are those of the fields inside
    <form
      ref={form}
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isComposing(event)) return;
        event.preventDefault();
        void save();
      }}
    >
      <StanceChoice
        legend={t('stand.name', { name: inEither(organisation?.name ?? null, language) ?? '' })}
        chosen={draft.stance}
        fault={fault === 'stance' ? t('write.fault.required') : undefined}
        onChoose={(stance) => {
          setFault(undefined);
          stating.write({ stance });
        }}
      />
      {draft.stance !== '' &&
        open.map((one, place) => (
          <TermsEntry
            key={one}
            stance={draft.stance}
            language={open.length > 1 ? one : null}
            text={draft.terms[one]}
            fault={fault === 'terms' && place === 0 ? t('write.fault.required') : undefined}
            onText={(words) => {
              setFault(undefined);
              stating.write({ terms: { ...draft.terms, [one]: words } });
            }}
          />
        ))}
      {draft.stance !== '' && open.length === 1 && (
        <button type="button" className={styles['also']} onClick={() => setBoth(true)}>
          {t('stand.also', { language: languageNames[other] })}
        </button>
      )}
      {isOvertaken && (
        <output className={styles['meanwhile']}>
          <p>{t('stand.meanwhile')}</p>
          <StanceBadge stance={own.stance} />
          {own.terms !== null && <Terms terms={own.terms} />}
        </output>
      )}
      {error !== null && !isSaving && <Failure error={error} onRetry={() => void save()} />}
      <div className={styles['actions']}>
        <Button type="submit" look="filled" loading={isSaving}>
          {t('wish.save')}
        </Button>
        <Button onClick={stating.leave}>{t('wish.cancel')}</Button>
      </div>
    </form>
  );
}
