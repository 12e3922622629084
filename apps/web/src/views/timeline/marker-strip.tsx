import type { RecordType } from '@cityloom/operating-model';
import { useWords } from '../../words/use-words.ts';
import { toIso } from './days.ts';
import { MarkerSign } from './marker-sign.tsx';
import styles from './marker.module.css';
import type { Marker } from './markers.ts';
import type { Range } from './scale.ts';
import { useLineWords } from './use-line-words.ts';

type Props = { type: RecordType; markers: readonly Marker[]; range: Range; day: number };

/** Less room than this, in rem, holds no words. */
const leastForWords = 3;

/** The days of a row below its bar: a diamond each, and their words as far as there is room up to the next. */
export function MarkerStrip({ type, markers, range, day }: Props) {
  const { t, dayNear } = useWords();
  const words = useLineWords(type);
  return markers.map((marker, place) => {
    const next = markers[place + 1];
    const room = next ? (next.day - marker.day) * day - 1.25 : Number.POSITIVE_INFINITY;
    return (
      <span
        key={marker.record.id}
        aria-hidden="true"
        className={styles['marker']}
        data-tone={marker.tone}
        title={words.marker(marker)}
        style={{ left: `${(marker.day + 0.5 - range.from) * day}rem` }}
      >
        <MarkerSign tone={marker.tone} />
        {room >= leastForWords && (
          <span style={Number.isFinite(room) ? { maxWidth: `${room}rem` } : {}}>
            {marker.tone === 'late' && <b>{t('line.late')} </b>}
            {marker.name} {dayNear(toIso(marker.day))}
          </span>
        )}
      </span>
    );
  });
}
