import { recordTypes } from '@cityloom/operating-model';
import { choicesOf, isEnterable, keepCard, keptCard, newKey, nextCard, sourcesOf } from './card.ts';

const type = recordTypes.get('contribution');
if (!isEnterable(type)) throw new Error('contribution');

describe('a card that a helper enters', () => {
  beforeEach(() => localStorage.clear());

  it('begins with the first of each choice, and with what stays of the one before', () => {
    expect(nextCard(type, { source: 'paper', on: 'r' })).toEqual({
      text: '',
      number: '',
      choices: { kind: 'comment' },
      source: 'paper',
      on: 'r',
      sent: null,
    });
    expect(choicesOf(type).map(({ name }) => name)).toEqual(['kind']);
    expect(sourcesOf(type).map(([option]) => option)).toEqual(['counter', 'telephone', 'paper', 'event']);
  });

  it('is kept as it was, with the key under which it may have arrived', () => {
    const card = { ...nextCard(type, { source: 'event', on: null }), text: 'Trees', number: '7', sent: newKey() };
    keepCard('k', card);
    expect(keptCard('k', type)).toEqual(card);
  });

  it('keeps its words where a choice is there no more, and is blank where nothing can be read', () => {
    keepCard('k', { ...nextCard(type, { source: 'dream', on: null }), text: 'Trees', number: '7' });
    expect(keptCard('k', type)).toEqual({
      ...nextCard(type, { source: 'counter', on: null }),
      text: 'Trees',
      number: '7',
    });
    localStorage.setItem('k', '{"text":');
    expect(keptCard('k', type).text).toBe('');
  });

  it('has a key as the server wants it, never the same', () => {
    const keys = Array.from({ length: 20 }, newKey);
    expect(new Set(keys).size).toBe(20);
    expect(keys.every((key) => /^[0-9a-f]{32}$/.test(key))).toBe(true);
  });
});
