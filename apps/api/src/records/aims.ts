import { addressOf, fieldOf, type Field, type RecordType, type Wish } from '@cityloom/operating-model';

/** A reference that a wish writes: where it stands, and what it may lead to. */
export interface Aim {
  address: string;
  id: string;
  /** Ids of types, `organisation`, `person` or `any`. */
  to: readonly string[];
}

/** Whether a value can be the id of something. */
export const isId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f-]{36}$/i.test(value);

/** The reference that a value of a field is, where it is one. */
export function aimOf(field: Field | undefined, address: string, value: unknown): Aim[] {
  if (field === undefined || !isId(value)) return [];
  const id = value.toLowerCase();
  if (field.kind === 'person') return [{ address, id, to: ['person'] }];
  if (field.kind === 'ref' || field.kind === 'refs') return [{ address, id, to: [field.to].flat() }];
  return [];
}

/** Every reference that a wish writes, also of one whose values are not checked yet. */
export function aimsOf(type: RecordType, wish: Wish): Aim[] {
  switch (wish.kind) {
    case 'create':
    case 'patch':
      return Object.entries(wish.fields).flatMap(([name, value]) => aimOf(fieldOf(type, name), name, value));
    case 'link':
      return aimOf(fieldOf(type, wish.field), addressOf(wish.field, wish.to), wish.to);
    case 'row': {
      const table = fieldOf(type, wish.field);
      if (table?.kind !== 'rows') return [];
      return Object.entries(wish.cells).flatMap(([name, value]) =>
        aimOf(
          Object.hasOwn(table.columns, name) ? table.columns[name] : undefined,
          addressOf(wish.field, wish.row, name),
          value,
        ),
      );
    }
    default:
      return [];
  }
}
