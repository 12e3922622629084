import { recordTypes } from '@cityloom/operating-model';
import { useParams } from '@tanstack/react-router';
import { isEnterable } from '../features/counter/card.ts';
import { Counter } from '../features/counter/counter.tsx';
import { mayEnter } from '../records/reach.ts';
import { useHere } from '../server/here.tsx';
import { Notice } from '../ui/notice.tsx';
import { useTitle, useWords } from '../words/use-words.ts';
import { ListLink } from './list-link.tsx';
import styles from './type-page.module.css';

/** Where those who may enter what people say who have no account. Whoever comes for a type of which nothing is entered so is sent on before. */
export function EnterPage() {
  const { t } = useWords();
  const { member } = useHere();
  const type = recordTypes.get(useParams({ from: '/$citySlug/r/$type/enter' }).type);
  useTitle(t('enter'));
  if (!isEnterable(type)) return null;
  return (
    <div className={styles['page']}>
      <header className={styles['header']}>
        <p>
          <ListLink type={type} />
        </p>
        <h1 tabIndex={-1}>{t('enter')}</h1>
        <p className={styles['purpose']}>{t('enter.what')}</p>
      </header>
      {mayEnter(type, member) ? <Counter type={type} /> : <Notice as="place" title={t('enter.not-yours')} />}
    </div>
  );
}
