import { languages, textLimits } from '@cityloom/operating-model';
import { languageNames, locales } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import styles from '../editor.module.css';
import type { EditorProps } from './editor-props.ts';
import { whole } from './editor-props.ts';

/** A text: one line or several, in one language or in both; of both, the reader's comes first. */
export function TextEditor(props: EditorProps<'text'>) {
  const { field, draft, onChange, labelId, describedBy, isFaulty } = props;
  const { language: first } = useWords();
  const write = (part: string, text: string) => onChange({ ...draft, [part]: text });
  const isLong = field.long === true;
  if (!field.bilingual) {
    return (
      <TextInput
        isLong={isLong}
        value={draft['text']}
        onType={(text) => write('text', text)}
        attributes={whole(props)}
      />
    );
  }
  const ordered = languages.toSorted((one, other) => Number(other === first) - Number(one === first));
  return (
    <fieldset aria-labelledby={labelId} aria-describedby={describedBy} className={styles['parts']}>
      {ordered.map((language) => (
        <label key={language}>
          <span lang={locales[language]}>{languageNames[language]}</span>
          <TextInput
            isLong={isLong}
            value={draft[language]}
            onType={(text) => write(language, text)}
            attributes={{ lang: locales[language], 'aria-invalid': isFaulty || undefined }}
          />
        </label>
      ))}
    </fieldset>
  );
}

type InputProps = {
  isLong: boolean;
  value: string | undefined;
  onType: (text: string) => void;
  attributes: { lang?: string; 'aria-invalid'?: true | undefined };
};

/** One line keeps to its length by itself; a long text may be pasted whole, and is told how long it may be. */
function TextInput({ isLong, value = '', onType, attributes }: InputProps) {
  return isLong ? (
    <textarea {...attributes} rows={4} value={value} onChange={(event) => onType(event.target.value)} />
  ) : (
    <input
      {...attributes}
      type="text"
      maxLength={textLimits.short}
      value={value}
      onChange={(event) => onType(event.target.value)}
    />
  );
}
