import type { RecordType } from '../kernel/define.ts';
import type { WholeRecord } from './whole-record.ts';

/** Where a record leads that speaks about something. */
export interface Lead {
  /** Id of what is spoken about: of the record answered, where it answers one. */
  id: string;
  /** The field spoken about; null for the whole record. */
  field: string | null;
}

/** The address of the part that a record speaks about; empty for the whole. */
export function partOf({ about }: Pick<RecordType, 'about'>, fields: Readonly<Record<string, unknown>>): string {
  const part = fields[about?.at ?? ''];
  return typeof part === 'string' ? part : '';
}

/** The organisation in whose name something was said; null where whoever said it spoke for themselves. */
export const spokenFor = ({
  type,
  fields,
  ownerOrg,
}: Pick<WholeRecord, 'type' | 'fields' | 'ownerOrg'>): string | null =>
  type.inName !== undefined && fields[type.inName] === true ? ownerOrg : null;

/**
 * Whether these values say that a helper enters what somebody else says, who has no account.
 * @returns no for what has no such fields, and where none of them is filled
 */
export const isEntered = (
  { entered }: Pick<RecordType, 'entered'>,
  fields: Readonly<Record<string, unknown>>,
): boolean => entered !== undefined && [entered.source, entered.card].some((name) => (fields[name] ?? null) !== null);

/**
 * What no two records share of which each organisation, or each person, has one somewhere: their type, the place and whose they are.
 * @returns null for any other record, and while it lies in the bin
 */
export function soleKeyOf({
  type,
  fields,
  owner,
  ownerOrg,
  binnedAt,
}: Pick<WholeRecord, 'type' | 'fields' | 'owner' | 'ownerOrg' | 'binnedAt'>): string | null {
  const { about, id } = type;
  const whose = about?.one === 'person' ? owner : ownerOrg;
  if (about?.one === undefined || whose === null || binnedAt !== null) return null;
  return [id, leadOf(type, fields)?.id, whose].join(' ').toLowerCase();
}

/** Where the registers of a record lead, if its type speaks about something; null where they lead nowhere. */
export function leadOf(type: Pick<RecordType, 'about'>, fields: Readonly<Record<string, unknown>>): Lead | null {
  const { about } = type;
  const filled = (name: string | undefined) => {
    const value = name === undefined ? undefined : fields[name];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const answered = filled(about?.answers);
  if (answered !== null) return { id: answered, field: null };
  const [on, part] = [filled(about?.on), partOf(type, fields)];
  return on === null ? null : { id: on, field: part === '' ? null : (/^[^/#]*/.exec(part)?.[0] ?? part) };
}
