import type { RecordType } from '@cityloom/operating-model';
import type { WordKey } from '../words/en.ts';
import { handMadeViews } from './hand-made.ts';

/** One way to look at the records of a type. */
export type TypeView = Readonly<{ id: string; word: WordKey }>;

const generic: ReadonlyMap<string, TypeView> = new Map(
  (
    [
      { id: 'timeline', word: 'type.view.timeline' },
      { id: 'board', word: 'type.view.board' },
      { id: 'calendar', word: 'type.view.calendar' },
      { id: 'table', word: 'type.view.table' },
    ] as const
  ).map((view) => [view.id, view]),
);

/** The generic views of many records that the type defines, in its own order, then those made for it alone. */
export function viewsOf(type: RecordType): readonly TypeView[] {
  return [
    ...Object.keys(type.views).flatMap((id) => generic.get(id) ?? []),
    ...handMadeViews.filter((view) => view.type === type.id),
  ];
}

/** The view that an address asks for, else the first. */
export function viewNamed(views: readonly TypeView[], wanted: string | undefined): string {
  return (views.find(({ id }) => id === wanted) ?? views[0])?.id ?? 'table';
}
