import { recordTypes } from '@cityloom/operating-model';
import type { RecordView } from '../../records/shapes.ts';
import {
  fields,
  mayPlace,
  readsAssessments,
  regionOf,
  regions,
  scoresIn,
  sideOf,
  spotOf,
  stakeholderType,
  stepped,
} from './model.ts';

const record = (values: object, writes: string[] = []) => ({ fields: values, writes }) as unknown as RecordView;

describe('the map of stakeholders', () => {
  it('names a type and fields that there are', () => {
    const known = recordTypes.get(stakeholderType)?.fields ?? {};
    expect(Object.values(fields).filter((name) => !(name in known))).toEqual([]);
    const score = { kind: 'score', min: 0, max: 4 };
    expect([known[fields.influence], known[fields.impact]]).toEqual([
      expect.objectContaining(score),
      expect.objectContaining(score),
    ]);
  });

  it('has a place for every pair of scores, in the region that the pair belongs to', () => {
    const places = regions.flatMap((region) => {
      const { influence, impact } = scoresIn(region);
      return influence.flatMap((up) => impact.map((along) => ({ region, up, along })));
    });
    expect(places).toHaveLength(25);
    for (const { region, up, along } of places) expect(regionOf({ influence: up, impact: along })).toBe(region);
  });

  it('shows nobody whose two scores are not both known', () => {
    expect(spotOf(record({ influence: 3, impactOnThem: 0 }))).toEqual({ influence: 3, impact: 0 });
    expect(spotOf(record({ influence: 3 }))).toBeNull();
  });

  it('counts a finer kind of organisation towards its sector', () => {
    expect(sideOf(record({ sector: 'media' }))).toBe('business');
    expect(sideOf(record({ sector: 'other_city' }))).toBe('government');
    expect(sideOf(record({ sector: 'toString' }))).toBeNull();
  });

  it('moves by one step, and not past its edges', () => {
    expect(stepped({ influence: 3, impact: 1 }, 'ArrowUp')).toEqual({ influence: 4, impact: 1 });
    expect(stepped({ influence: 3, impact: 1 }, 'ArrowLeft')).toEqual({ influence: 3, impact: 0 });
    expect(stepped({ influence: 4, impact: 4 }, 'ArrowRight')).toBeNull();
    expect(stepped({ influence: 4, impact: 4 }, 'Enter')).toBeNull();
  });

  it('is read by the programme and the leaders, and placed by whoever may write both scores', () => {
    expect(readsAssessments(['member', 'observer'])).toBe(false);
    expect(readsAssessments(['member', 'leader'])).toBe(true);
    expect(mayPlace(record({}, ['influence']))).toBe(false);
    expect(mayPlace(record({}, ['influence', 'impactOnThem']))).toBe(true);
  });
});
