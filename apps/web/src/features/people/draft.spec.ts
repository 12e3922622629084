import { type Draft, emptyDraft, faultsOf, newcomerOf, newOrganisation, organisationOf } from './draft.ts';

const ids = { person: 'p', organisation: 'o' };
const typed = (part: Partial<Draft>): Draft => ({ ...emptyDraft(ids), ...part });

describe('adding somebody', () => {
  it('needs a name and nothing else', () => {
    expect(faultsOf(typed({ name: '  ' }), '2026-11-26')).toEqual({ name: 'missing' });
    expect(faultsOf(typed({ name: '何川' }), '2026-11-26')).toEqual({});
    expect(newcomerOf(typed({ name: ' 何川 ' }), 'zh')).toEqual({
      id: 'p',
      name: { zh: '何川', en: '何川' },
      organisationId: null,
      role: 'member',
      until: null,
    });
  });

  it('needs the name of a new organisation, and a day that has not gone by', () => {
    const draft = typed({ name: 'He', organisation: newOrganisation, until: '2026-11-25' });
    expect(faultsOf(draft, '2026-11-26')).toEqual({ organisationName: 'missing', until: 'past' });
    expect(faultsOf({ ...draft, organisationName: 'Ho Foods', until: '2026-11-26' }, '2026-11-26')).toEqual({});
  });

  it('brings a new organisation along, and stands for it', () => {
    const draft = typed({ name: 'He', organisation: newOrganisation, organisationName: ' Ho Foods ' });
    expect(organisationOf(draft, 'en')).toEqual({
      id: 'o',
      name: { zh: 'Ho Foods', en: 'Ho Foods' },
      kind: 'business',
    });
    expect(newcomerOf(draft, 'en').organisationId).toBe('o');
  });

  it('stands for one that is there already', () => {
    const draft = typed({ name: 'He', organisation: 'S17', organisationName: 'left over' });
    expect(organisationOf(draft, 'en')).toBeNull();
    expect(newcomerOf(draft, 'en').organisationId).toBe('S17');
  });

  it('keeps both names apart where both were given', () => {
    expect(newcomerOf(typed({ name: 'He Chuan', otherName: '何川' }), 'en').name).toEqual({
      en: 'He Chuan',
      zh: '何川',
    });
    expect(newcomerOf(typed({ name: '何川', otherName: ' ' }), 'zh').name).toEqual({ en: '何川', zh: '何川' });
  });

  it('needs the practice of whoever is to lead one, and names it for nobody else', () => {
    const draft = typed({ name: 'He', role: 'practice_lead' });
    expect(faultsOf(draft, '2026-11-26')).toEqual({ practice: 'missing' });
    const chosen = { ...draft, practice: '6.9' };
    expect(faultsOf(chosen, '2026-11-26')).toEqual({});
    expect(newcomerOf(chosen, 'en')).toMatchObject({ role: 'practice_lead', practice: '6.9' });
    expect(newcomerOf({ ...chosen, role: 'member' }, 'en')).not.toHaveProperty('practice');
  });
});
