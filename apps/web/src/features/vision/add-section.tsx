import { recordTypes } from '@cityloom/operating-model';
import { useEffect, useRef, useState } from 'react';
import { mayBegin } from '../../records/reach.ts';
import type { Organisation } from '../../server/contract.ts';
import { useHere } from '../../server/here.tsx';
import { Button } from '../../ui/button.tsx';
import { IconPlus } from '../../ui/icons.ts';
import type { TextView } from '../../words/text-view.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './add-section.module.css';
import { type Section, sectionType } from './model.ts';
import { NewSectionForm } from './new-section-form.tsx';

type Props = {
  vision: string;
  sections: readonly Section[];
  organisations: ReadonlyMap<string, Organisation>;
  view: TextView;
};

/** The way to one more section, at the end of those that are there, for those who may begin one. */
export function AddSection(props: Props) {
  const { t } = useWords();
  const { member } = useHere();
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  const type = recordTypes.get(sectionType);

  useEffect(() => {
    // Whoever closes the form is back where they opened it.
    if (!isOpen && wasOpen.current) place.current?.querySelector('button')?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  if (type === undefined || !mayBegin(type, member)) {
    return props.sections.length === 0 && <p className={styles['none']}>{t('vision.no-sections')}</p>;
  }
  return (
    <div ref={place} className={styles['add']}>
      {props.sections.length === 0 && !isOpen && <p>{t('vision.section.first')}</p>}
      {isOpen ? (
        <NewSectionForm {...props} type={type} onClose={() => setOpen(false)} />
      ) : (
        <Button
          look={props.sections.length === 0 ? 'filled' : 'default'}
          icon={<IconPlus size="1.125rem" stroke={1.8} aria-hidden="true" />}
          onClick={() => setOpen(true)}
        >
          {t('vision.section.add')}
        </Button>
      )}
    </div>
  );
}
