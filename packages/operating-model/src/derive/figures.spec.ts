import { recordTypes } from '../practices/index.ts';
import { figuresOf } from './figures.ts';

const typeOf = (id: string) => recordTypes.get(id) ?? {};
const [indicator, measurement] = [typeOf('indicator'), typeOf('measurement')];
const aim = (year: unknown, value: unknown, order: string) => ({ id: order, order, cells: { year, value } });

describe('the figures of an indicator', () => {
  const fields = {
    baselineValue: 62,
    baselineDate: '2025-03-31',
    targets: [aim(2029, 95, 'b'), aim(2027, 82, 'a'), aim('soon', 1, 'c'), aim(2030, null, 'd')],
  };
  const measured = (...values: Record<string, unknown>[]) =>
    values.map((told) => ({ type: measurement, fields: told }));

  it('begin with its start, go on with what was measured, and end with what is aimed at, each by its day', () => {
    const values = measured(
      { date: '2026-06-30', value: 67 },
      { date: '2025-12-31', value: 64 },
      { date: '2026-03-31' },
    );
    expect(figuresOf(indicator, fields, values)).toEqual({
      measured: [
        { on: '2025-03-31', value: 62 },
        { on: '2025-12-31', value: 64 },
        { on: '2026-06-30', value: 67 },
      ],
      aims: [
        { on: '2027-12-31', value: 82 },
        { on: '2029-12-31', value: 95 },
      ],
    });
  });

  it('say the start once where it was measured, and nothing where nothing is', () => {
    const again = figuresOf(indicator, fields, measured({ date: '2025-03-31', value: 62.5 }));
    expect(again.measured).toEqual([{ on: '2025-03-31', value: 62.5 }]);
    expect(figuresOf(indicator, {}, [])).toEqual({ measured: [], aims: [] });
    expect(figuresOf(measurement, { value: 1 }, [])).toEqual({ measured: [], aims: [] });
  });
});
