import { useHere } from '../../server/here.tsx';
import { useWords } from '../../words/use-words.ts';
import type { Fault } from './draft.ts';
import { Entry } from './entry.tsx';
import { firstDay } from './model.ts';

type Props = { until: string; fault: Fault | undefined; onWrite: (until: string) => void };

/** The last day of a role, in the city's days; empty where it has no end. */
export function UntilEntry({ until, fault, onWrite }: Props) {
  const { t } = useWords();
  const { city } = useHere();
  return (
    <Entry label={t('people.until')} fault={fault}>
      {(control) => (
        <input
          {...control}
          type="date"
          value={until}
          min={firstDay(city.zone)}
          onChange={({ target }) => onWrite(target.value)}
        />
      )}
    </Entry>
  );
}
