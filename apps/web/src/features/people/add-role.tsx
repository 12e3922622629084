import { practiceRole } from '@cityloom/operating-model';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { DraftForm } from '../../fields/draft-form.tsx';
import { useHere } from '../../server/here.tsx';
import { useWords } from '../../words/use-words.ts';
import { DeedFailed } from './deed-failed.tsx';
import { giftOf, type RoleDraft, roleFaultsOf } from './draft.ts';
import { firstDay } from './model.ts';
import { PracticeChoice } from './practice-choice.tsx';
import { RoleChoice } from './role-choice.tsx';
import type { Offered } from './offered.ts';
import type { Person } from './shapes.ts';
import { UntilEntry } from './until-entry.tsx';
import { useDeed } from './use-deed.ts';
import { useFaultsShown } from './use-faults-shown.ts';

type Props = {
  person: Person;
  /** What they do not have yet. */
  offered: Offered;
  onDone: () => void;
};

/** Gives somebody one more role, for a time or without an end. */
export function AddRole({ person, offered, onDone }: Props) {
  const { t } = useWords();
  const { city } = useHere();
  const deed = useDeed();
  const { around, isTried, tried } = useFaultsShown<HTMLDivElement>();
  const [id] = useState(() => newId());
  const [chosen, setChosen] = useState<Partial<RoleDraft>>({});
  const { role = offered.roles[0], practice = '', until = '' } = chosen;
  if (role === undefined) return null;
  const draft = { role, practice, until };
  const write = (part: Partial<RoleDraft>) => setChosen({ ...chosen, ...part });
  const faults = roleFaultsOf(draft, firstDay(city.zone));
  const shown = isTried ? faults : {};
  const give = () => {
    tried();
    if (Object.keys(faults).length > 0) return;
    void deed.run(async (deeds) => {
      await deeds.give(person.id, giftOf(id, draft));
      onDone();
    });
  };
  return (
    <div ref={around}>
      <DraftForm takesFocus keepWord={t('people.role.add')} isKeeping={deed.isBusy} onKeep={give} onLeave={onDone}>
        <RoleChoice value={role} offered={offered.roles} onChoose={(one) => write({ role: one })}>
          {role === practiceRole && (
            <PracticeChoice
              value={practice}
              offered={offered.practices}
              fault={shown.practice}
              onChoose={(one) => write({ practice: one })}
            />
          )}
        </RoleChoice>
        <UntilEntry until={until} fault={shown.until} onWrite={(day) => write({ until: day })} />
        <DeedFailed deed={deed} isInForm />
      </DraftForm>
    </div>
  );
}
