import { arrowsOf } from './arrow-path.ts';
import { layoutOf } from './layout.ts';
import type { Link } from './links.ts';
import { rowsOf } from './rows.ts';
import { recordOf, works } from './sample.ts';

describe('arrows', () => {
  const records = [
    recordOf('a', { when: { from: '2026-01-01', to: '2026-01-31' } }),
    recordOf('b', { when: { from: '2026-03-01', to: null } }),
    recordOf('c', { when: { from: '2026-01-11', to: '2026-02-28' } }),
    recordOf('d', {}),
  ];
  const rows = rowsOf(records, { type: works, named: new Map(), markers: [], language: 'en' });
  const { lines } = layoutOf(rows, null, new Set());
  const from = rows[0]?.span?.from ?? 0;
  const drawn = (...links: Link[]) => arrowsOf(lines, links, ({ row }) => row.span, 0.1, { from, until: from + 400 });

  it('turn once where the follower comes later', () => {
    const [arrow] = drawn({ leader: 'a', follower: 'b', kind: 'fs' });
    expect(arrow).toMatchObject({ isBroken: false, end: [expect.closeTo(5.9), 4.125], rows: [1.375, 4.125] });
    expect(arrow?.path).toMatch(/^M3\.1\d* 1\.375H5\.27\d*V4\.125H5\.9\d*$/);
  });

  it('go back along the edge of the row where it comes earlier, and are broken', () => {
    const [arrow] = drawn({ leader: 'a', follower: 'c', kind: 'fs' });
    expect(arrow?.isBroken).toBe(true);
    expect(arrow?.path).toMatch(/^M3\.1\d* 1\.375h0\.625V5\.5H0\.375V6\.875H1$/);
  });

  it('need two ends', () => {
    expect(drawn({ leader: 'b', follower: 'c', kind: 'fs' }, { leader: 'a', follower: 'd', kind: 'fs' })).toEqual([]);
    expect(drawn({ leader: 'b', follower: 'c', kind: 'ss' })[0]).toMatchObject({ isBroken: true });
  });
});
