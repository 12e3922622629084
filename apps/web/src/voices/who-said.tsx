import { sectorLabels } from '@cityloom/operating-model';
import { Link } from '@tanstack/react-router';
import type { RecordView } from '../records/shapes.ts';
import { useHere } from '../server/here.tsx';
import { SectorShape } from '../ui/sector-mark.tsx';
import { Spoken } from '../ui/spoken.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './said.module.css';
import type { Speaker } from './use-speakers.ts';

type Props = {
  /** Begins the ids of the name and of the time, by which what was said is called. */
  id: string;
  said: RecordView;
  host: RecordView;
  speaker: Speaker;
};

/** Who said something, for whom, and when, with the way to it. */
export function WhoSaid({ id, said, host, speaker }: Props) {
  const { t, of, moment } = useWords();
  const { organisation, sector } = speaker;
  const name = speaker.name ?? t('talk.somebody');
  const isTheirs = speaker.isForOrganisation && organisation !== null;
  const { city } = useHere();
  return (
    <p className={styles['who']}>
      <span id={`${id}-who`} className={styles['speaker']}>
        {sector && (
          <>
            <SectorShape sector={sector} />
            <Spoken>{of(sectorLabels[sector])}</Spoken>
          </>
        )}
        <strong>{isTheirs ? organisation : name}</strong>
        {isTheirs && <span className={styles['through']}>{t('talk.through', { name })}</span>}
      </span>
      {!isTheirs && organisation !== null && <span>{organisation}</span>}
      <Link
        id={`${id}-when`}
        to="/$citySlug/r/$type/{-$code}"
        params={{ citySlug: city.slug, type: host.type, code: host.code }}
        search={{ comment: said.code }}
        className={styles['when']}
      >
        <time dateTime={said.createdAt}>{moment(said.createdAt)}</time>
      </Link>
    </p>
  );
}
