import { carried, type Field, type Label, type RecordType } from '@cityloom/operating-model';
import { isReadable, type Readable } from '../../fields/readable.ts';

/** Fields that stand together, by name. */
export type FormGroup = Readonly<{
  /** Null for what every record carries and no group names. */
  label: Label | null;
  fields: readonly (readonly [name: string, field: Field])[];
  /** Whether it holds a small table, which wants the width of the page. */
  isWide: boolean;
}>;

/** Whether a value says something. */
export const isFilled = (value: unknown) => (Array.isArray(value) ? value.length > 0 : (value ?? '') !== '');

/**
 * The groups of a record's form, as far as the reader may read them; what is left empty is not in it.
 * What no group names comes last: the type's own fields, and of what every record carries that which is filled or may be.
 * @param elsewhere fields that stand in another place of the page
 */
export function groupsOf(type: RecordType, record: Readable, elsewhere: readonly string[]): readonly FormGroup[] {
  const groups = type.views.form ?? [];
  const named = new Set(groups.flatMap(({ fields }) => fields));
  const rest = Object.keys(type.fields).filter(
    (name) => !named.has(name) && (!(name in carried) || isFilled(record.fields[name]) || record.writes.includes(name)),
  );
  return [...groups, { label: null, fields: rest }]
    .map(({ label, fields }) => {
      const shown = fields.flatMap((name) => {
        const field = type.fields[name];
        const isHere = field !== undefined && !elsewhere.includes(name) && isReadable(type, record, name);
        return isHere ? [[name, field] as const] : [];
      });
      return { label, fields: shown, isWide: shown.some(([, { kind }]) => kind === 'rows') };
    })
    .filter(({ fields }) => fields.length > 0);
}
