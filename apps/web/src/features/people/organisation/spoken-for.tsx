import { recordTypes } from '@cityloom/operating-model';
import { useMemo } from 'react';
import { reaches } from '../../../records/reach.ts';
import { useEvery } from '../../../records/use-every.ts';
import { kinds, valueOf } from '../../../records/value-of.ts';
import { NameText } from '../../../records/name-text.tsx';
import type { Organisation } from '../../../server/contract.ts';
import { Failure } from '../../../server/failure.tsx';
import { useHere } from '../../../server/here.tsx';
import { TitleLink } from '../../../views/title-link.tsx';
import { useWords } from '../../../words/use-words.ts';
import styles from './organisation.module.css';

/** What may be said in the name of an organisation and waits for no answer. */
const spoken = [...recordTypes.values()].flatMap((type) =>
  type.inName === undefined || type.answer !== undefined ? [] : [{ type, flag: type.inName }],
);

/** What was said in an organisation's own name where nothing is asked for; a remark that one of its people makes as themselves is theirs. */
export function SpokenFor({ organisation }: { organisation: Organisation }) {
  const { t } = useWords();
  const { member } = useHere();
  const types = useMemo(() => spoken.filter(({ type }) => reaches(member.roles, type.class)), [member.roles]);
  const wanted = useMemo(
    () => ({
      filter: {
        '@ownerOrg': { eq: organisation.id },
        ...Object.fromEntries(types.map(({ flag }) => [flag, { eq: 'true' }])),
      },
      sort: '-@changedAt',
    }),
    [organisation.id, types],
  );
  const { records, error, retry } = useEvery(
    useMemo(() => types.map(({ type }) => type), [types]),
    wanted,
  );
  const count = (records ?? []).flat().length;
  if (error) return <Failure error={error} onRetry={retry} />;
  if (count === 0) return null;
  return (
    <>
      <h3>{t('org.spoken', { count })}</h3>
      <ul className={styles['list']}>
        {types.flatMap(({ type }, place) =>
          records?.[place]?.map((record) => {
            const on = valueOf(record, type.about?.on ?? '', kinds.ref);
            return (
              <li key={record.id}>
                <p className={styles['what']}>
                  <TitleLink type={type} record={record} className={styles['title']} />
                  <span className={styles['aside']}>{on !== null && <NameText id={on} />}</span>
                </p>
              </li>
            );
          }),
        )}
      </ul>
    </>
  );
}
