import type { Change } from '../../records/shapes.ts';
import { sharesIn, sidesIn } from './shares.ts';

let clock = 0;
const change = (by: Change['by'], after: Change['after'], kind = 'patch'): Change => {
  clock += 1;
  return { clock, record: 'r', type: 'made', version: clock, kind, by, at: `2026-06-${10 + clock}T08:00:00Z`, after };
};
const wrote = (by: Change['by'], authors: readonly string[], added: number, removed = 0) =>
  change(by, { 'text/zh': { seq: clock, authors, added, removed } }, 'prose');
const wang = { person: 'wang', organisation: 'bureau', sector: 'government' } as const;
const chen = { person: 'chen', organisation: 'bus', sector: 'business' } as const;
const nobody = { person: 'guest', organisation: null, sector: null };
const sectorOf = (person: string) => (person === 'wang' ? 'government' : person === 'chen' ? 'business' : null);

describe('who shaped a text', () => {
  beforeEach(() => {
    clock = 0;
  });

  it('is told by person, with the fields and the letters, the last one first', () => {
    const shares = sharesIn([
      change(wang, { title: { zh: '新', en: '' }, '@state': 'draft' }),
      wrote(wang, ['wang'], 40, 2),
      change(chen, { 'dependsOn/x': 'FS' }),
      wrote(wang, ['wang'], 2),
    ]);
    expect(shares).toEqual([
      {
        people: ['wang'],
        organisation: 'bureau',
        sector: 'government',
        from: '2026-06-11T08:00:00Z',
        to: '2026-06-14T08:00:00Z',
        fields: ['title', 'text'],
        added: 42,
        removed: 2,
      },
      expect.objectContaining({ people: ['chen'], fields: ['dependsOn'], added: 0, removed: 0 }),
    ]);
  });

  it('is nobody who only moved it on, or whom the reader may not know', () => {
    expect(sharesIn([change(wang, { '@state': 'review' }), change(null, { title: 'x' }), change(wang, {})])).toEqual(
      [],
    );
  });

  it('are several together where they wrote at once, for their letters are not told apart', () => {
    const shares = sharesIn([
      wrote(chen, ['wang', 'chen'], 30),
      wrote(wang, ['chen', 'wang'], 5),
      wrote(chen, ['wang'], 1),
    ]);
    expect(shares).toMatchObject([
      { people: ['wang'], sector: undefined, organisation: null, added: 1 },
      { people: ['chen', 'wang'], sector: undefined, organisation: null, added: 35 },
    ]);
  });

  it('is told by sector, each person once, those of several sectors by themselves', () => {
    const shares = sharesIn([
      wrote(wang, ['wang'], 10),
      change(chen, { title: 'x' }),
      wrote(chen, ['wang', 'chen'], 7, 1),
      wrote(chen, ['wang'], 3),
      change(nobody, { title: 'y' }),
    ]);
    expect(sidesIn(shares, sectorOf)).toEqual([
      { side: 'government', people: ['wang'], fields: ['text'], added: 13, removed: 0 },
      { side: 'business', people: ['chen'], fields: ['title'], added: 0, removed: 0 },
      { side: 'several', people: ['chen', 'wang'], fields: ['text'], added: 7, removed: 1 },
      { side: null, people: ['guest'], fields: ['title'], added: 0, removed: 0 },
    ]);
  });
});
