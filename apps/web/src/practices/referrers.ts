import { type Field, mayLeadTo, recordTypes, type RecordType } from '@cityloom/operating-model';

/** A field by which records of a type may point at records of another. */
export type Referrer = Readonly<{ type: RecordType; name: string; field: Extract<Field, { kind: 'ref' | 'refs' }> }>;

/**
 * Every field that may point at records of a type and names it; those that lead anywhere come by the record itself alone.
 * What speaks about a record has a place of its own on its page.
 */
export function referrersOf(type: RecordType): readonly Referrer[] {
  const others = [...recordTypes.values()].filter(({ about }) => about === undefined);
  return others.flatMap((other) =>
    Object.entries(other.fields).flatMap(([name, field]) => {
      if (field.kind !== 'ref' && field.kind !== 'refs') return [];
      return mayLeadTo(field.to, type) ? [{ type: other, name, field }] : [];
    }),
  );
}

/** A link to a record, as a new record begins with it. */
export function pointingAt({ name, field }: Referrer, id: string): Readonly<Record<string, unknown>> {
  if (field.kind === 'ref') return { [name]: id };
  return { [name]: [{ to: id, as: Object.keys(field.kinds ?? {})[0] ?? null }] };
}

/** The field by which a record says how it stands: its first choice with tones. */
export function progressOf(type: RecordType): string | undefined {
  return Object.entries(type.fields).find(
    ([, field]) => field.kind === 'choice' && Object.values(field.options).some(({ tone }) => tone !== undefined),
  )?.[0];
}
