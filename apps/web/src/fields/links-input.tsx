import type { FieldOf } from '@cityloom/operating-model';
import { useState } from 'react';
import { NameText } from '../records/name-text.tsx';
import { IconX } from '../ui/icons.ts';
import { useWords } from '../words/use-words.ts';
import styles from './editor.module.css';
import { Picker } from './picker.tsx';

/** A link as it is read: where it leads, and its kind where the field has kinds. */
export type LinkTo = Readonly<{ to: string; as: string | null }>;

type Props = {
  field: FieldOf<'refs'>;
  links: readonly LinkTo[];
  /** The element that names the field. */
  labelId: string;
  onAdd: (link: LinkTo) => void;
  onRemove: (link: LinkTo) => void;
  /** The record itself, which leads not to itself. */
  self?: string;
};

/** Links, one by one: each can be taken away, and one be added by its name. */
export function LinksInput({ field, links, labelId, onAdd, onRemove, self }: Props) {
  const { t, of } = useWords();
  const kinds = Object.entries(field.kinds ?? {});
  const [kind, setKind] = useState(kinds[0]?.[0] ?? null);
  return (
    <fieldset aria-labelledby={labelId} className={styles['links']}>
      {links.length > 0 && (
        <ul>
          {links.map((link) => (
            <li key={link.to}>
              <span id={`${labelId}-${link.to}`}>
                <NameText id={link.to} />
                {link.as !== null && field.kinds?.[link.as] && (
                  <span className={styles['kind']}>{of(field.kinds[link.as] ?? field.label)}</span>
                )}
              </span>
              <button
                type="button"
                id={`${labelId}-${link.to}-remove`}
                aria-label={t('write.link.remove')}
                aria-labelledby={`${labelId}-${link.to}-remove ${labelId}-${link.to}`}
                onClick={() => onRemove(link)}
              >
                <IconX size="1.125rem" stroke={1.8} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {kinds.length > 0 && (
        <label>
          <span>{t('write.link.kind')}</span>
          <select value={kind ?? ''} onChange={(event) => setKind(event.target.value)}>
            {kinds.map(([value, word]) => (
              <option key={value} value={value}>
                {of(word)}
              </option>
            ))}
          </select>
        </label>
      )}
      <Picker
        to={field.to}
        chosen={null}
        without={[...links.map(({ to }) => to), ...(self === undefined ? [] : [self])]}
        onChoose={(to) => to !== null && onAdd({ to, as: kind })}
        attributes={{ 'aria-label': t('write.link.add', { label: of(field.label) }) }}
      />
    </fieldset>
  );
}
