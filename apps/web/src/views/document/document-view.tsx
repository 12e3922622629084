import type { Field, RecordType } from '@cityloom/operating-model';
import { useId, useState } from 'react';
import { FieldInPlace } from '../../fields/field-in-place.tsx';
import { isReadable } from '../../fields/readable.ts';
import { RegisterInPlace } from '../../fields/register-in-place.tsx';
import type { RecordView } from '../../records/shapes.ts';
import { kinds, valueOf } from '../../records/value-of.ts';
import { languageNames, locales } from '../../words/language.ts';
import { shownIn, type TextView } from '../../words/text-view.ts';
import { TextViewChoice } from '../../words/text-view-choice.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './document-view.module.css';
import { ProseTexts, type RemarksOf } from './prose-texts.tsx';

type Props = {
  type: RecordType;
  record: RecordView;
  /** What is said about the words of each of its live texts. */
  remarksOf?: RemarksOf;
};

/** The fields that a record's document shows to this reader, in their order. */
export const bodyOf = (type: RecordType, record: RecordView): readonly string[] =>
  (type.views.document?.body ?? []).filter((name) => isReadable(type, record, name));

const isBilingual = (field: Field) => (field.kind === 'prose' || field.kind === 'text') && field.bilingual === true;

/** A record as a text to read: its texts under their names, in one language or in both, each written where it stands. */
export function DocumentView({ type, record, remarksOf }: Props) {
  const { language } = useWords();
  const [view, setView] = useState<TextView>(language);
  const body = bodyOf(type, record).flatMap((name) => {
    const field = type.fields[name];
    return field ? [[name, field] as const] : [];
  });
  if (body.length === 0) return null;
  return (
    <div className={styles['sheet']} data-sheet>
      {body.some(([, field]) => isBilingual(field)) && (
        <div className={styles['tools']}>
          <TextViewChoice value={view} onChoose={setView} />
        </div>
      )}
      {body.map(([name, field]) => (
        <Part key={name} {...{ record, name, field, view, remarksOf }} />
      ))}
    </div>
  );
}

type PartProps = { record: RecordView; name: string; field: Field; view: TextView; remarksOf: RemarksOf | undefined };

function Part(props: PartProps) {
  const { record, name, field } = props;
  const { of } = useWords();
  const id = useId();
  return (
    <section className={styles['part']} aria-labelledby={id}>
      <h2 id={id}>{of(field.label)}</h2>
      <PartText {...props} />
      {field.hint && record.writes.includes(name) && <p className={styles['hint']}>{of(field.hint)}</p>}
    </section>
  );
}

function PartText({ record, name, field, view, remarksOf }: PartProps) {
  const { t, language: first } = useWords();
  if (field.kind === 'prose') return <ProseTexts {...{ record, name, field, view, remarksOf }} />;
  if (field.kind !== 'text' || !field.bilingual) return <FieldInPlace record={record} name={name} field={field} />;
  const text = valueOf(record, name, kinds.bilingual);
  const empty = t('write.empty');
  return (
    <RegisterInPlace record={record} name={name} field={field}>
      <div className={styles['texts']} data-view={view}>
        {shownIn(view, first).map((language) => (
          <div key={language}>
            {view === 'both' && <p className={styles['language']}>{languageNames[language]}</p>}
            {text?.[language] ? (
              <p className={styles['text']} lang={locales[language]}>
                {text[language]}
              </p>
            ) : (
              <p className={styles['hint']}>{empty}</p>
            )}
          </div>
        ))}
      </div>
    </RegisterInPlace>
  );
}
