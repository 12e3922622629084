import { useHere } from '../server/here.tsx';
import { useWords } from '../words/use-words.ts';

type Props = { isForOrganisation: boolean; onChange: (isForOrganisation: boolean) => void };

/** For whom somebody speaks: for themselves, or for their organisation, where they have one. */
export function SpeaksFor({ isForOrganisation, onChange }: Props) {
  const { t, of } = useWords();
  const { member } = useHere();
  if (member.organisation === null) return null;
  return (
    <label>
      <span>{t('talk.as')}</span>
      <select
        value={isForOrganisation ? 'organisation' : 'self'}
        onChange={({ target }) => onChange(target.value === 'organisation')}
      >
        <option value="self">{t('talk.as.self')}</option>
        <option value="organisation">
          {t('talk.as.organisation', { organisation: of(member.organisation.name) })}
        </option>
      </select>
    </label>
  );
}
