import { useParams } from '@tanstack/react-router';
import { WithColleagues } from '../../prose/colleagues/with-colleagues.tsx';
import { Failure } from '../../server/failure.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useTitle, useWords } from '../../words/use-words.ts';
import { NoVision } from './no-vision.tsx';
import { useSaid } from './use-said.ts';
import { useVision } from './use-vision.ts';
import styles from './vision.module.css';
import { VisionSheet } from './vision-sheet.tsx';

/** The vision of the city: one sheet, its sections written by those who lead them, each where everybody sees it. */
export function VisionPage() {
  const { t, language } = useWords();
  const say = useSaid(language);
  const { code } = useParams({ from: '/$citySlug/vision/{-$code}' });
  const read = useVision();
  useTitle((read.status === 'there' && say(read.vision.title)[0]?.text) || t('vision'));

  if (read.status === 'there') {
    return (
      <WithColleagues>
        <VisionSheet {...read} code={code} />
      </WithColleagues>
    );
  }
  return (
    <div className={styles['without']}>
      <h1 tabIndex={-1}>{t('vision')}</h1>
      {read.status === 'pending' && <Waiting word={t('opening')} heights={[3, 9, 30]} />}
      {read.status === 'none' && <NoVision />}
      {read.status === 'failed' && <Failure error={read.error} onRetry={read.retry} />}
    </div>
  );
}
