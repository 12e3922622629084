import type { FieldOf } from '@cityloom/operating-model';
import { RegisterValue } from '../../fields/register-value.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './compare.module.css';

type Links = readonly Readonly<{ to: string; as: string | null }>[];
type Props = { field: FieldOf<'refs'>; added: Links; removed: Links };

/** The links that went and those that came, by name. */
export function LinksChanges({ field, added, removed }: Props) {
  const { t } = useWords();
  const lists = [
    { kind: 'removed', word: t('compare.block.removed'), links: removed },
    { kind: 'added', word: t('compare.block.added'), links: added },
  ].filter(({ links }) => links.length > 0);
  return lists.map(({ kind, word, links }) => (
    <div key={kind} className={styles['block']} data-change={kind}>
      <p className={styles['label']}>{word}</p>
      <RegisterValue field={field} value={links} />
    </div>
  ));
}
