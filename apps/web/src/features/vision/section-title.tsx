import { type ReactNode, useEffect, useRef, useState } from 'react';
import { mergedText } from '../../fields/draft.ts';
import { WishSign } from '../../fields/wish-sign.tsx';
import { useWish } from '../../records/use-wish.ts';
import { IconPencil } from '../../ui/icons.ts';
import type { TextView } from '../../words/text-view.ts';
import { useWords } from '../../words/use-words.ts';
import { type Section, titleField } from './model.ts';
import { SectionTitleForm } from './section-title-form.tsx';
import styles from './section-title.module.css';
import { useSaid } from './use-said.ts';

type Props = {
  section: Section;
  view: TextView;
  isNamed: boolean;
  /** What else can be done with the section. */
  menu: ReactNode;
};

/** The title of a section, and for those who may, the way to change it in place. */
export function SectionTitle({ section, view, isNamed, menu }: Props) {
  const { t } = useWords();
  /** The section as it was when the form was opened: what others write meanwhile was not seen. */
  const [opened, setOpened] = useState<Section | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  const wishing = useWish();
  const { number, record, title, mayWriteTitle } = section;
  const titles = useSaid(view)(title);

  useEffect(() => {
    // Whoever closes the form is back where they opened it.
    if (opened === null && wasOpen.current) button.current?.focus();
    wasOpen.current = opened !== null;
  }, [opened]);

  return (
    <>
      <div className={styles['heading']}>
        <div className={styles['named']}>
          <h2 id={record.code} tabIndex={-1} data-arrival={isNamed ? '' : undefined}>
            <span className={styles['number']}>{number}</span>
            <span>
              {titles.map(({ language, text }) => (
                <span key={language} lang={language} className={styles['title']}>
                  {text}
                </span>
              ))}
            </span>
          </h2>
          {mayWriteTitle && opened === null && (
            <button
              ref={button}
              type="button"
              className={styles['change']}
              aria-label={t('vision.title.change', { number })}
              title={t('vision.title.change', { number })}
              onClick={() => setOpened(section)}
            >
              <IconPencil size="1.125rem" stroke={1.8} aria-hidden="true" />
            </button>
          )}
          {opened === null && <span className={styles['menu']}>{menu}</span>}
        </div>
        {opened === null && <WishSign wishing={wishing} record={record} field={titleField} name="title" />}
      </div>
      {opened && (
        <SectionTitleForm
          section={opened}
          view={view}
          onSave={(draft) => {
            setOpened(null);
            const next = mergedText(opened.title, draft, title);
            if (next.zh === title.zh && next.en === title.en) return;
            wishing.wish(opened.record, { title: next });
          }}
          onCancel={() => setOpened(null)}
        />
      )}
    </>
  );
}
