import { organisationKindLabels, organisationKinds, sectorLabels, sectorOfKind } from '@cityloom/operating-model';
import { useQuery } from '@tanstack/react-query';
import { useHere } from '../../server/here.tsx';
import { organisationsQuery } from '../../server/queries.ts';
import { useWords } from '../../words/use-words.ts';
import { type Draft, type Fault, newOrganisation } from './draft.ts';
import { Entry } from './entry.tsx';
import { byName } from './model.ts';

type Props = { draft: Draft; fault: Fault | undefined; onWrite: (part: Partial<Draft>) => void };

/** For whom somebody stands: one of the organisations, none, or a new one that is named in place. */
export function OrganisationChoice({ draft, fault, onWrite }: Props) {
  const { t, of, language } = useWords();
  const { city } = useHere();
  const { data } = useQuery(organisationsQuery(city.id));
  const known = byName(
    (data ?? []).map((one) => ({ ...one, organisation: null })),
    language,
  );
  const kindWords = (kind: string, sector: string) =>
    kind === sector ? kind : t('people.organisation.side', { kind, sector });
  return (
    <>
      <Entry label={t('filter.organisation')}>
        {(control) => (
          <select
            {...control}
            value={draft.organisation}
            onChange={({ target }) => onWrite({ organisation: target.value })}
          >
            <option value="">{t('people.organisation.none')}</option>
            <option value={newOrganisation}>{t('people.organisation.new')}</option>
            {known.map((one) => (
              <option key={one.id} value={one.id}>
                {of(one.name)}
              </option>
            ))}
          </select>
        )}
      </Entry>
      {draft.organisation === newOrganisation && (
        <>
          <Entry label={t('people.organisation.name')} fault={fault}>
            {(control) => (
              <input
                {...control}
                value={draft.organisationName}
                maxLength={200}
                autoComplete="off"
                onChange={({ target }) => onWrite({ organisationName: target.value })}
              />
            )}
          </Entry>
          <Entry label={t('people.organisation.kind')}>
            {(control) => (
              <select
                {...control}
                value={draft.kind}
                onChange={({ target }) => {
                  const kind = organisationKinds.find((one) => one === target.value);
                  if (kind) onWrite({ kind });
                }}
              >
                {organisationKinds.map((kind) => (
                  <option key={kind} value={kind}>
                    {kindWords(of(organisationKindLabels[kind]), of(sectorLabels[sectorOfKind[kind]]))}
                  </option>
                ))}
              </select>
            )}
          </Entry>
        </>
      )}
    </>
  );
}
