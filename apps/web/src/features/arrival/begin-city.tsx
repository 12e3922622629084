import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { v7 as newId } from 'uuid';
import { beginCity, newFounderCode } from '../../server/cities.ts';
import type { Begun, WaitingCity } from '../../server/contract.ts';
import { citiesQuery } from '../../server/queries.ts';
import { Failure } from '../../server/failure.tsx';
import { useWords } from '../../words/use-words.ts';
import { isName, type Names, nameWords, StartForm } from './start-form.tsx';
import { enterWith } from './ticket.ts';
import { WaitingCities } from './waiting-cities.tsx';

type Props = { trial: boolean; onMade: (made: Begun & Names) => void };

/** Asks for the two names; below, the cities that were begun and that nobody has entered, for a code may have been lost. */
export function BeginCity({ trial, onMade }: Props) {
  const { t, of } = useWords();
  const client = useQueryClient();
  const nameOf = (field: string) => (isName(field) ? t(nameWords[field]) : undefined);
  const wish = useRef({ id: newId(), name: '', person: '' });
  const [failed, setFailed] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);

  const ask = async (work: () => Promise<Begun & Names>) => {
    if (isBusy) return;
    setBusy(true);
    setFailed(null);
    try {
      const begun = await work();
      if (trial) {
        // Whoever comes back from the next page finds the code that lets them in.
        history.replaceState(history.state, '', `/join/${begun.slug}#${begun.code}`);
        await enterWith(begun);
      } else onMade(begun);
    } catch (reason) {
      setFailed(reason);
    }
    setBusy(false);
  };
  const begin = async ({ name, person }: Names) => {
    // Asked again with the same names it is the same city: the answer was lost.
    const isSame = wish.current.name === name && wish.current.person === person;
    wish.current = { id: isSame ? wish.current.id : newId(), name, person };
    const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();
    const begun = await beginCity({ ...wish.current, zone }, trial);
    await client.invalidateQueries(citiesQuery);
    return { ...begun, name, person };
  };
  const give = async ({ id, name, founder }: WaitingCity) => {
    const begun = await newFounderCode(id, trial);
    return { ...begun, name: of(name), person: of(founder) };
  };
  return (
    <>
      <StartForm isBusy={isBusy} onBegin={(names) => void ask(() => begin(names))} />
      {failed !== null && <Failure nameOf={nameOf} error={failed} />}
      <WaitingCities trial={trial} onGive={(city) => void ask(() => give(city))} />
    </>
  );
}
