import { readSaidSearch } from './said-search.ts';

describe('the address of what somebody said', () => {
  it('says whose words, and how they stand; what makes no sense is left out', () => {
    expect(readSaidSearch({ whose: 'ours', stands: 'waiting' })).toEqual({ whose: 'ours', stands: 'waiting' });
    expect(readSaidSearch({ whose: 'theirs', stands: 'toString' })).toEqual({});
    expect(readSaidSearch({ stands: ['talk'] })).toEqual({});
  });
});
