import { type Field, languages, type RecordType, recordTypes, type RecordView } from '@cityloom/operating-model';
import type { VersionText } from '../../src/history/version.service.ts';
import { openStage, type Stage } from '../stage.ts';
import { type Clerk, clerkOf } from '../records/clerk.ts';

type Money = { amount: number; currency: string };
type Period = { from: string; to: string };
type Links = { to: string; as: string | null }[];
type Rows = { id: string; order: string; cells: Record<string, unknown> }[];

const million = 100_000_000;

describe('the story of the example', () => {
  let stage: Stage;
  let clerk: Clerk;
  /** All that the programme office sees, by what readers call it. */
  const told = new Map<string, RecordView>();
  const codeOf = new Map<string, string>();
  beforeAll(async () => {
    stage = await openStage('story');
    clerk = clerkOf(stage);
    for (const type of recordTypes.keys()) {
      for (const record of await all('chen.ming', type)) {
        told.set(record.code, record);
        codeOf.set(record.id, record.code);
      }
    }
    const { body } = await stage.get(`${clerk.city}/organisations`, 'chen.ming');
    for (const { id, code } of (body as { items: { id: string; code: string }[] }).items) codeOf.set(id, code);
  });
  afterAll(() => stage?.close());

  async function all(who: string, type: string): Promise<RecordView[]> {
    const { status, body } = await clerk.list(who, type, 'limit=200');
    if (status !== 200 || body.next !== null) throw new Error(`not all ${type} fit: ${status}`);
    return body.items;
  }
  const of = (type: string) => [...told.values()].filter((record) => record.type === type);
  const field = <Value>(code: string, name: string) => told.get(code)?.fields[name] as Value;
  const named = (code: string, name: string) => field<Links>(code, name).map(({ to }) => codeOf.get(to));
  const led = (code: string, name: string) => codeOf.get(field<string>(code, name));
  const typed = (record: RecordView) => recordTypes.get(record.type) as RecordType;

  it('tells as many of each as there are', () => {
    const counts = Object.fromEntries([...recordTypes.keys()].map((type) => [type, of(type).length]));
    expect(counts).toEqual({
      principle: 25,
      principleCheck: 12,
      endorsement: 21,
      vision: 2,
      visionSection: 10,
      outcome: 6,
      indicator: 18,
      measurement: 21,
      visionStory: 3,
      stakeholder: 24,
      engagementPlan: 1,
      engagement: 12,
      consultation: 2,
      contribution: 12,
      comment: 5,
      suggestion: 4,
      position: 9,
      support: 0,
      moderation: 0,
      commitment: 5,
      governanceBody: 8,
      roleAssignment: 13,
      meeting: 3,
      decision: 9,
      skillNeed: 6,
      actionItem: 6,
      roadmap: 2,
      initiative: 19,
      milestone: 6,
      checkpoint: 3,
      risk: 14,
    });
  });

  it.each([
    ['INI-7', 'name', 'Silver Bridge digital companions'],
    ['INI-19', 'name', 'Multi-use lamp-post pilot'],
    ['STK-16', 'name', 'Qichuan Chamber of Commerce'],
    ['ENG-4', 'name', 'Older residents’ panel and trial'],
    ['RSK-3', 'name', 'Residents distrust the identity service'],
    ['OUT-2', 'name', 'Ageing well, nobody left out'],
    ['CTB-3', 'title', 'Stop the bus lanes in the old town'],
    ['STO-1', 'title', 'Azhen, 72, no longer runs errands'],
    ['CMT-5', 'what', 'Carry seven tenths of the energy-saving investment'],
    ['GOV-1', 'name', 'City Strategy Board'],
    ['GOV-8', 'name', 'Independent Review Team'],
    ['MTG-3', 'title', 'Steering Group, July 2026'],
    ['DEC-1', 'question', 'Do we adopt City vision 2035?'],
    ['DEC-8', 'question', 'Does everybody have to use the city identity?'],
    ['SKL-1', 'skill', 'Data stewardship'],
    ['ACT-5', 'what', 'Mend how the hotline logs its times'],
  ])('keeps the number of %s', (code, name, words) => {
    expect(field<{ en: string }>(code, name).en).toBe(words);
  });

  it('adds up to 855.2 million in all, of which 80.8 million are spent', () => {
    const sum = (name: string) =>
      of('initiative').reduce((total, { code }) => total + field<Money>(code, name).amount, 0);
    expect([sum('budget'), sum('spent')]).toEqual([85_520_000_000, 8_080_000_000]);
    expect(field<Money>('INI-16', 'budget')).toEqual({ amount: 230 * million, currency: 'CNY' });
    for (const { code } of of('initiative'))
      expect(field<Money>(code, 'spent').amount).toBeLessThanOrEqual(field<Money>(code, 'budget').amount);
  });

  it('names a private share where there is one, and commits to it', () => {
    const shares = (code: string) => field<Rows>(code, 'funding').map(({ cells }) => cells['share']);
    expect(shares('INI-15')).toEqual([70, 30]);
    expect(shares('INI-18')).toEqual([60, 40]);
    expect(field<Money>('CMT-5', 'amount').amount).toBe(field<Money>('INI-15', 'budget').amount * 0.7);
  });

  it('belongs to whoever leads it, and is written by somebody of them', () => {
    for (const record of of('initiative'))
      expect([record.code, record.ownerOrg]).toEqual([record.code, record.fields['leadOrg']]);
    for (const record of of('commitment'))
      expect([record.code, record.ownerOrg]).toEqual([record.code, record.fields['byOrg']]);
    for (const { code, ownerOrg } of of('stakeholder'))
      expect(codeOf.get(ownerOrg ?? '')).toBe(code.replace(/^STK-(\d)$/, 'S0$1').replace(/^STK-/, 'S'));
    expect([led('INI-7', 'leadOrg'), led('INI-15', 'leadOrg'), led('INI-4', 'leadOrg')]).toEqual(['S18', 'S15', 'S22']);
    const writers = new Set([...told.values()].map(({ owner }) => owner));
    expect(writers.size).toBeGreaterThanOrEqual(20);
  });

  it('depends as the roadmap says, and nothing starts before what it waits for', () => {
    const arrows = of('initiative').flatMap(({ code }) =>
      field<Links>(code, 'dependsOn').map(({ to, as }) => [codeOf.get(to) ?? '', as, code] as const),
    );
    expect(arrows).toHaveLength(27);
    expect(arrows.filter(([, , code]) => code === 'INI-10')).toEqual(
      expect.arrayContaining([
        ['INI-3', 'fs', 'INI-10'],
        ['INI-4', 'ss', 'INI-10'],
        ['INI-8', 'info', 'INI-10'],
      ]),
    );
    const early = arrows.filter(([before, kind, after]) => {
      const [first, second] = [field<Period>(before, 'period'), field<Period>(after, 'period')];
      return (kind === 'fs' && first.to >= second.from) || (kind === 'ss' && first.from > second.from);
    });
    expect(early).toEqual([]);
  });

  it('holds each outcome up by indicators, each of them with a baseline and a target on its better side', () => {
    const measuredBy = of('outcome').flatMap(({ code }) => named(code, 'indicators'));
    expect(new Set(measuredBy)).toEqual(new Set(of('indicator').map(({ code }) => code)));
    for (const { code } of of('indicator')) {
      const sign = field<string>(code, 'direction') === 'up' ? 1 : -1;
      const values = [
        field<number>(code, 'baselineValue'),
        ...field<Rows>(code, 'targets').map(({ cells }) => Number(cells['value'])),
      ];
      expect([code, values.toSorted((a, b) => sign * (a - b))]).toEqual([code, values]);
      expect(values.length).toBeGreaterThan(1);
    }
    expect(
      of('measurement')
        .filter((one) => led(one.code, 'indicator') === 'IND-3')
        .map((one) => one.fields['value']),
    ).toEqual([4.4, 4.1, 3.9]);
  });

  it.each([
    ['ENG-1', 263],
    ['ENG-2', 8430],
    ['ENG-3', 64],
    ['ENG-4', 42],
    ['ENG-5', 87],
    ['ENG-6', 19 * 4],
    ['ENG-7', 17],
    ['ENG-8', 38 + 52 + 12],
    ['ENG-9', 126],
    ['ENG-10', 260],
    ['ENG-11', 12],
    ['ENG-12', 1905],
  ])('counts who came to %s: %i', (code, people) => {
    const rows = field<Rows>(code, 'attendance');
    expect(rows.reduce((sum, { cells }) => sum + Number(cells['count']), 0)).toBe(people);
    expect(new Set(rows.map(({ cells }) => cells['sector'])).size).toBe(rows.length);
  });

  it('follows what somebody said to the answer and to what it was about', () => {
    for (const { code } of of('contribution')) {
      expect(field<{ en: string }>(code, 'reply').en.length).toBeGreaterThan(40);
      expect(field<string>(code, 'effect')).toMatch(/^(adopted|partly|later)$/);
      expect(led(code, 'on')).toMatch(/^(INI|CNS)-/);
    }
    expect(named('ENG-8', 'outcomes')).toEqual(['CTB-3']);
    expect([led('CTB-3', 'on'), field('CTB-3', 'effect')]).toEqual(['INI-14', 'partly']);
    expect(led('CTB-7', 'on')).toBe('INI-19');
  });

  it('seats on each body whom the city has, in the numbers of the three sectors', () => {
    const seats = (code: string) => field<Rows>(code, 'seats').map(({ cells }) => cells);
    const voting = seats('GOV-1').filter(({ role }) => role !== 'secretary');
    expect(voting).toHaveLength(13);
    expect(seats('GOV-6')).toHaveLength(1 + 8);
    for (const { code } of of('governanceBody')) {
      const chairs = seats(code).filter(({ role }) => role === 'chair');
      expect([code, chairs.map(({ person }) => person)]).toEqual([code, [field(code, 'chair')]]);
    }
    expect(new Set(of('governanceBody').map(({ visibility }) => visibility))).toEqual(new Set(['public']));
    const answering = of('governanceBody').filter(({ code }) => !/^GOV-[12]$/.test(led(code, 'reportsTo') ?? ''));
    expect(answering.map(({ code }) => code)).toEqual(['GOV-1']);
  });

  it('decides with reasons and a recorded vote, and keeps the view of whoever objected', () => {
    const cast = (code: string, name: string) =>
      field<Rows>(code, 'votes').reduce((sum, { cells }) => sum + Number(cells[name]), 0);
    for (const { code, fields } of of('decision').filter(({ state }) => state === 'adopted')) {
      const [inFavour, against] = [cast(code, 'inFavour'), cast(code, 'against')];
      const isCarried = {
        consent: inFavour > 0 && against === 0,
        majority: inFavour > against,
        two_thirds: inFavour >= 2 * against,
      }[String(fields['rule'])];
      expect([code, isCarried]).toEqual([code, true]);
      expect([code, field<Links>(code, 'basis').length > 1, field<Rows>(code, 'options').length]).toEqual([
        code,
        true,
        2,
      ]);
      expect([code, 'dissent' in fields]).toEqual([code, against > 0]);
    }
    expect([cast('DEC-8', 'inFavour'), cast('DEC-8', 'against'), cast('DEC-8', 'abstained')]).toEqual([10, 2, 1]);
    expect([led('DEC-7', 'meeting'), led('DEC-8', 'meeting'), led('DEC-9', 'meeting')]).toEqual([
      'MTG-1',
      'MTG-2',
      'MTG-3',
    ]);
    expect(led('DEC-8', 'decidedBy')).toBe('GOV-1');
    expect(named('GTE-1', 'conditions')).toEqual(['ACT-3', 'ACT-6']);
    expect(led('ACT-3', 'from')).toBe('GTE-1');
  });

  it('adopts its vision, its principles and its roadmap on what the board decided', async () => {
    const decisionOf = async (code: string) => {
      const path = `${clerk.city}/records/${told.get(code)?.type}/${code}/versions/1`;
      return ((await stage.get(path, 'li.wei')).body as VersionText).decision;
    };
    const board = told.get('GOV-1')?.id;
    expect(await decisionOf('VIS-1')).toMatchObject({
      code: 'DEC-1',
      number: 1,
      decided: { by: board, on: '2025-09-18', vote: { inFavour: 12, against: 0, abstained: 1 } },
    });
    expect(await decisionOf('RMP-1')).toMatchObject({ code: 'DEC-3', decided: { by: board, on: '2025-12-12' } });
    const principles = of('principle').filter(({ state }) => state === 'adopted');
    expect(principles).toHaveLength(10);
    for (const { code } of principles)
      expect([code, await decisionOf(code)]).toMatchObject([code, { code: 'DEC-2', decided: { isConsent: true } }]);
    expect(await decisionOf('GOV-1')).toBeNull();
  });

  it('stands where it should on its day', () => {
    const states = (type: string) => of(type).map(({ code, state }) => `${code} ${state}`);
    expect(states('vision').toSorted()).toEqual(['VIS-1 adopted', 'VIS-2 consultation']);
    expect(states('roadmap').toSorted()).toEqual(['RMP-1 adopted', 'RMP-2 consultation']);
    expect(new Set(of('outcome').map(({ state }) => state))).toEqual(new Set(['adopted']));
    expect(of('principle').filter(({ state }) => state === 'adopted')).toHaveLength(10);
    expect(
      of('initiative')
        .filter(({ state }) => state === 'closed')
        .map(({ code }) => code)
        .toSorted(),
    ).toEqual(['INI-1', 'INI-19', 'INI-2', 'INI-3']);
    // Principles wait for their yearly look, and the meeting of July for its day.
    const unseen = [...told.values()].filter(({ type, state }) => state === 'draft' && type !== 'principle');
    expect(unseen.map(({ code }) => code)).toEqual(['MTG-3']);
    expect(states('meeting').toSorted()).toEqual(['MTG-1 adopted', 'MTG-2 consultation', 'MTG-3 draft']);
    expect(
      of('decision')
        .filter(({ state }) => state !== 'adopted')
        .map(({ code, state }) => `${code} ${state}`),
    ).toEqual(['DEC-9 consultation']);
    expect(
      of('milestone')
        .filter(({ fields }) => fields['status'] === 'reached')
        .map(({ code }) => code),
    ).toEqual(['MIL-1', 'MIL-2']);
  });

  it('has days that can be: nothing has happened after 30 June 2026, and no period ends before it begins', () => {
    const today = '2026-06-30';
    const odd = [...told.values()].flatMap((record) =>
      Object.entries(typed(record).fields).flatMap(([name, { kind }]) => {
        const value = record.fields[name];
        if (value === undefined || (kind !== 'period' && kind !== 'date')) return [];
        const { from, to } = kind === 'period' ? (value as Period) : { from: value as string, to: value as string };
        return '2024-01-01' < from && from <= to && to < '2031-01-01' ? [] : [`${record.code} ${name}`];
      }),
    );
    expect(odd).toEqual([]);
    const happened = [
      ...of('measurement').map(({ fields }) => fields['date']),
      ...of('milestone').map(({ fields }) => fields['actual'] ?? today),
      ...of('engagement').map(({ fields }) => (fields['date'] as Period).to),
      ...of('principleCheck').map(({ fields }) => fields['date']),
      ...of('endorsement').map(({ fields }) => fields['date']),
      ...of('decision').map(({ fields }) => fields['date'] ?? today),
      ...of('meeting')
        .filter(({ state }) => state !== 'draft')
        .map(({ fields }) => fields['date']),
    ] as string[];
    expect(happened.filter((day) => day > today)).toEqual([]);
  });

  it('says everything in both languages', () => {
    const lacking = [...told.values()].flatMap((record) =>
      Object.entries(typed(record).fields).flatMap(([name, one]) =>
        textsIn(one, record.fields[name]).some((text) => languages.some((language) => !text[language]?.trim()))
          ? [`${record.code} ${name}`]
          : [],
      ),
    );
    expect(lacking).toEqual([]);
  });

  it.each([
    ['visionSection', 'text'],
    ['visionStory', 'story'],
    ['initiative', 'intent'],
    ['engagement', 'findings'],
    ['engagementPlan', 'goals'],
    ['governanceBody', 'mandate'],
    ['meeting', 'minutes'],
  ])(
    'has every live text of a %s in both languages, and as many paragraphs in one as in the other',
    async (type, name) => {
      const script = { zh: /\p{Script=Han}{4}/u, en: /^[^\p{Script=Han}]{40,}$/u };
      // Nobody has said anything yet at a meeting that is still to come.
      for (const { id, code } of of(type).filter((record) => record.code !== 'MTG-3')) {
        const paragraphs: number[] = [];
        for (const language of languages) {
          const { status, body } = await stage.get(`${clerk.city}/prose/${id}/${name}/${language}`, 'luo.qi');
          const { content } = (body as { json: { content: { content?: { text: string }[] }[] } }).json;
          paragraphs.push(content.length);
          const texts = content.map((paragraph) => paragraph.content?.[0]?.text ?? '');
          expect([code, status, texts.filter((text) => !script[language].test(text))]).toEqual([code, 200, []]);
        }
        expect([code, paragraphs[0]]).toEqual([code, paragraphs[1]]);
      }
    },
  );

  it('leads nowhere that is not there', async () => {
    const { body } = await stage.get(`${clerk.city}/members?limit=200`, 'chen.ming');
    const people = new Set((body as { items: { id: string }[] }).items.map(({ id }) => id));
    const lost = [...told.values()].flatMap((record) =>
      Object.entries(typed(record).fields)
        .flatMap(([name, one]) => aimsIn(one, record.fields[name]).map((id) => ({ name, id })))
        .filter(({ id }) => !codeOf.has(id) && !people.has(id))
        .map(({ name }) => `${record.code} ${name}`),
    );
    expect(lost).toEqual([]);
  });

  it.each(['he.chuan', 'zheng.guizhen', 'fang.zhu', 'luo.qi'])(
    'shows %s all but money and assessments of others',
    async (who) => {
      const own = await home(who);
      const closed = ['budget', 'spent', 'funding', 'influence', 'impactOnThem', 'notes', 'relationshipOwner'];
      for (const type of ['initiative', 'stakeholder', 'engagementPlan']) {
        const seen = await all(who, type);
        expect(seen).toHaveLength(of(type).length);
        const others = seen.filter(({ ownerOrg }) => ownerOrg !== own);
        expect(
          others.flatMap(({ code, fields }) =>
            closed.filter((name) => name in fields).map((name) => `${code} ${name}`),
          ),
        ).toEqual([]);
      }
    },
  );

  it('shows money to whoever leads the initiative, to the programme office and to the leaders of the city', async () => {
    const budgets = async (who: string) =>
      (await all(who, 'initiative')).filter(({ fields }) => 'budget' in fields).map(({ code }) => code);
    expect(await budgets('wang.fang')).toEqual(['INI-7']);
    expect(await budgets('zhou.lan')).toEqual(['INI-13']);
    expect(await budgets('li.wei')).toEqual(['INI-18']);
    expect(await budgets('gao.yuan')).toHaveLength(19);
    expect(await budgets('chen.ming')).toHaveLength(19);
  });

  it('shows an organisation what is said of it, and of no other', async () => {
    const assessed = (await all('he.chuan', 'stakeholder')).filter(({ fields }) => 'influence' in fields);
    expect(assessed.map(({ code }) => code)).toEqual(['STK-17']);
  });

  async function home(who: string): Promise<string | undefined> {
    const { body } = await stage.get(`${clerk.city}/me`, who);
    return (body as { member: { organisation: { id: string } | null } }).member.organisation?.id;
  }
});

/** The texts in a value, those in the rows of a small table included. */
function textsIn(field: Field, value: unknown): Record<string, string>[] {
  if (value === undefined || value === null) return [];
  if (field.kind === 'text' && field.bilingual) return [value as Record<string, string>];
  if (field.kind !== 'rows') return [];
  return (value as Rows).flatMap(({ cells }) =>
    Object.entries(field.columns).flatMap(([name, cell]) => textsIn(cell, cells[name])),
  );
}

/** Every id that a value leads to. */
function aimsIn(field: Field, value: unknown): string[] {
  if (value === undefined || value === null) return [];
  if (field.kind === 'ref' || field.kind === 'person') return [value as string];
  if (field.kind === 'refs') return (value as Links).map(({ to }) => to);
  if (field.kind !== 'rows') return [];
  return (value as Rows).flatMap(({ cells }) =>
    Object.entries(field.columns).flatMap(([name, cell]) => aimsIn(cell, cells[name])),
  );
}
