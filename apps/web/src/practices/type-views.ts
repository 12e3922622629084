import type { RecordType } from '@cityloom/operating-model';
import type { WordKey } from '../words/en.ts';
import { handMadeViews } from './hand-made.ts';

/** One way to look at the records of a type. */
export type TypeView = Readonly<{ id: string; word: WordKey }>;

const generic = [
  { id: 'timeline', word: 'type.view.timeline' },
  { id: 'board', word: 'type.view.board' },
  { id: 'calendar', word: 'type.view.calendar' },
  { id: 'table', word: 'type.view.table' },
] as const satisfies readonly TypeView[];

/** The generic views that the type defines, in the order in which they are offered, then those made for it alone. */
export function viewsOf(type: RecordType): readonly TypeView[] {
  return [
    ...generic.filter(({ id }) => type.views[id] !== undefined),
    ...handMadeViews.filter((view) => view.type === type.id),
  ];
}

/** The view that an address asks for, else the first. */
export function viewNamed(views: readonly TypeView[], wanted: string | undefined): string {
  return (views.find(({ id }) => id === wanted) ?? views[0])?.id ?? 'table';
}
