import type { Field, RecordType } from '@cityloom/operating-model';
import { useId } from 'react';
import { FieldValue } from '../../fields/field-value.tsx';
import type { TextView } from '../../words/text-view.ts';
import { TextViewChoice } from '../../words/text-view-choice.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from '../document/document-view.module.css';
import { saidIn, sealedBody } from './sealed-parts.ts';
import { SealedTexts } from './sealed-texts.tsx';
import type { SealedText } from './version-query.ts';

type Props = {
  type: RecordType;
  sealed: SealedText;
  /** The languages that the reader has chosen; null where they have not yet. */
  chosen: TextView | null;
  /** Takes their choice; without it, the text is part of another, which asks for it. */
  onChoose?: (view: TextView) => void;
};

/** A sealed version as a text to read, in one language or in both; nobody writes in it. */
export function SealedSheet({ type, sealed, chosen, onChoose }: Props) {
  const { language } = useWords();
  const body = sealedBody(type, sealed);
  const written = new Set(body.flatMap(([name, field]) => saidIn(sealed, name, field).map((said) => said.language)));
  // A text in one language only is shown in that one, whatever the reader's is.
  const other = language === 'zh' ? 'en' : 'zh';
  const view = chosen ?? (written.has(other) && !written.has(language) ? other : language);
  if (body.length === 0) return null;
  return (
    <div className={styles['sheet']} data-sheet>
      {onChoose && written.has('zh') && written.has('en') && (
        <div className={styles['tools']}>
          <TextViewChoice value={view} onChoose={onChoose} />
        </div>
      )}
      {body.map(([name, field]) => (
        <Part
          key={name}
          sealed={sealed}
          name={name}
          field={field}
          view={view}
          // A part of one text is headed by its own title.
          heading={onChoose ? 'h2' : body.length > 1 ? 'h3' : null}
        />
      ))}
    </div>
  );
}

type PartProps = { sealed: SealedText; name: string; field: Field; view: TextView; heading: 'h2' | 'h3' | null };

function Part({ sealed, name, field, view, heading: Heading }: PartProps) {
  const { of } = useWords();
  const id = useId();
  const texts = saidIn(sealed, name, field);
  return (
    <section className={styles['part']} {...(Heading && { 'aria-labelledby': id })}>
      {Heading && <Heading id={id}>{of(field.label)}</Heading>}
      {texts.length > 0 ? (
        <SealedTexts texts={texts} view={view} />
      ) : (
        <FieldValue field={field} value={sealed.fields[name]} />
      )}
    </section>
  );
}
