import type { RecordType } from '@cityloom/operating-model';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { v7 as newId } from 'uuid';
import { useFieldNames } from '../../fields/use-field-names.ts';
import { inEither } from '../../records/names.ts';
import { useChanges } from '../../records/use-changes.ts';
import type { Organisation } from '../../server/contract.ts';
import { useHere } from '../../server/here.tsx';
import { Unreachable } from '../../server/problem.ts';
import { Failure } from '../../server/failure.tsx';
import { Button } from '../../ui/button.tsx';
import type { TextView } from '../../words/text-view.ts';
import { useWords } from '../../words/use-words.ts';
import { isUntitled, type NewSection, nextSection, trimmed } from './begin.ts';
import { type Section, sectionType } from './model.ts';
import styles from './add-section.module.css';
import form from './section-title.module.css';
import { TitleInputs } from './title-inputs.tsx';

type Props = {
  /** What a section is. */
  type: RecordType;
  vision: string;
  sections: readonly Section[];
  organisations: ReadonlyMap<string, Organisation>;
  view: TextView;
  onClose: () => void;
};

/** A section about to begin: its title, and who leads it. Whoever adds it arrives in it and writes on. */
export function NewSectionForm({ type, vision, sections, organisations, view, onClose }: Props) {
  const { t, language } = useWords();
  const { city } = useHere();
  const nameOf = useFieldNames(type.fields);
  const navigate = useNavigate();
  const { submit, again, status, error } = useChanges(sectionType);
  const [record] = useState(() => newId());
  const [{ title, lead }, setDraft] = useState<NewSection>({ title: { zh: '', en: '' }, lead: null });
  const id = useId();
  const isEmpty = isUntitled(title);

  /** What went wrong stands below, with all that was typed. */
  const after = (asked: ReturnType<typeof submit> | undefined) =>
    void asked?.then(
      ([answer]) => {
        onClose();
        if (answer === undefined) return;
        const to = { to: '/$citySlug/vision/{-$code}', params: { citySlug: city.slug, code: answer.code } } as const;
        void navigate({ ...to, search: (before) => ({ ...before, write: 1 as const }), resetScroll: false });
      },
      () => undefined,
    );
  const add = () => {
    if (!isEmpty && status !== 'pending')
      after(submit(nextSection(record, vision, sections, { title: trimmed(title), lead })));
  };
  return (
    <form
      className={form['form']}
      aria-label={t('vision.section.add')}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TitleInputs
        number={sections.length + 1}
        title={title}
        view={view}
        onWrite={(next) => setDraft({ title: next, lead })}
        onLeave={() => isEmpty && onClose()}
      />
      {organisations.size > 0 ? (
        <label htmlFor={id}>
          {t('vision.lead')}
          <select id={id} value={lead ?? ''} onChange={({ target }) => setDraft({ title, lead: target.value || null })}>
            <option value="">{t('vision.section.unled')}</option>
            {[...organisations.values()].map((one) => (
              <option key={one.id} value={one.id}>
                {inEither(one.name, language)}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <p className={styles['hint']}>{t('vision.section.nobody')}</p>
      )}
      {status === 'error' && (
        <Failure
          nameOf={nameOf}
          error={error}
          onRetry={error instanceof Unreachable ? () => after(again()) : undefined}
        />
      )}
      <div className={form['actions']}>
        <Button look="filled" disabled={isEmpty} loading={status === 'pending'} onClick={add}>
          {t('vision.section.do')}
        </Button>
        <Button onClick={onClose}>{t('wish.cancel')}</Button>
      </div>
    </form>
  );
}
