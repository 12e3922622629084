import {
  type Action,
  actions,
  can,
  canField,
  type FieldRow,
  type HeldRole,
  isBeginning,
  type PolicyRow,
  recordClasses,
  recordRoles,
  type Subject,
} from './kernel/policy.ts';
import { fieldClasses } from './kernel/field.ts';
import { roles } from './kernel/role.ts';
import { states, visibilities } from './kernel/state.ts';
import { fieldRows, policyRows } from './policy-rows.ts';
import { aboutStandings, actors, actorWith, heldRoles, ids, standings, subjectOf, subjects } from './policy-samples.ts';

const letters: Readonly<Record<Action, string>> = {
  view: 'V',
  history: 'H',
  comment: 'K',
  propose: 'P',
  create: 'C',
  enter: 'N',
  edit: 'E',
  transition: 'T',
  approve: 'A',
  moderate: 'D',
  export: 'X',
  manage: 'M',
};
const named = ({ role, practice, record }: HeldRole) =>
  [role, practice, record && (record === ids.record ? 'this record' : 'another record')].filter(Boolean).join(' · ');

/** The whole policy as a page: a line a role, standing and class; in it each state with what may be done at each visibility. */
function page(rows: readonly PolicyRow[], of: readonly HeldRole[] = heldRoles): string {
  const lines = [];
  for (const held of of) {
    const actor = actorWith(held);
    for (const recordClass of recordClasses) {
      for (const standing of standings) {
        const cells = states.map((state) =>
          visibilities
            .map((visibility) => {
              const subject = subjectOf(recordClass, standing, { state, visibility });
              return (
                actions
                  .filter((action) => can(rows, actor, action, subject))
                  .map((action) => letters[action])
                  .join('') || '–'
              );
            })
            .join('/'),
        );
        if (cells.some((cell) => cell.replaceAll('–', '').replaceAll('/', '') !== '')) {
          lines.push(
            `${named(held)} | ${recordClass} | ${standing} | ${states.map((state, index) => `${state} ${cells[index]}`).join(' | ')}`,
          );
        }
      }
    }
  }
  return lines.join('\n');
}

function fieldPage(rows: readonly FieldRow[]): string {
  const lines = [];
  for (const held of heldRoles) {
    for (const standing of [...standings, ...aboutStandings]) {
      for (const recordClass of ['portfolio', 'stakeholder', 'membership'] as const) {
        for (const state of ['draft', 'closed'] as const) {
          const subject = subjectOf(recordClass, standing, { state, visibility: 'members' });
          const cells = fieldClasses.map((fieldClass) => {
            const access = (['read', 'write'] as const).filter((wanted) =>
              canField(policyRows, rows, actorWith(held), wanted, fieldClass, subject),
            );
            return `${fieldClass} ${access.join('+') || '–'}`;
          });
          lines.push(`${named(held)} | ${recordClass} | ${standing} | ${state} | ${cells.join(' | ')}`);
        }
      }
    }
  }
  return lines.join('\n');
}

describe('the policy', () => {
  it('is the page that stands in the repository', () => {
    expect(page(policyRows)).toMatchSnapshot();
  });

  it('for fields is the page that stands in the repository', () => {
    expect(fieldPage(fieldRows)).toMatchSnapshot();
  });

  it('has no row and no condition that could be left out unnoticed', () => {
    const unnoticed = [];
    for (const [index, row] of policyRows.entries()) {
      // A row speaks of one role: nobody else's lines can change.
      const holders = heldRoles.filter(({ role }) => role === row.role);
      const whole = page(policyRows, holders);
      const mutants: [string, PolicyRow | undefined][] = [['row', undefined]];
      for (const condition of ['relation', 'classes', 'states', 'visibility'] as const) {
        if (row[condition] !== undefined) mutants.push([condition, { ...row, [condition]: undefined }]);
      }
      for (const action of row.may)
        mutants.push([action, { ...row, may: row.may.filter((other) => other !== action) }]);
      for (const [what, mutant] of mutants) {
        const rows = policyRows.flatMap((other, place) => (place === index ? (mutant ?? []) : other));
        if (page(rows, holders) === whole) unnoticed.push(`${index} ${row.role} without ${what}`);
      }
    }
    expect(unnoticed).toEqual([]);
  });

  it('for fields has no row and no condition that could be left out unnoticed', () => {
    const whole = fieldPage(fieldRows);
    const unnoticed = [];
    for (const [index, row] of fieldRows.entries()) {
      const mutants: (FieldRow | undefined)[] = [undefined];
      for (const condition of ['action', 'role', 'relation'] as const) {
        if (row[condition] !== undefined) mutants.push({ ...row, [condition]: undefined });
      }
      for (const mutant of mutants) {
        const rows = fieldRows.flatMap((other, place) => (place === index ? (mutant ?? []) : other));
        if (fieldPage(rows) === whole) unnoticed.push({ index, row, mutant });
      }
    }
    expect(unnoticed).toEqual([]);
  });
});

/** Sentences that an official signs, checked over every actor and record of the samples. They are not read off the rows. */
describe('whatever the rows say', () => {
  const everyone = [...actors()];
  const everything = [...subjects()].map(({ subject }) => subject);
  const may = (actor: (typeof everyone)[number], action: Action, subject: Subject) =>
    can(policyRows, actor, action, subject);
  const has = (actor: (typeof everyone)[number], ...wanted: string[]) =>
    actor.roles.some(({ role }) => wanted.includes(role));
  const onlyHas = (actor: (typeof everyone)[number], ...wanted: string[]) =>
    actor.roles.length > 0 && actor.roles.every(({ role }) => wanted.includes(role));
  /** The first breach, readable, or nothing. */
  const breach = (forbidden: (actor: (typeof everyone)[number], subject: Subject) => boolean) => {
    for (const actor of everyone) {
      const subject = everything.find((candidate) => forbidden(actor, candidate));
      if (subject) return { actor, subject };
    }
    return undefined;
  };
  const others = actions.filter((action) => action !== 'view' && !isBeginning(action));
  const changing = ['edit', 'transition', 'approve', 'manage'] as const;
  const mine = (subject: Subject) => subject.owner === ids.me;

  const sentences: Record<string, Parameters<typeof breach>[0]> = {
    'who cannot view cannot do anything else': (a, s) =>
      !may(a, 'view', s) && others.some((action) => may(a, action, s)),
    'who holds no role can do nothing': (a, s) => a.roles.length === 0 && actions.some((action) => may(a, action, s)),
    'nobody approves what they own': (a, s) => mine(s) && may(a, 'approve', s),
    'nobody approves what they changed last': (a, s) => may(a, 'approve', { ...s, lastEditor: a.person }),
    'only the city leader approves': (a, s) => !has(a, 'leader') && may(a, 'approve', s),
    'approving happens in review only': (a, s) => s.state !== 'review' && may(a, 'approve', s),
    'nobody edits what is superseded': (a, s) =>
      s.state === 'superseded' && s.class !== 'assessment' && s.class !== 'membership' && may(a, 'edit', s),
    'nobody edits what is archived': (a, s) =>
      s.state === 'archived' && s.class !== 'assessment' && s.class !== 'membership' && may(a, 'edit', s),
    'nobody edits what is closed': (a, s) =>
      s.state === 'closed' && s.class !== 'assessment' && s.class !== 'membership' && may(a, 'edit', s),
    'an adopted direction is edited by nobody': (a, s) =>
      s.class === 'direction' && s.state === 'adopted' && may(a, 'edit', s),
    'the programme office does not publish alone': (a, s) =>
      onlyHas(a, 'programme_manager', 'practice_lead', 'member') && may(a, 'approve', s),
    'the leader does not write the text': (a, s) => onlyHas(a, 'leader') && may(a, 'edit', s),
    'the platform administrator sees no content': (a, s) =>
      onlyHas(a, 'platform_admin') && actions.some((action) => may(a, action, s)),
    'the city administrator sees membership only': (a, s) =>
      onlyHas(a, 'city_admin') && s.class !== 'membership' && may(a, 'view', s),
    'the city administrator approves nothing': (a, s) => onlyHas(a, 'city_admin') && may(a, 'approve', s),
    'the auditor changes nothing': (a, s) =>
      onlyHas(a, 'auditor') &&
      [...changing, 'create', 'comment', 'propose'].some((action) => may(a, action as Action, s)),
    'the auditor sees membership only': (a, s) =>
      onlyHas(a, 'auditor') && s.class !== 'membership' && may(a, 'view', s),
    'an observer only looks': (a, s) =>
      onlyHas(a, 'observer') && actions.some((action) => action !== 'view' && may(a, action, s)),
    'a reviewer changes nothing': (a, s) => onlyHas(a, 'reviewer') && changing.some((action) => may(a, action, s)),
    'a privacy lead changes nothing': (a, s) =>
      onlyHas(a, 'privacy_lead') && changing.some((action) => may(a, action, s)),
    'a guest only looks': (a, s) =>
      onlyHas(a, 'guest') && actions.some((action) => action !== 'view' && may(a, action, s)),
    'a guest sees nothing but what is public, and adopted or settled': (a, s) =>
      onlyHas(a, 'guest') &&
      may(a, 'view', s) &&
      !(s.visibility === 'public' && ['adopted', 'shared', 'closed'].includes(s.state)),
    'a guest sees no assessment, nobody who takes part, and nothing of a workshop': (a, s) =>
      onlyHas(a, 'guest') && ['assessment', 'membership', 'workshop'].includes(s.class) && may(a, 'view', s),
    'a facilitator sees who takes part, and nothing else by that role alone': (a, s) =>
      onlyHas(a, 'facilitator') &&
      actions.some((action) => may(a, action, s) && !(action === 'view' && s.class === 'membership')),
    'what is for its owner alone is seen by nobody else, unless invited': (a, s) =>
      s.visibility === 'owner' &&
      s.class !== 'assessment' &&
      s.class !== 'membership' &&
      !mine(s) &&
      !has(a, ...recordRoles) &&
      may(a, 'view', s),
    'what an organisation keeps to itself is not for members of others': (a, s) =>
      s.visibility === 'org' && onlyHas(a, 'member') && s.ownerOrg !== a.organisation && !mine(s) && may(a, 'view', s),
    'what a sector keeps to itself is not for members of others': (a, s) =>
      s.visibility === 'sector' &&
      onlyHas(a, 'member') &&
      s.ownerSector !== a.sector &&
      s.ownerOrg !== a.organisation &&
      !mine(s) &&
      may(a, 'view', s),
    'a member edits only what is theirs or their organisation’s': (a, s) =>
      onlyHas(a, 'member') && !mine(s) && s.ownerOrg !== a.organisation && may(a, 'edit', s),
    'an invitation to another record opens nothing here': (a, s) =>
      a.roles.length > 0 &&
      a.roles.every(({ record }) => record === ids.otherRecord) &&
      actions.some((action) => may(a, action, s)),
    'a viewer by invitation only looks': (a, s) =>
      onlyHas(a, 'viewer') && actions.some((action) => action !== 'view' && may(a, action, s)),
    'a commenter by invitation changes no byte': (a, s) =>
      onlyHas(a, 'commenter', 'viewer') && changing.some((action) => may(a, action, s)),
    'a suggester by invitation changes no byte': (a, s) =>
      onlyHas(a, 'suggester', 'commenter', 'viewer') && changing.some((action) => may(a, action, s)),
    'an editor by invitation neither moves the state nor approves': (a, s) =>
      onlyHas(a, ...recordRoles) && (may(a, 'transition', s) || may(a, 'approve', s)),
    'a practice lead of another practice has no say here': (a, s) =>
      a.roles.length > 0 &&
      a.roles.every(({ role, practice }) => role === 'practice_lead' && practice === '6.9') &&
      actions.some((action) => may(a, action, s)),
    'assessments are seen by programme and leadership alone, and their owner': (a, s) =>
      s.class === 'assessment' &&
      !mine(s) &&
      !has(a, 'programme_manager', 'leader', ...recordRoles) &&
      may(a, 'view', s),
    'what is withheld is seen by its speaker and by the programme office alone, whoever was invited': (a, s) =>
      s.visibility === 'withheld' &&
      s.class === 'voice' &&
      !mine(s) &&
      !has(a, 'programme_manager', 'practice_lead') &&
      may(a, 'view', s),
    'what is withheld of what was said is in nobody’s export': (a, s) =>
      s.visibility === 'withheld' && s.class === 'voice' && may(a, 'export', s),
    'only the city administrator manages access': (a, s) => !has(a, 'city_admin') && may(a, 'manage', s),
  };

  it.each(Object.entries(sentences))('%s', (_, forbidden) => {
    expect(breach(forbidden)).toBeUndefined();
  });

  it('that makes more than thirty sentences over every pair of roles', () => {
    expect(Object.keys(sentences).length).toBeGreaterThanOrEqual(30);
    expect(everyone.length).toBeGreaterThan(200);
    expect(everything).toHaveLength(
      recordClasses.length * (standings.length + aboutStandings.length) * states.length * visibilities.length,
    );
    expect(roles.length).toBeGreaterThan(10);
  });
});

describe('what keeps a right from being theory', () => {
  const draft = { state: 'draft', visibility: 'members' } as const;
  it.each([
    ['the programme manager edits the draft vision', { role: 'programme_manager' }, 'edit', 'direction', 'none', draft],
    ['a member comments on it', { role: 'member' }, 'comment', 'direction', 'none', draft],
    ['a member of the lead organisation writes it', { role: 'member' }, 'edit', 'direction', 'org', draft],
    ['somebody invited writes it', { role: 'editor', record: ids.record }, 'edit', 'direction', 'none', draft],
    [
      'the leader approves in review',
      { role: 'leader' },
      'approve',
      'direction',
      'none',
      { ...draft, state: 'review' },
    ],
    ['any member proposes an initiative', { role: 'member' }, 'create', 'portfolio', 'org', draft],
    [
      'the lead organisation moves its initiative',
      { role: 'member' },
      'edit',
      'portfolio',
      'org',
      { ...draft, state: 'shared' },
    ],
    ['the city administrator manages access', { role: 'city_admin' }, 'manage', 'membership', 'none', draft],
  ] as const)('%s', (_, held, action, recordClass, standing, rest) => {
    expect(can(policyRows, actorWith(held), action, subjectOf(recordClass, standing, rest))).toBe(true);
  });
});
