/** Longest name or title in a mail, in characters. */
const longest = 120;

/**
 * A name or a title as one line of a mail: whatever could end a line, hide something or turn the direction of writing is a space.
 */
export function oneLine(text: string): string {
  const plain = text
    .replaceAll(/[\p{C}\p{Z}\s]+/gu, ' ')
    .trim()
    .normalize('NFC');
  const signs = Array.from(plain);
  return signs.length > longest ? `${signs.slice(0, longest - 1).join('')}…` : plain;
}
