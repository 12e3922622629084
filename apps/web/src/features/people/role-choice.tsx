import { type RoleToGive, rolesToGive, roleLabels, roleMeanings } from '@cityloom/operating-model';
import { Fragment, type ReactNode, useId } from 'react';
import { useWords } from '../../words/use-words.ts';
import styles from './form.module.css';

/** As many as are in sight at once: most people are given the first. */
const usual = 2;

type Props = {
  value: RoleToGive;
  /** Those that can be given here; all, usually. */
  offered?: readonly RoleToGive[];
  onChoose: (role: RoleToGive) => void;
  /** What is asked besides with the role that is chosen. */
  children?: ReactNode;
};

/** One of the roles, each with what it lets somebody do; those that few are given unfold. */
export function RoleChoice({ value, offered = rolesToGive, onChoose, children }: Props) {
  const { t } = useWords();
  const name = useId();
  const options = (roles: readonly RoleToGive[]) =>
    roles.map((role) => (
      <Fragment key={role}>
        <Option role={role} name={name} isChosen={role === value} onChoose={onChoose} />
        {role === value && children}
      </Fragment>
    ));
  const rest = offered.slice(usual);
  return (
    <fieldset className={styles['roles']}>
      <legend>{t('people.role')}</legend>
      {options(offered.slice(0, usual))}
      {rest.length > 0 && (
        <details open={rest.includes(value) || undefined}>
          <summary>{t('people.role.more')}</summary>
          {options(rest)}
        </details>
      )}
    </fieldset>
  );
}

type OptionProps = { role: RoleToGive; name: string; isChosen: boolean; onChoose: (role: RoleToGive) => void };

function Option({ role, name, isChosen, onChoose }: OptionProps) {
  const { of } = useWords();
  return (
    <label className={styles['option']}>
      <input type="radio" name={name} checked={isChosen} onChange={() => onChoose(role)} />
      <span>
        {of(roleLabels[role])}
        <small>{of(roleMeanings[role])}</small>
      </span>
    </label>
  );
}
