import type { RoleToGive } from '@cityloom/operating-model';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { DraftForm } from '../../fields/draft-form.tsx';
import { useHere } from '../../server/here.tsx';
import { useWords } from '../../words/use-words.ts';
import { DeedFailed } from './deed-failed.tsx';
import { isPast } from './draft.ts';
import { firstDay } from './model.ts';
import { RoleChoice } from './role-choice.tsx';
import type { Person } from './shapes.ts';
import { UntilEntry } from './until-entry.tsx';
import { useDeed } from './use-deed.ts';

type Props = {
  person: Person;
  /** The roles that they do not have yet. */
  offered: readonly RoleToGive[];
  onDone: () => void;
};

/** Gives somebody one more role, for a time or without an end. */
export function AddRole({ person, offered, onDone }: Props) {
  const { t } = useWords();
  const { city } = useHere();
  const deed = useDeed();
  const [id] = useState(() => newId());
  const [chosen, setChosen] = useState<RoleToGive | undefined>(undefined);
  const [until, setUntil] = useState('');
  const [isTried, setTried] = useState(false);
  const role = chosen ?? offered[0];
  if (role === undefined) return null;
  const give = () => {
    setTried(true);
    if (isPast(until, firstDay(city.zone))) return;
    void deed.run(async (deeds) => {
      await deeds.give(person.id, { id, role, until: until === '' ? null : until });
      onDone();
    });
  };
  return (
    <DraftForm takesFocus keepWord={t('people.role.add')} isKeeping={deed.isBusy} onKeep={give} onLeave={onDone}>
      <RoleChoice value={role} offered={offered} onChoose={setChosen} />
      <UntilEntry
        until={until}
        fault={isTried && isPast(until, firstDay(city.zone)) ? 'past' : undefined}
        onWrite={setUntil}
      />
      <DeedFailed deed={deed} isInForm />
    </DraftForm>
  );
}
