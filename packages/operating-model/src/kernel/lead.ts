import type { RecordType } from './define.ts';
import { stateOf } from './state.ts';

/** Whether the city adopts records of a type. */
export const isAdoptable = ({ lifecycle }: Pick<RecordType, 'lifecycle'>): boolean =>
  stateOf(lifecycle).includes('adopted');

/**
 * Whether a field may lead to records of a type.
 * @param to as the field says it: a type's id, a list of them, `adopted` or `any`
 */
export const mayLeadTo = (to: string | readonly string[], type: Pick<RecordType, 'id' | 'lifecycle'>): boolean =>
  [to].flat().some((one) => one === 'any' || one === type.id || (one === 'adopted' && isAdoptable(type)));
