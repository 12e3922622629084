import { recordTypes } from '@cityloom/operating-model';
import fc from 'fast-check';
import { recordFor } from '../../records/rehearsal/record-for.ts';
import { redlineOf, suggestionOf, suggestionsOf, waiting } from './suggestion.ts';

const initiative = recordTypes.get('initiative');
if (initiative === undefined) throw new Error('no initiative');

describe('a change of words', () => {
  it('is shown as one text, with what it takes out and what it puts in', () => {
    expect(redlineOf('看得懂的提醒', '看得懂、听得见的提醒')).toEqual({
      before: '看得懂',
      out: '',
      in: '、听得见',
      after: '的提醒',
    });
    expect(redlineOf('nobody', '')).toEqual({ before: '', out: 'nobody', in: '', after: '' });
  });

  it('cuts no word that is written with letters, and no figure', () => {
    expect(redlineOf('a warning it understands', 'a warning it hears')).toEqual({
      before: 'a warning it ',
      out: 'understands',
      in: 'hears',
      after: '',
    });
    expect(redlineOf('by 2035', 'by 2045')).toMatchObject({ before: 'by ', out: '2035', in: '2045' });
  });

  it('says both texts, whatever they are, and never half a character', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '1', ' ', '字', '。', '🙂', 'é'), maxLength: 12 });
    fc.assert(
      fc.property(text, text, (quote, words) => {
        const { before, out, in: into, after } = redlineOf(quote, words);
        expect([before + out + after, before + into + after]).toEqual([quote, words]);
        for (const part of [before, out, into, after]) expect(part).not.toMatch(/\p{Surrogate}/u);
      }),
      { numRuns: 500 },
    );
  });
});

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
