import type { Asked } from '../../records/use-changes.ts';
import type { Section } from './model.ts';

/** Whether the reader may put these sections into another order: it touches the number of each. */
export const mayArrange = (sections: readonly Section[]): boolean =>
  sections.every(({ record }) => record.writes.includes('order'));

/**
 * The sections with one of them in another place; one that is not among them is taken in.
 * @param section as it is known, be it from before: of those among the sections, what stands there counts
 * @param to its new place, counted from 0
 */
export function placedAt(sections: readonly Section[], section: Section, to: number): readonly Section[] {
  const there = sections.find(({ record }) => record.id === section.record.id) ?? section;
  const rest = without(sections, section);
  return [...rest.slice(0, to), there, ...rest.slice(to)];
}

/** The sections but one. */
export const without = (sections: readonly Section[], { record }: Section): readonly Section[] =>
  sections.filter((one) => one.record.id !== record.id);

/** What numbers sections as they stand here; those that have their number already are left alone. */
export function numbered(sections: readonly Section[]): readonly Asked[] {
  return sections.flatMap(({ record: { id, clock, fields } }, place) =>
    fields['order'] === place + 1
      ? []
      : [{ kind: 'patch', record: id, seen: clock, fields: { order: place + 1 } } as const],
  );
}
