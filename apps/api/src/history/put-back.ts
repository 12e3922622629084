import { linksIn, rowsIn, sameValue, type WholeRecord, type Wish } from '@cityloom/operating-model';
import { v5 as uuidv5 } from 'uuid';

type Said = Pick<WholeRecord, 'fields' | 'links'>;
type Now = Said & Pick<WholeRecord, 'id' | 'type'>;
type Asked = Wish extends infer One ? (One extends Wish ? Omit<One, 'operation'> : never) : never;

/**
 * What is asked of a record so that one field says again what it said in a version; live text is none of these.
 * @param operation the same when it is sent again: the operations and the new rows follow from it
 * @param seen the city's clock that the actor had seen
 * @returns none where the field says so already
 */
export function wishesBack(now: Now, then: Said, field: string, operation: string, seen: number): Wish[] {
  const named = (at: string) => uuidv5(at, operation);
  return asked(now, then, field, seen, named).map((wish, at) => ({ operation: named(`wish ${at}`), ...wish }) as Wish);
}

function asked(now: Now, then: Said, field: string, seen: number, named: (at: string) => string): Asked[] {
  const { id: record, type } = now;
  switch (type.fields[field]?.kind) {
    case undefined:
    case 'prose':
      return [];
    case 'refs':
      return links(linksIn(now, field), linksIn(then, field)).map((link) => ({ ...link, record, field }));
    case 'rows':
      return rows(now, then, field, named).map(
        (row) => ({ ...row, record, field, ...(row.kind === 'row' && { seen }) }) as Asked,
      );
    default: {
      const [is, was] = [now.fields[field] ?? null, then.fields[field] ?? null];
      return sameValue(is, was) ? [] : [{ kind: 'patch', record, seen, fields: { [field]: was } }];
    }
  }
}

type Links = Readonly<Record<string, string | null>>;

function links(now: Links, then: Links) {
  const gone = Object.keys(now).filter((to) => !(to in then));
  const come = Object.entries(then).filter(([to, as]) => !(to in now) || now[to] !== as);
  return [
    ...gone.map((to) => ({ kind: 'unlink', to }) as const),
    ...come.map(([to, as]) => ({ kind: 'link', to, as }) as const),
  ];
}

/** A row that was taken out comes again as a new one: nobody else can be writing in that. */
function rows(now: Now, then: Said, field: string, named: (at: string) => string) {
  const [there, wanted] = [rowsIn(now, field), rowsIn(then, field)];
  const gone = Object.keys(there).filter((row) => !(row in wanted));
  const come = Object.entries(wanted).flatMap(([row, { order, cells }]) => {
    const before = there[row];
    if (before === undefined) return [{ kind: 'row', row: named(`row ${row}`), order, cells } as const];
    const columns = new Set([...Object.keys(before.cells), ...Object.keys(cells)]);
    const changed = [...columns].filter((column) => !sameValue(before.cells[column] ?? null, cells[column] ?? null));
    if (changed.length === 0 && before.order === order) return [];
    const values = Object.fromEntries(changed.map((column) => [column, cells[column] ?? null]));
    return [{ kind: 'row', row, order, cells: values } as const];
  });
  return [...gone.map((row) => ({ kind: 'unrow', row }) as const), ...come];
}
