import { placed } from './series.ts';

describe('the drawing of an indicator', () => {
  it('is drawn from corner to corner, also where it falls, and in the middle where nothing changes', () => {
    const falling = placed({
      measured: [
        { on: '2025-01-01', value: 10 },
        { on: '2026-01-01', value: 8 },
      ],
      aims: [{ on: '2027-01-01', value: 2 }],
    });
    expect(falling.measured[0]).toMatchObject({ x: 0, y: 1 });
    expect(falling.measured[1]?.x).toBeCloseTo(0.5);
    expect(falling.measured[1]?.y).toBeCloseTo(0.75);
    expect(falling.aims[0]).toMatchObject({ x: 1, y: 0 });
    const alone = placed({ measured: [{ on: '2025-01-01', value: 10 }], aims: [] });
    expect(alone.measured[0]).toMatchObject({ x: 0.5, y: 0.5 });
  });
});
