import { z } from 'zod';
import type { RecordType } from '../kernel/define.ts';
import { isEmptyText } from './schema.ts';

/** How many seats were for something, against it, or abstained. */
export interface Vote {
  readonly inFavour: number;
  readonly against: number;
  readonly abstained: number;
}

/** How a body decided something, as far as its reader is told. */
export interface Decided {
  /** Id of the body. */
  readonly by: string | null;
  /** The day, `YYYY-MM-DD`. */
  readonly on: string | null;
  /** Of all sectors together; null where none is on record. */
  readonly vote: Vote | null;
  /** Whether it was carried because nobody objected. */
  readonly isConsent: boolean;
  /** Whether it is kept who saw it differently. */
  readonly isDisputed: boolean;
}

const rows = z.array(z.object({ cells: z.record(z.string(), z.unknown()) })).catch([]);
const string = z.string().nullable().catch(null);

/**
 * How a body decided something.
 * @param fields as one reader is told them
 * @returns null where the type is none that decides
 */
export function decidedIn(
  { decides }: Pick<RecordType, 'decides'>,
  fields: Readonly<Record<string, unknown>>,
): Decided | null {
  if (decides === undefined) return null;
  const { columns } = decides;
  const cast = rows.parse(fields[decides.votes]).map(({ cells }) => cells);
  const sum = (column: string) => cast.reduce((all, cells) => all + (Number(cells[column]) || 0), 0);
  const vote = { inFavour: sum(columns.inFavour), against: sum(columns.against), abstained: sum(columns.abstained) };
  const hasVoted = vote.inFavour + vote.against + vote.abstained > 0;
  return {
    by: string.parse(fields[decides.by] ?? null),
    on: string.parse(fields[decides.on] ?? null),
    vote: hasVoted ? vote : null,
    isConsent: fields[decides.rule] === decides.consent && vote.against === 0,
    isDisputed: !isEmptyText(fields[decides.dissent] ?? ''),
  };
}
