import type { Language } from '@cityloom/operating-model';
import type { Remarks } from '../../prose/passages/remarks.ts';
import { ProseField } from '../../prose/prose-field.tsx';
import { useHere } from '../../server/here.tsx';
import { languageNames } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import type { Section } from './model.ts';
import { useSaid } from './use-said.ts';

type Props = {
  section: Section;
  language: Language;
  /** Whether it is to be written at once. */
  isToWrite: boolean;
  onBegun: () => void;
  /** What is said about its words. */
  remarks: Remarks;
};

/** The text of a section in one language: read, and written where the reader may. */
export function SectionText({ section, language, isToWrite, onBegun, remarks }: Props) {
  const { record, title, mayWriteText } = section;
  const { t } = useWords();
  const say = useSaid(language);
  const { city } = useHere();
  return (
    <ProseField
      cityId={city.id}
      recordId={record.id}
      field="text"
      language={language}
      label={t('vision.text', { title: say(title)[0]?.text ?? '', language: languageNames[language] })}
      mayWrite={mayWriteText}
      headingLevel={2}
      isToWrite={isToWrite}
      onBegun={onBegun}
      remarks={remarks}
    />
  );
}
