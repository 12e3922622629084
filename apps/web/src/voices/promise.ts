import { dayAfter, recordTypes } from '@cityloom/operating-model';
import { mayBegin, mayShareBegun } from '../records/reach.ts';
import type { Member } from '../server/contract.ts';
import { contributionType } from './comment.ts';

/** Whether somebody can ask for an answer in the city's name. */
export function mayAsk(member: Member): boolean {
  const type = recordTypes.get(contributionType);
  return type !== undefined && mayBegin(type, member) && mayShareBegun(type, member);
}

/** The day by which an answer is promised. @param today in the city */
export const promisedBy = (today: string) =>
  dayAfter(today, recordTypes.get(contributionType)?.answer?.due?.within ?? 0);
