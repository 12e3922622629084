import { useState } from 'react';
import type { RecordView } from '../../records/shapes.ts';
import { useWish } from '../../records/use-wish.ts';
import { useFailure } from '../../server/use-failure.ts';
import { say } from '../../ui/toasts.tsx';
import { useWords } from '../../words/use-words.ts';
import { fields, scoreOf, type Spot, spotName } from './model.ts';

/** A chip on its way to a spot, as the chip names it. */
type Moved = Readonly<{ id: string; spot: string; isByKey: boolean }>;

/**
 * Places stakeholders on the map, at once; put back with the reason where the server refuses.
 * @returns `place`; `moved`, the chip that is on its way, and `arrive` once it is there; `said`, its new scores in words
 */
export function usePlacing() {
  const { t } = useWords();
  const failure = useFailure();
  const { ask } = useWish();
  const [moved, setMoved] = useState<Moved | null>(null);
  const [said, setSaid] = useState('');
  const place = (record: RecordView, wished: Partial<Spot>, isByKey: boolean) => {
    const before = { influence: scoreOf(record, 'influence'), impact: scoreOf(record, 'impact') };
    const { influence, impact } = { ...before, ...wished };
    setMoved({ id: record.id, spot: spotName({ influence, impact }), isByKey });
    setSaid(influence === null || impact === null ? '' : t('stakes.spot', { influence, impact }));
    // Only what is new is written, so that two people can place one stakeholder along both axes.
    const written = {
      ...(influence !== before.influence && { [fields.influence]: influence }),
      ...(impact !== before.impact && { [fields.impact]: impact }),
    };
    ask(record, written).catch((error: unknown) => {
      const { title, lines } = failure(error);
      setSaid('');
      say({
        text: [title, ...lines].join(' '),
        actions: [{ word: t('failure.retry'), act: () => place(record, wished, isByKey) }],
      });
    });
  };
  return { place, moved, arrive: () => setMoved(null), said };
}
