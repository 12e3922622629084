import { Choice } from '../ui/choice.tsx';
import { languageNames } from './language.ts';
import { type TextView, textViews } from './text-view.ts';
import { useWords } from './use-words.ts';

/** In which language a text is shown, or in both beside each other. */
export function TextViewChoice({ value, onChoose }: { value: TextView; onChoose: (view: TextView) => void }) {
  const { t } = useWords();
  const words = { ...languageNames, both: t('vision.both') };
  return (
    <Choice
      legend={t('vision.language')}
      isLegendSpoken
      value={value}
      options={textViews.map((one) => ({ value: one, word: words[one] }))}
      onChoose={onChoose}
    />
  );
}
