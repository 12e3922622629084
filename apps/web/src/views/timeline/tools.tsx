import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './tools.module.css';
import { type ScaleId, scaleIds } from './scale.ts';

type Props = { scale: ScaleId; onScale: (scale: ScaleId) => void; onToday: () => void };

const scaleWords = {
  month: 'line.scale.month',
  quarter: 'line.scale.quarter',
  year: 'line.scale.year',
} as const;

/** How closely the chart is looked at, and the way back to today. */
export function Tools({ scale, onScale, onToday }: Props) {
  const { t } = useWords();
  return (
    <div className={styles['tools']}>
      <Button onClick={onToday}>{t('line.today')}</Button>
      <Choice
        legend={t('line.scale')}
        isLegendSpoken
        value={scale}
        options={scaleIds.map((value) => ({ value, word: t(scaleWords[value]) }))}
        onChoose={onScale}
      />
    </div>
  );
}
