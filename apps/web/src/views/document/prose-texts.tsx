import type { FieldOf } from '@cityloom/operating-model';
import { ProseField } from '../../prose/prose-field.tsx';
import type { RecordView } from '../../records/shapes.ts';
import { useHere } from '../../server/here.tsx';
import { languageNames, locales } from '../../words/language.ts';
import { shownIn, type TextView } from '../../words/text-view.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './document-view.module.css';

type Props = { record: RecordView; name: string; field: FieldOf<'prose'>; view: TextView };

/** A text that several write together: in one language, or in both side by side, each a document of its own. */
export function ProseTexts({ record, name, field, view }: Props) {
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
  if (!field.bilingual) return <ProseField {...common} language={null} label={t('record.text', named)} />;
  return (
    <div className={styles['texts']} data-view={view}>
      {shownIn(view, first).map((language) => (
        <div key={language} lang={locales[language]}>
          {view === 'both' && <p className={styles['language']}>{languageNames[language]}</p>}
          <ProseField
            {...common}
            language={language}
            label={t('record.text.in', { ...named, language: languageNames[language] })}
          />
        </div>
      ))}
    </div>
  );
}
