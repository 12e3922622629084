import { dayAfter, recordTypes } from '@cityloom/operating-model';
import { mayBegin, mayShareBegun } from '../records/reach.ts';
import type { City, Member } from '../server/contract.ts';
import { contributionType } from './comment.ts';

/** Whether somebody can ask for an answer in the city's name. */
export function mayAsk(member: Member): boolean {
  const type = recordTypes.get(contributionType);
  return type !== undefined && mayBegin(type, member) && mayShareBegun(type, member);
}

/** The day by which a city promises an answer to what is said today, ISO 8601. */
export const promisedBy = ({ today, answerDays }: Pick<City, 'today' | 'answerDays'>) => dayAfter(today, answerDays);
