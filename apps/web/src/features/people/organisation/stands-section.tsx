import { type RecordType, recordTypes } from '@cityloom/operating-model';
import { useMemo } from 'react';
import { NameOf } from '../../../fields/name-of.tsx';
import { reaches } from '../../../records/reach.ts';
import type { RecordView } from '../../../records/shapes.ts';
import { useEvery } from '../../../records/use-every.ts';
import { kinds, valueOf } from '../../../records/value-of.ts';
import type { Organisation } from '../../../server/contract.ts';
import { Failure } from '../../../server/failure.tsx';
import { useHere } from '../../../server/here.tsx';
import { ToneBadge } from '../../../ui/tone-badge.tsx';
import { Waiting } from '../../../ui/waiting.tsx';
import { useWords } from '../../../words/use-words.ts';
import lines from '../said/said.module.css';
import { Written } from '../said/written.tsx';
import styles from '../place.module.css';

/** What each organisation has one of for a thing: where it stands on it. */
const ofOrganisations = [...recordTypes.values()].filter(({ about }) => about?.one === 'organisation');

/** Where an organisation stands, on what. */
export function StandsSection({ organisation }: { organisation: Organisation }) {
  const { t } = useWords();
  const { member } = useHere();
  const types = useMemo(() => ofOrganisations.filter((type) => reaches(member.roles, type.class)), [member.roles]);
  const { records, error, retry } = useEvery(types, () => ({
    filter: { '@ownerOrg': { eq: organisation.id } },
    sort: '-@changedAt',
  }));
  const isEmpty = records?.every((some) => some.length === 0);
  return (
    <section aria-labelledby="org-stands" className={styles['card']}>
      <h2 id="org-stands">{t('org.stands')}</h2>
      {error && <Failure error={error} onRetry={retry} />}
      {!records && !error && <Waiting word={t('opening')} heights={[6]} />}
      {isEmpty && <p className={styles['muted']}>{t('org.stands.none')}</p>}
      <ul className={lines['list']}>
        {types.flatMap((type, place) =>
          records?.[place]?.map((record) => <OneStand key={record.id} type={type} record={record} />),
        )}
      </ul>
    </section>
  );
}

function OneStand({ type, record }: { type: RecordType; record: RecordView }) {
  const { of } = useWords();
  const on = valueOf(record, type.about?.on ?? '', kinds.ref);
  const field = type.fields[type.explains?.choice ?? ''];
  const stance = valueOf(record, type.explains?.choice ?? '', kinds.text);
  const option = field?.kind === 'choice' ? field.options[stance ?? ''] : undefined;
  const terms = valueOf(record, type.explains?.in ?? '', kinds.bilingual);
  return (
    <li>
      {on !== null && (
        <p className={lines['what']}>
          <NameOf id={on} />
        </p>
      )}
      {option && (
        <div className={lines['stands']}>
          <ToneBadge tone={option.tone ?? 'idle'} word={of(option)} />
        </div>
      )}
      {terms && <Written text={terms} className={lines['why']} />}
    </li>
  );
}
