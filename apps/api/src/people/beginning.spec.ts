import { freeSlug } from './beginning.service.ts';

describe('a city’s word in web addresses', () => {
  it.each([
    ['New Harbour', 'new-harbour'],
    ['Zürich', 'zurich'],
    ['  São   Paulo ', 'sao-paulo'],
    ['Start', 'start-2'],
    ['Qichuan', 'qichuan-2'],
  ])('%s: %s', (name, word) => {
    expect(freeSlug(name, new Set(['qichuan']))).toBe(word);
  });

  it.each(['明川市', '2035', 'X', '—'])('%s has one of its own', (name) => {
    expect(freeSlug(name, new Set())).toMatch(/^city-[0-9a-f]{8}$/);
  });
});
