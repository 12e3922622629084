import * as Y from 'yjs';

/**
 * The words that an update adds, for a person to keep: pieces that do not follow one another stand on lines of their own.
 * @param update an update of Yjs, or null for none
 * @returns plain text; empty where the update only removes or marks
 */
export function textOfUpdate(update: Uint8Array | null): string {
  if (update === null) return '';
  const { structs, ds } = Y.decodeUpdate(update);
  const isRemoved = (client: number, clock: number) =>
    ds.clients.get(client)?.some((range) => clock >= range.clock && clock < range.clock + range.len) ?? false;
  const lines: string[] = [''];
  let last: Y.ID | null = null;
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue;
    const { id, content, length } = struct;
    // A mark begins or ends within a line; an element begins a new one.
    if (!(content instanceof Y.ContentString) && !(content instanceof Y.ContentFormat)) continue;
    const units = content instanceof Y.ContentString ? content.str.split('') : [];
    const words = units.filter((_, at) => !isRemoved(id.client, id.clock + at)).join('');
    if (last !== null && Y.compareIDs(struct.origin, last)) lines.push((lines.pop() ?? '') + words);
    else lines.push(words);
    last = Y.createID(id.client, id.clock + length - 1);
  }
  return lines.filter((line) => line.trim() !== '').join('\n');
}
