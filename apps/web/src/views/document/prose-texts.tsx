import type { FieldOf, Language } from '@cityloom/operating-model';
import type { Remarks } from '../../prose/passages/remarks.ts';
import { ProseField } from '../../prose/prose-field.tsx';
import type { RecordView } from '../../records/shapes.ts';
import { useHere } from '../../server/here.tsx';
import { languageNames, locales } from '../../words/language.ts';
import { shownIn, type TextView } from '../../words/text-view.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './document-view.module.css';

/** What is said about the words of a text, by its field and language. */
export type RemarksOf = (field: string, language: Language | null) => Remarks;

type Props = {
  record: RecordView;
  name: string;
  field: FieldOf<'prose'>;
  view: TextView;
  remarksOf?: RemarksOf | undefined;
};

/** A text that several write together: in one language, or in both side by side, each a document of its own. */
export function ProseTexts({ record, name, field, view, remarksOf }: Props) {
  const { t, of, language: first } = useWords();
  const { city } = useHere();
  const named = { title: record.code, field: of(field.label) };
  const common = {
    cityId: city.id,
    recordId: record.id,
    field: name,
    mayWrite: record.writes.includes(name),
    headingLevel: 2,
  };
  const remarks = (language: Language | null) => remarksOf && { remarks: remarksOf(name, language) };
  if (!field.bilingual)
    return <ProseField {...common} language={null} label={t('record.text', named)} {...remarks(null)} />;
  return (
    <div className={styles['texts']} data-view={view}>
      {shownIn(view, first).map((language) => (
        <div key={language} lang={locales[language]}>
          {view === 'both' && <p className={styles['language']}>{languageNames[language]}</p>}
          <ProseField
            {...common}
            language={language}
            {...remarks(language)}
            label={t('record.text.in', { ...named, language: languageNames[language] })}
          />
        </div>
      ))}
    </div>
  );
}
