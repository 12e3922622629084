import { recordTypes, type RecordType } from '@cityloom/operating-model';
import { Verdict } from '../../fields/answer/verdict.tsx';
import { inEither } from '../../records/names.ts';
import type { RecordView } from '../../records/shapes.ts';
import { useSimilar } from '../../records/similar.ts';
import { kinds, valueOf } from '../../records/value-of.ts';
import { useHere } from '../../server/here.tsx';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../words/use-words.ts';
import { SupportCount } from '../support/support-line.tsx';
import { useSupport } from '../support/use-support.ts';
import styles from './similar.module.css';

type Props = {
  /** What is being written. */
  typeId: string;
  text: string;
  /** Only among what is said about this record; among all that is said where it is left out. */
  on?: string;
  /** Told once one of them is supported in its place. */
  onSupported: () => void;
};

/** What others have said already, while somebody writes the same: they read it here, and support it instead if they like. */
export function SimilarList({ typeId, text, on, onSupported }: Props) {
  const { t } = useWords();
  const type = recordTypes.get(typeId);
  const isAbout = (record: RecordView) => on === undefined || valueOf(record, type?.says?.on ?? '', kinds.ref) === on;
  const items = useSimilar(typeId, text).filter(isAbout);
  return (
    <div className={styles['similar']}>
      <output>{items.length > 0 && t('similar.found', { count: items.length })}</output>
      {type && items.length > 0 && (
        <ul>
          {items.map((record) => (
            <Similar key={record.id} {...{ type, record, onSupported }} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Similar({ type, record, onSupported }: { type: RecordType; record: RecordView } & Pick<Props, 'onSupported'>) {
  const { t, language } = useWords();
  const { member } = useHere();
  const { supported, turn, isTurning } = useSupport(record);
  const said = (name: string | undefined) => inEither(valueOf(record, name ?? '', kinds.bilingual), language);
  const support = async () => {
    if (await turn?.()) onSupported();
  };
  return (
    <li>
      <details>
        <summary>
          {said(type.title)} <small>{record.code}</small>
        </summary>
        <p className={styles['text']}>{said(type.views.document?.body[0])}</p>
        <Verdict type={type} record={record} />
      </details>
      <div className={styles['acts']}>
        {supported && supported.count > 0 && <SupportCount supported={supported} />}
        {record.owner === member.id && <p>{t('similar.own')}</p>}
        {turn !== null && supported?.own === null && (
          <Button loading={isTurning} onClick={() => void support()}>
            {t('similar.support')}
          </Button>
        )}
      </div>
    </li>
  );
}
