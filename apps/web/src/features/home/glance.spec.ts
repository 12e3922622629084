import { recordFor } from '../../records/rehearsal/record-for.ts';
import { recentlyHeard, roadmapGlance } from './glance.ts';

const record = (code: string, fields: Record<string, unknown>) => recordFor({ id: code, code, fields });

describe('what Home tells of the roadmap', () => {
  it('counts what is under way by its light, what has not begun apart, and leaves out what is over', () => {
    const records = [
      record('INI-1', { stage: 'running', rag: 'green' }),
      record('INI-2', { stage: 'running', rag: 'amber' }),
      record('INI-3', { stage: 'live', rag: 'red', name: { zh: '灯杆', en: 'Lamp posts' } }),
      record('INI-4', { stage: 'approved', rag: 'amber' }),
      record('INI-5', { stage: 'closed', rag: 'green' }),
      record('INI-6', { stage: 'stopped', rag: 'red' }),
      record('INI-7', {}),
      record('INI-8', { stage: 'running' }),
    ];
    const { counts, lines } = roadmapGlance(records, 3);
    expect(Object.fromEntries(counts.map(({ standing, count }) => [standing, count]))).toEqual({
      off: 1,
      watch: 1,
      on: 2,
      waiting: 2,
    });
    expect(lines.map((line) => line.record.code)).toEqual(['INI-3', 'INI-2']);
    expect(lines[0]?.name).toEqual({ zh: '灯杆', en: 'Lamp posts' });
    expect(roadmapGlance(records, 1).lines).toHaveLength(1);
  });

  it('names all of them where there are few', () => {
    const records = [
      record('INI-1', {}),
      record('INI-2', { stage: 'closed' }),
      record('INI-3', { stage: 'running', rag: 'red' }),
    ];
    expect(roadmapGlance(records, 2).lines.map((line) => line.record.code)).toEqual(['INI-3', 'INI-1']);
  });
});

describe('what Home tells of engagement', () => {
  const heard = (code: string, from: string, ...counts: unknown[]) =>
    record(code, {
      date: { from, to: null },
      attendance: counts.map((count, row) => ({ id: String(row), order: `a${row}`, cells: { count } })),
    });
  it('is what has been, the newest first, with everybody who came', () => {
    const records = [
      heard('ENG-1', '2025-03-22', 214, 31, 18),
      heard('ENG-2', '2026-06-10', 1905),
      heard('ENG-3', '2026-07-05', 3),
      heard('ENG-4', '2026-05-21', 'many', null),
      record('ENG-5', {}),
    ];
    expect(recentlyHeard(records, '2026-06-30', 2).map(({ record: { code }, people }) => [code, people])).toEqual([
      ['ENG-2', 1905],
      ['ENG-4', 0],
    ]);
  });
});
