import { prose, type RecordType } from '@cityloom/operating-model';
import { fields, madeRecord, madeType } from '../../fields/rehearsal/made-type.ts';
import { saidIn, sealedBody, sealedGroups } from './sealed-parts.ts';
import type { SealedText } from './version-query.ts';

const label = { en: 'Text', zh: '正文' };
const text = prose({ label, bilingual: true });
const type: RecordType = {
  ...madeType,
  fields: { ...fields, text, note: prose({ label }) },
  views: {
    table: [],
    form: [
      { label, fields: ['short', 'date', 'rows'] },
      { label, fields: ['text', 'note'] },
    ],
    document: { body: ['both', 'text'] },
  },
};
const written = (words: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});
const sealed: SealedText = {
  number: 1,
  clock: 10,
  at: '2026-06-12T08:00:00Z',
  by: null,
  hash: 'a',
  previous: null,
  fields: madeRecord.fields,
  texts: [
    { field: 'text', language: 'zh', json: written('字') },
    { field: 'text', language: 'en', json: { type: 'doc', content: [{ type: 'paragraph' }] } },
    { field: 'note', language: null, json: written('note') },
  ],
  parts: [],
  decision: null,
};
const names = (all: readonly (readonly [string, unknown])[]) => all.map(([name]) => name);

describe('what a sealed version shows', () => {
  it('are its texts in the languages that say something, by field', () => {
    expect(saidIn(sealed, 'text', text)).toMatchObject([{ language: 'zh' }]);
    expect(saidIn(sealed, 'both', fields['both'] ?? text)).toEqual([
      { language: 'zh', words: '旧' },
      { language: 'en', words: 'old' },
    ]);
  });

  it('is its body in the order of the document, without what was empty', () => {
    expect(names(sealedBody(type, sealed))).toEqual(['both', 'text']);
    expect(names(sealedBody(type, { ...sealed, fields: {}, texts: [] }))).toEqual([]);
  });

  it('are all other fields in the groups of the form, none twice, without the title and what was empty', () => {
    const [first, second, rest] = sealedGroups(type, sealed);
    expect(names(first?.fields ?? [])).toEqual(['date', 'rows']);
    expect(names(second?.fields ?? [])).toEqual(['note']);
    expect(names(rest?.fields ?? [])).not.toContain('both');
    expect(sealedGroups(type, { ...sealed, fields: { date: '2026-01-01', rows: [] }, texts: [] })).toMatchObject([
      { fields: [['date', {}]], isWide: false },
    ]);
  });
});
