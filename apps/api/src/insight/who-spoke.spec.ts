import { recordTypes, type RecordType } from '@cityloom/operating-model';
import { stored } from './rehearsal/stored.ts';
import { bySector, hasSpoken } from './who-spoke.ts';

const type = recordTypes.get('stakeholder') as RecordType;
const standing = (ownerOrg: string | null) =>
  stored('asked', 'stakeholder', { ownerOrg, fields: { kind: 'organization', sector: 'business' } });
const said = (by: object) => stored('said', 'contribution', { state: 'shared', ...by });

describe('who spoke', () => {
  it('is an organisation when somebody of it did, and no other', () => {
    const answers = [said({ ownerOrg: 'harbour', ownerSector: 'business' })];
    expect(hasSpoken(type, standing('harbour'), answers)).toBe(true);
    expect(hasSpoken(type, standing('chamber'), answers)).toBe(false);
  });

  it('is not whoever belongs to none because somebody else without one spoke', () => {
    expect(hasSpoken(type, standing(null), [said({ ownerOrg: null, ownerSector: null })])).toBe(false);
  });

  it('names no number of people where they are few, or some are not known', () => {
    const people = (owners: (string | null)[]) =>
      bySector(owners.map((ownerId) => said({ ownerId, ownerSector: 'community' }))).find(
        ({ sector }) => sector === 'community',
      );
    expect(people(['a', 'b', 'c', 'd'])).toMatchObject({ said: 4, people: null });
    expect(people(['a', 'b', 'c', 'd', 'e'])).toMatchObject({ said: 5, people: 5 });
    expect(people(['a', 'b', 'c', 'd', 'e', null])).toMatchObject({ said: 6, people: null });
  });
});
