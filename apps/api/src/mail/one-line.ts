/** Longest name or title in a mail, in characters. */
const longest = 120;

/**
 * A name, a title or a reason as one line of a mail: whatever could end a line, hide something or turn the direction of writing is
 * a space.
 * @param most as many characters as it may have
 */
export function oneLine(text: string, most = longest): string {
  const plain = text
    .replaceAll(/[\p{C}\p{Z}\s]+/gu, ' ')
    .trim()
    .normalize('NFC');
  const signs = Array.from(plain);
  return signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : plain;
}
