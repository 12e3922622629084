import { recordTypes, type RecordType } from '@cityloom/operating-model';
import { mayBegin, mayShareBegun } from '../../records/reach.ts';
import type { Member } from '../../server/contract.ts';
import { begun, startFields, wishesFor } from './create-fields.ts';

const typeOf = (id: string): RecordType => {
  const type = recordTypes.get(id);
  if (type === undefined) throw new Error(`no ${id}`);
  return type;
};
const member = (roles: Member['roles'], leads: Member['leads'] = []): Member => ({
  id: '0197f0c0-0000-7000-8000-00000000000a',
  name: { zh: '甲', en: 'A' },
  organisation: { id: '0197f0c0-0000-7000-8000-00000000000b', code: 'O', name: { zh: '乙', en: 'B' } },
  sector: 'community',
  roles,
  leads,
  hasCome: true,
});
const writer = member(['member']);
const to = '0197f0c0-0000-7000-8000-000000000001';
const initiative = typeOf('initiative');

describe('a new record', () => {
  it('asks for what it needs, the rest of its first group, and what it begins with; not for prose or tables', () => {
    const names = startFields(initiative, writer, { dependsOn: [{ to, as: 'fs' }] }).map(([name]) => name);
    expect(names).toEqual(['name', 'type', 'outcomes', 'phase', 'dependsOn']);
  });

  it('is one set of wishes: the record, its links, and sharing it', () => {
    const fields = startFields(initiative, writer, {});
    const first = begun(fields, {});
    const written = {
      drafts: { ...first.drafts, name: { zh: '新事', en: '' }, phase: { choice: 'p1' } },
      links: { outcomes: [{ to, as: null }] },
    };
    const record = '0197f0c0-0000-7000-8000-000000000002';
    expect(wishesFor(initiative, record, fields, written, { visibility: 'members', isShared: true })).toEqual({
      asked: [
        {
          kind: 'create',
          record,
          type: 'initiative',
          fields: { name: { zh: '新事', en: '' }, phase: 'p1' },
          visibility: 'members',
        },
        { kind: 'link', record, field: 'outcomes', to, as: null },
        { kind: 'move', record, state: 'shared' },
      ],
    });
    const draft = wishesFor(initiative, record, fields, written, { visibility: 'org', isShared: false });
    expect('asked' in draft && draft.asked.map(({ kind }) => kind)).toEqual(['create', 'link']);
  });

  it('says by field what is missing, and asks for nothing', () => {
    const fields = startFields(initiative, writer, {});
    expect(wishesFor(initiative, to, fields, begun(fields, {}), { visibility: 'members', isShared: true })).toEqual({
      faults: { name: { code: 'required' }, phase: { code: 'required' } },
    });
  });

  it('is offered to those whose roles let them begin it, and shared where it can be', () => {
    expect(mayBegin(initiative, writer)).toBe(true);
    expect(mayBegin(initiative, member(['observer']))).toBe(false);
    // The programme office may have commitments in its hands, but only who promises can say what.
    expect(mayBegin(typeOf('commitment'), member(['programme_manager']))).toBe(false);
    expect(mayBegin(typeOf('commitment'), writer)).toBe(true);
    expect(mayShareBegun(initiative, writer)).toBe(true);
    expect(mayShareBegun(typeOf('vision'), member(['programme_manager']))).toBe(false);
    const lead = member(['member'], [{ practice: '6.9', name: { zh: '路线图', en: 'Roadmap' } }]);
    expect(mayBegin(typeOf('roadmap'), writer)).toBe(false);
    expect(mayBegin(typeOf('roadmap'), lead)).toBe(true);
    expect(mayBegin(typeOf('vision'), lead)).toBe(false);
  });
});
