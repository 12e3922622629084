/** The levels of headings within a text. */
export const levels = [2, 3, 4] as const;

/**
 * The element of a heading within a text: one level below what stands above the text for the first level, and so on.
 * @param level as stored, 2 to 4
 * @param above level of the heading above the text, 1 to 6
 */
export function headingTag(level: unknown, above: number): 'h2' | 'h3' | 'h4' | 'h5' | 'h6' {
  const stored = typeof level === 'number' ? level : levels[0];
  const tags = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;
  return tags[Math.min(4, Math.max(0, above + stored - 3))] ?? 'h6';
}
