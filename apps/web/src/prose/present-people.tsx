import { SectorAvatar } from '../ui/sector-avatar.tsx';
import { Spoken } from '../ui/spoken.tsx';
import { sectorLabels } from '@cityloom/operating-model';
import { useWords } from '../words/use-words.ts';
import { useMarkedName } from './colleagues/marked-name.ts';
import type { PresentPerson } from './join-shapes.ts';
import type { LiveDocument } from './live-document.ts';
import styles from './field.module.css';
import { usePresent } from './use-live.ts';

const mostFaces = 5;

type Props = {
  live: LiveDocument;
  /** Whether the reader writes here. */
  writing: boolean;
};

/** Who else writes in this text, by face and name; how many read along is told only where somebody writes. */
export function PresentPeople({ live, writing }: Props) {
  const { t, of } = useWords();
  const { people: windows, readers } = usePresent(live);
  const people = [...new Map(windows.map((one) => [one.person, one])).values()];
  const nameOf = useMarkedName();
  const described = (who: PresentPerson) => {
    const { sector, organisation } = who;
    return [nameOf(who), sector && of(sectorLabels[sector]), organisation && of(organisation)]
      .filter(Boolean)
      .join(' · ');
  };
  const isWritten = writing || people.length > 0;
  if (!isWritten || people.length + readers === 0) return null;
  return (
    <div className={styles['present']}>
      {people.length > 0 && (
        <ul aria-label={t('prose.here')}>
          {people.map((one, at) => (
            <li key={one.person} title={described(one)} data-beyond={at >= mostFaces}>
              {at < mostFaces && <SectorAvatar sector={one.sector} name={of(one.name)} />}
              <Spoken>{described(one)}</Spoken>
            </li>
          ))}
        </ul>
      )}
      {people.length > mostFaces && <span aria-hidden>+{people.length - mostFaces}</span>}
      {readers > 0 && <span>{t('prose.readers', { count: readers })}</span>}
    </div>
  );
}
