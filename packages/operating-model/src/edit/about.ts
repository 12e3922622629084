import type { RecordType } from '../kernel/define.ts';

/** Where a record leads that speaks about something. */
export interface Lead {
  /** Id of what is spoken about: of the record answered, where it answers one. */
  id: string;
  /** The field spoken about; null for the whole record. */
  field: string | null;
}

/** Where the registers of a record lead, if its type speaks about something; null where they lead nowhere. */
export function leadOf({ about }: Pick<RecordType, 'about'>, fields: Readonly<Record<string, unknown>>): Lead | null {
  const filled = (name: string | undefined) => {
    const value = name === undefined ? undefined : fields[name];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const answered = filled(about?.answers);
  if (answered !== null) return { id: answered, field: null };
  const [on, at] = [filled(about?.on), filled(about?.at)];
  return on === null ? null : { id: on, field: at === null ? null : (/^[^/#]*/.exec(at)?.[0] ?? at) };
}
