import { thing } from '@cityloom/live';
import { askableAt, isProposable, type RecordType, registerAt } from '@cityloom/operating-model';
import { isReadable } from '../../fields/readable.ts';
import type { RecordView } from '../../records/shapes.ts';
import type { Quoted } from '../quoted.ts';
import { plainFields } from './plain-fields.ts';

/** Whether to offer the reader to suggest a change of a field: they may, and may not write it themselves. The server has the last word. */
function maySuggest(type: RecordType, host: RecordView, part: string): boolean {
  const [name = ''] = part.split(/[/#]/);
  const field = type.fields[name];
  return (
    field !== undefined &&
    isProposable(type.class, field) &&
    host.may.includes('propose') &&
    !host.writes.includes(name) &&
    isReadable(type, host, name)
  );
}

/** Whether to offer it for the value of a field or of a cell that is there, which is written as a whole. */
export function maySuggestValue(type: RecordType, host: RecordView, part: string): boolean {
  const isValue = maySuggest(type, host, part) && askableAt(type, part)?.kind === 'value';
  return isValue && registerAt({ fields: plainFields(host) }, part) !== undefined;
}

/** Longest words that are replaced as a whole; of longer ones only the beginning is kept. */
const longest = 1_000;

/** Whether to offer it for some words of a text. What is no letter, such as a name mentioned, is not written this way. */
export function maySuggestWords(type: RecordType, host: RecordView, { part, quote }: Quoted): boolean {
  return maySuggest(type, host, part) && quote.length < longest && !quote.includes(thing);
}
