import { recordFor } from '../../records/rehearsal/record-for.ts';
import { placed, seriesOf } from './series.ts';

const record = (fields: Record<string, unknown>) => recordFor({ fields });
const target = (year: unknown, value: unknown, order: string) => ({ id: order, order, cells: { year, value } });

describe('the series of an indicator', () => {
  const indicator = record({
    baselineValue: 62,
    baselineDate: '2025-03-31',
    targets: [target(2029, 95, 'b'), target(2027, 82, 'a'), target('soon', 1, 'c'), target(2030, null, 'd')],
  });

  it('begins with its start, goes on with what was measured, and ends with what is aimed at, each by its day', () => {
    const measured = [
      record({ date: '2026-06-30', value: 67 }),
      record({ date: '2025-12-31', value: 64 }),
      record({ date: '2026-03-31' }),
    ];
    expect(seriesOf(indicator, measured)).toEqual({
      measured: [
        { date: '2025-03-31', value: 62 },
        { date: '2025-12-31', value: 64 },
        { date: '2026-06-30', value: 67 },
      ],
      targets: [
        { date: '2027-12-31', value: 82 },
        { date: '2029-12-31', value: 95 },
      ],
    });
  });

  it('says the start once where it was measured', () => {
    const again = [record({ date: '2025-03-31', value: 62.5 })];
    expect(seriesOf(indicator, again).measured).toEqual([{ date: '2025-03-31', value: 62.5 }]);
    expect(seriesOf(record({}), [])).toEqual({ measured: [], targets: [] });
  });

  it('is drawn from corner to corner, also where it falls, and in the middle where nothing changes', () => {
    const falling = placed({
      measured: [
        { date: '2025-01-01', value: 10 },
        { date: '2026-01-01', value: 8 },
      ],
      targets: [{ date: '2027-01-01', value: 2 }],
    });
    expect(falling.measured[0]).toMatchObject({ x: 0, y: 1 });
    expect(falling.measured[1]?.x).toBeCloseTo(0.5);
    expect(falling.measured[1]?.y).toBeCloseTo(0.75);
    expect(falling.targets[0]).toMatchObject({ x: 1, y: 0 });
    const alone = placed({ measured: [{ date: '2025-01-01', value: 10 }], targets: [] });
    expect(alone.measured[0]).toMatchObject({ x: 0.5, y: 0.5 });
  });
});
