import { recordTypes, type RecordType } from '@cityloom/operating-model';
import { recordFor } from '../records/rehearsal/record-for.ts';
import type { Organisation } from '../server/contract.ts';
import { concernedBy, sidesOf, standingOf } from './concerns.ts';

const typeOf = (id: string) => recordTypes.get(id) as RecordType;
const organisation = (id: string, kind: Organisation['kind'], sector: Organisation['sector']): Organisation => {
  return { id, code: id, name: { zh: id, en: id }, kind, sector };
};
const bus = organisation('bus', 'public_body', 'government');
const chamber = organisation('chamber', 'business', 'business');
/** Counted towards no sector. */
const guest = organisation('guest', 'other_city', null);
const stakeholder = (id: string, fields: Record<string, unknown>, ownerOrg: string | null = null) =>
  recordFor({ id, type: 'stakeholder', fields, ownerOrg });
const traders = stakeholder('traders', { kind: 'organization', sector: 'voluntary' }, 'chamber');
const elders = stakeholder('elders', { kind: 'group', sector: 'resident' }, 'bus');
const nobody = stakeholder('nobody', { kind: 'group', sector: 'toString' });
const sides = sidesOf([bus, chamber, guest], [traders, elders, nobody]);
const concerned = (type: string, fields: Record<string, unknown>, facts = {}) =>
  concernedBy(typeOf(type), recordFor({ type, fields, ...facts }), sides).toSorted();
const links = (...ids: string[]) => ids.map((to) => ({ to, as: null }));

describe('for which sector somebody stands', () => {
  it('is that of the organisation, also for the record that stands for it, and that of their kind for people', () => {
    expect(Object.fromEntries(sides)).toEqual({
      bus: 'government',
      chamber: 'business',
      traders: 'business',
      elders: 'community',
    });
  });

  it('is asked of those alone whom a type names', () => {
    const asked = (id: string) => standingOf(typeOf(id)).map((type) => type.id);
    expect(asked('initiative')).toEqual([]);
    // One names them by links, one by a column of a small table, and one may lead anywhere.
    expect([asked('engagement'), asked('engagementPlan')]).toEqual([['stakeholder'], ['stakeholder']]);
    expect(asked('contribution')).toEqual([]);
  });
});

describe('whom a record concerns', () => {
  it('is whoever leads it and all whom its fields name, once each', () => {
    expect(concerned('initiative', { leadOrg: 'bus', partners: links('chamber', 'bus', 'guest') })).toEqual([
      'business',
      'government',
    ]);
    expect(concerned('engagement', { audience: links('elders', 'traders') })).toEqual(['business', 'community']);
  });

  it('is whoever owns it where nobody is named to lead it', () => {
    expect(concerned('initiative', {}, { ownerOrg: 'chamber' })).toEqual(['business']);
    expect(concerned('initiative', { leadOrg: 'bus' }, { ownerOrg: 'chamber' })).toEqual(['government']);
  });

  it('is told by small tables as well', () => {
    const row = (id: string, cells: Record<string, unknown>) => ({ id, order: id, cells });
    const targets = [row('a', { stakeholder: 'elders', level: 'inform' }), row('b', { level: 'elders' })];
    expect(concerned('engagementPlan', { targets })).toEqual(['community']);
    expect(concerned('engagementPlan', { targets: targets.slice(1) })).toEqual([]);
  });

  it('is whom it stands for, and not whoever wrote that down', () => {
    expect(concernedBy(typeOf('stakeholder'), elders, sides)).toEqual(['community']);
  });

  it('is nobody whom the reader may not know', () => {
    expect(concerned('initiative', { leadOrg: 'hidden', partners: 'nonsense' })).toEqual([]);
  });
});
