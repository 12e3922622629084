import { practiceRole } from '@cityloom/operating-model';
import { useState } from 'react';
import { DraftForm } from '../../fields/draft-form.tsx';
import { useHere } from '../../server/here.tsx';
import { useWords } from '../../words/use-words.ts';
import { DeedFailed } from './deed-failed.tsx';
import { type Draft, faultsOf, newcomerOf, organisationOf } from './draft.ts';
import { Entry } from './entry.tsx';
import styles from './form.module.css';
import { firstDay } from './model.ts';
import { OrganisationChoice } from './organisation-choice.tsx';
import { PracticeChoice } from './practice-choice.tsx';
import type { About } from './refused-names.ts';
import { RoleChoice } from './role-choice.tsx';
import type { Invitation } from './shapes.ts';
import { UntilEntry } from './until-entry.tsx';
import { useDeed } from './use-deed.ts';
import { useFaultsShown } from './use-faults-shown.ts';

type Props = {
  draft: Draft;
  onWrite: (draft: Draft) => void;
  /** Given the code that lets the new person in. */
  onAdded: (invitation: Invitation) => void;
  onLeave: () => void;
};

/** Adds somebody: a name is enough, everything else is chosen as it usually is. What was typed stays until they are added. */
export function AddPerson({ draft, onWrite, onAdded, onLeave }: Props) {
  const { t, language } = useWords();
  const { city } = useHere();
  const deed = useDeed();
  const { around, isTried, tried } = useFaultsShown<HTMLElement>();
  const [about, setAbout] = useState<About>('person');
  const faults = isTried ? faultsOf(draft, firstDay(city.zone)) : {};
  const write = (part: Partial<Draft>) => onWrite({ ...draft, ...part });

  const add = () => {
    tried();
    if (Object.keys(faultsOf(draft, firstDay(city.zone))).length > 0) return;
    const organisation = organisationOf(draft, language);
    void deed.run(async (deeds) => {
      setAbout('organisation');
      if (organisation) await deeds.addOrganisation(organisation);
      setAbout('person');
      onAdded(await deeds.add(newcomerOf(draft, language)));
    });
  };

  return (
    <section ref={around} aria-labelledby="add-person" className={styles['panel']}>
      <h2 id="add-person">{t('people.add')}</h2>
      <DraftForm
        takesFocus
        keepWord={t('people.add.do')}
        leaveWord={t('toast.close')}
        isKeeping={deed.isBusy}
        onKeep={add}
        onLeave={onLeave}
      >
        <div className={styles['entries']}>
          <Entry label={t('people.name')} fault={faults.name}>
            {(control) => (
              <input
                {...control}
                value={draft.name}
                maxLength={100}
                autoComplete="off"
                onChange={({ target }) => write({ name: target.value })}
              />
            )}
          </Entry>
          {draft.otherName === null ? (
            <button type="button" className={styles['unfold']} onClick={() => write({ otherName: '' })}>
              {t('people.name.also')}
            </button>
          ) : (
            <Entry label={t('people.name.other')}>
              {(control) => (
                <input
                  {...control}
                  value={draft.otherName ?? ''}
                  maxLength={100}
                  autoComplete="off"
                  onChange={({ target }) => write({ otherName: target.value })}
                />
              )}
            </Entry>
          )}
          <OrganisationChoice draft={draft} fault={faults.organisationName} onWrite={write} />
        </div>
        <RoleChoice value={draft.role} onChoose={(role) => write({ role })}>
          {draft.role === practiceRole && (
            <PracticeChoice
              value={draft.practice}
              fault={faults.practice}
              onChoose={(practice) => write({ practice })}
            />
          )}
        </RoleChoice>
        <UntilEntry until={draft.until} fault={faults.until} onWrite={(until) => write({ until })} />
        <DeedFailed deed={deed} isInForm about={about} />
      </DraftForm>
    </section>
  );
}
