import { readTypeSearch } from './type-search.ts';

describe('the address of a page of records', () => {
  it('keeps what it understands', () => {
    const search = {
      view: 'board',
      q: '桥',
      filter: { phase: 'p3' },
      sort: '-name',
      month: '2026-07',
      at: 'INI-1',
      new: 1,
      comments: 'open',
      by: 'business',
      comment: 'TLK-3',
    };
    expect(readTypeSearch(search)).toEqual(search);
  });

  it('leaves out what is empty or makes no sense', () => {
    const odd = {
      view: 4,
      q: '',
      filter: { phase: '', stage: 3 },
      sort: null,
      month: '2026-13',
      at: 7,
      new: 'yes',
      comments: 'shut',
      by: 'nobody',
      comment: 'no code',
      other: 'x',
    };
    expect(readTypeSearch(odd)).toEqual({});
  });

  it('knows no month in which no day may lie', () => {
    expect(['1900-01', '2199-12'].map((month) => readTypeSearch({ month }))).toEqual([
      { month: '1900-01' },
      { month: '2199-12' },
    ]);
    for (const month of ['0000-01', '1899-12', '2200-01', '9999-12']) expect(readTypeSearch({ month })).toEqual({});
  });

  it('takes a figure for words', () => {
    expect(readTypeSearch({ q: 2035 })).toEqual({ q: '2035' });
  });
});
