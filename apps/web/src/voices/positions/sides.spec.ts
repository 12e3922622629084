import type { RecordType, Sector } from '@cityloom/operating-model';
import { recordFor } from '../../records/rehearsal/record-for.ts';
import { needsTerms, stances, takesPositions } from './position.ts';
import { askedOn, positionsOn, sidesOf } from './sides.ts';

const organisation = (id: string, sector: Sector) => ({
  id,
  code: id,
  name: { zh: id, en: id },
  kind: 'media' as const,
  sector,
});
const organisations = new Map(
  [
    organisation('bus', 'government'),
    organisation('data', 'government'),
    organisation('traders', 'business'),
    organisation('union', 'community'),
    organisation('far', 'community'),
  ].map((one) => [one.id, one]),
);
const stated = (id: string, ownerOrg: string, on = 'host', terms = { zh: '', en: 'No room.' }) =>
  recordFor({ id, type: 'position', ownerOrg, fields: { on, stance: 'object', terms } });
const stakeholder = (ownerOrg: string | null, kind: string, desiredLevel?: string) =>
  recordFor({ type: 'stakeholder', ownerOrg, fields: { kind, desiredLevel } });

const type: Pick<RecordType, 'fields'> = {
  fields: {
    lead: { kind: 'ref', to: 'organisation', label: { zh: '牵头', en: 'Lead' } },
    partners: { kind: 'refs', to: 'organisation', label: { zh: '参与', en: 'Partners' } },
    others: { kind: 'refs', to: 'outcome', label: { zh: '成果', en: 'Outcomes' } },
  },
};
const host = recordFor({
  id: 'host',
  fields: { lead: 'bus', partners: [{ to: 'traders', as: null }], others: [{ to: 'outcome', as: null }] },
});

describe('where organisations stand', () => {
  it('is told by sector, and of those asked who say nothing yet', () => {
    const positions = positionsOn([stated('1', 'traders'), stated('2', 'bus', 'elsewhere')], 'host');
    const asked = askedOn(type, host, [stakeholder('union', 'organization', 'involve')]);
    expect([...asked].toSorted()).toEqual(['bus', 'traders', 'union']);
    const sides = sidesOf(positions, asked, organisations);
    expect(
      sides.map(({ sector, held, silent }) => [
        sector,
        held.map((one) => one.organisation.id),
        silent.map(({ id }) => id),
      ]),
    ).toEqual([
      ['government', [], ['bus']],
      ['business', ['traders'], []],
      ['community', [], ['union']],
    ]);
  });

  it('is asked of no group, of nobody who is only told, and of no record that is nobody’s', () => {
    const listed = [
      stakeholder('union', 'group', 'involve'),
      stakeholder('data', 'organization', 'inform'),
      stakeholder(null, 'organization', 'involve'),
    ];
    expect([...askedOn({ fields: {} }, host, listed)]).toEqual([]);
  });

  it('is told also of an organisation that nobody asked, and of none that the reader does not know', () => {
    const positions = positionsOn([stated('1', 'far'), stated('2', 'gone')], 'host');
    expect(sidesOf(positions, new Set(), organisations).map(({ sector, held }) => [sector, held.length])).toEqual([
      ['community', 1],
    ]);
  });

  it('says no terms where there are only blanks', () => {
    expect(positionsOn([stated('1', 'bus', 'host', { zh: ' ', en: '' })], 'host')[0]?.terms).toBeNull();
    expect(positionsOn([stated('1', 'bus')], 'host')[0]?.terms).toEqual({ zh: '', en: 'No room.' });
  });

  it('is one of three, and but for plain support says on what condition or why', () => {
    expect(stances.map(([stance]) => [stance, needsTerms(stance)])).toEqual([
      ['support', false],
      ['support_if', true],
      ['object', true],
    ]);
    expect(['initiative', 'visionSection', 'vision', 'outcome', 'position'].map(takesPositions)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
