import { recordTypes } from '@cityloom/operating-model';
import { recordFor } from '../../records/rehearsal/record-for.ts';
import { suggestionOf, suggestionsOf, waiting } from './suggestion.ts';

const initiative = recordTypes.get('initiative');
if (initiative === undefined) throw new Error('no initiative');

describe('a suggestion', () => {
  const record = (number: number, fields: Record<string, unknown>) =>
    recordFor({ id: `id-${number}`, code: `SUG-${number}`, fields: { on: 'host', ...fields } });

  it('is of a value, of a cell or of words, or of what is not there any more', () => {
    const changeIn = (fields: Record<string, unknown>) => suggestionOf(record(1, fields), initiative).change;
    expect(changeIn({ part: 'progress', was: 20 })).toMatchObject({ kind: 'value', was: 20, to: null });
    expect(changeIn({ part: 'funding/x/source', to: { zh: '', en: 'x' } })).toMatchObject({
      address: 'funding/x/source',
    });
    expect(changeIn({ part: 'intent/zh#a.b', quote: '字', words: '' })).toMatchObject({
      kind: 'words',
      language: 'zh',
      anchor: 'a.b',
      quote: '字',
      words: '',
    });
    for (const part of ['gone', 'funding', 'intent/zh', '@state', '']) expect(changeIn({ part })).toBeNull();
  });

  it('waits until it is answered, the oldest first', () => {
    const records = [
      record(10, { part: 'progress' }),
      record(9, { part: 'progress', outcome: 'declined' }),
      record(8, { part: 'name' }),
      record(7, { on: 'other', part: 'name' }),
    ];
    const all = suggestionsOf(records, initiative, 'host');
    expect(all.map((one) => one.record.code)).toEqual(['SUG-8', 'SUG-9', 'SUG-10']);
    expect(waiting(all).map((one) => one.record.code)).toEqual(['SUG-8', 'SUG-10']);
  });
});
