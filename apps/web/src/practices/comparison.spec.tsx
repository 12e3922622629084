import { jest } from '@jest/globals';
import { prose, type RecordType, recordTypes, rows, text } from '@cityloom/operating-model';
import type { ReactNode } from 'react';
import { Desk } from '../fields/rehearsal/desk.tsx';
import { fields, madeRecord, madeType, target } from '../fields/rehearsal/made-type.ts';
import type { RecordView } from '../records/shapes.ts';
import { Problem } from '../server/problem.ts';
import { keptIn, type Sides } from '../views/compare/sides.ts';

interface LinkProps {
  params: Record<string, string>;
  search?: { with?: number | 'now' };
  'aria-label'?: string;
  children: ReactNode;
}
const read = jest.fn<(path: string) => Promise<unknown>>();
jest.unstable_mockModule('../server/read.ts', () => ({ read }));
jest.unstable_mockModule('@tanstack/react-router', () => ({
  createLink: () => () => null,
  Link: ({ params, search, children, ...rest }: LinkProps) => (
    <a
      href={[params['code'], params['number'], search?.with].filter((one) => one !== undefined).join('/')}
      aria-label={rest['aria-label']}
    >
      {children}
    </a>
  ),
}));
const { Comparison } = await import('./comparison.tsx');

const label = { en: 'Text', zh: '正文' };
const type: RecordType = {
  ...madeType,
  title: 'both',
  fields: {
    ...fields,
    text: prose({ label }),
    table: rows({
      label: { en: 'Goals', zh: '目标' },
      columns: { goal: text({ label: { en: 'Goal', zh: '目标' } }), year: text({ label: { en: 'Year', zh: '年' } }) },
    }),
  },
};
const paragraph = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });
const heading = (words: string) => ({ ...paragraph(words), type: 'heading', attrs: { level: 2 } });
const written = (...content: readonly object[]) => ({ type: 'doc', content });
const row = (id: string, goal: string, year: string) => ({ id, order: id, cells: { goal, year } });
const facts = { number: 1, clock: 40, at: '2025-09-18T08:00:00Z', by: null, hash: 'a', previous: null };
const kept = keptIn([facts], []);
const stays = ['One stays.', 'Two stays.', 'Three stays.'].map(paragraph);
const sealed = {
  ...facts,
  fields: { ...madeRecord.fields, table: [row('a', 'Shade', '2030'), row('b', 'Buses', '2031')] },
  parts: [],
  texts: [
    {
      field: 'text',
      language: null,
      json: written(
        ...stays,
        paragraph('A warning that people understand.'),
        paragraph('Goes away.'),
        paragraph('Title'),
      ),
    },
  ],
};
const today = written(
  ...stays,
  paragraph('A warning that people hear.'),
  heading('Title'),
  paragraph('Quite new, this.'),
);
const record: RecordView = {
  ...madeRecord,
  state: 'draft',
  may: ['view', 'history'],
  fields: {
    ...sealed.fields,
    both: { en: 'new', zh: '旧' },
    long: 'older and wiser',
    number: 2,
    refs: [],
    table: [row('b', 'Buses', '2035'), row('c', 'Trees', '2032')],
  },
};
const wang = { person: 'wang', organisation: null, sector: 'community' };
const changes = [
  { clock: 41, kind: 'patch', by: wang, at: '2025-10-01T08:00:00Z', after: { number: 2 } },
  {
    clock: 42,
    kind: 'prose',
    by: wang,
    at: '2025-10-02T08:00:00Z',
    after: { text: { authors: ['wang'], added: 12, removed: 1 } },
  },
];
const named = (id: string, name: string) => ({
  id,
  type: id === target ? 'organisation' : 'person',
  code: null,
  name: { en: name, zh: name },
  sector: 'community',
});

describe('two times of a record, compared', () => {
  let desk: Desk;
  const answers: Record<string, (path: string) => Promise<unknown>> = {};
  const open = async (facing = record, of = type, sides: Sides = { before: 1, after: 'now' }) => {
    desk.open(
      <Comparison type={of} record={facing} kept={kept} sides={sides}>
        {null}
      </Comparison>,
    );
    // Names come after what names them.
    for (let turns = 0; turns < 3 || (turns < 100 && isComing()); turns += 1) await desk.settle();
  };
  const isComing = () => desk.place.querySelector('output') !== null || desk.text.includes('…');
  const field = (name: string) => {
    const found = [...desk.place.querySelectorAll('section')].find(
      (one) => one.querySelector('h2')?.textContent === name,
    );
    if (found === undefined) throw new Error(`no part ${name} in ${desk.text}`);
    return found;
  };
  beforeEach(() => {
    Object.assign(answers, {
      versions: () => Promise.resolve(sealed),
      prose: () => Promise.resolve({ json: today, seq: 1, at: null }),
      changes: () => Promise.resolve({ after: 40, upto: 42, changes }),
      names: () => Promise.resolve({ items: [named('wang', 'Wang Fang'), named(target, 'Bus Company')] }),
    });
    read.mockReset();
    read.mockImplementation((path) => {
      const answer = Object.entries(answers).find(([part]) => path.includes(`/${part}`))?.[1];
      return answer === undefined ? Promise.reject(new Error(path)) : answer(path);
    });
    desk = new Desk();
  });
  afterEach(() => desk.close());

  it('are told in a sentence first', async () => {
    await open();
    expect(desk.text).toContain(
      'Between version 1 (18 September 2025) and today: 5 fields changed, 1 paragraph reworded, 1 paragraph added, 1 paragraph removed, 1 paragraph only formatted differently.',
    );
  });

  it('are told field by field: values before and after, long texts in one, links by name', async () => {
    await open();
    expect(field('both').textContent).toBe('bothEnglishVersion 1oldToday’s textnewPut back version 1');
    expect(field('number').textContent).toBe('numberVersion 11Today’s text2Put back version 1');
    expect(field('long').textContent).toBe('longRemoved:oldAdded:older and wiserPut back version 1');
    expect(field('refs').textContent).toContain('RemovedCommunityBus Company');
    expect(desk.text).toMatch(/Unchanged: short, .*flag.*\./);
  });

  it('are told of a small table row by row, a changed row by its first cell', async () => {
    await open();
    expect([...field('Goals').querySelectorAll('[data-change]')].map(({ textContent }) => textContent)).toEqual([
      'Row 1 was removedGoalShadeYear2030',
      'Row 1 changedBusesYearVersion 12031Today’s text2035',
      'Row 2 is newGoalTreesYear2032',
    ]);
  });

  it('are told of a text paragraph by paragraph, those that stayed folded up', async () => {
    await open();
    const text = field('Text');
    expect(text.querySelector('details:not([open]) summary')?.textContent).toBe('3 unchanged paragraphs');
    const blocks = [...text.querySelectorAll('[data-change]:not(details *)')].map(({ textContent }) => textContent);
    expect(blocks).toEqual([
      'RewordedA warning that people Removed:understandAdded:hear.',
      'RemovedGoes away.',
      'Only formatted differently · Heading, level 2TitleWas: Paragraph. Now: Heading, level 2',
      'AddedQuite new, this.',
    ]);
  });

  it('name who did it to those who may know', async () => {
    await open();
    expect(field('Who shaped it').textContent).toBe(
      'Who shaped itBy sectorCommunity1 personChanged: number and Text12 characters added, 1 removed' +
        'By personCommunityWang Fang1 October 2025 to 2 October 2025Changed: number and Text12 characters added, 1 removed',
    );
    expect(read.mock.calls.map(([path]) => path).find((path) => path.includes('/changes'))).toContain('after=40');
    desk.close();
    desk = new Desk();
    read.mockClear();
    await open({ ...record, may: ['view'] });
    expect(desk.text).toContain('Row 1 changed');
    expect(desk.text).not.toContain('Who shaped it');
    expect(read.mock.calls.filter(([path]) => path.includes('/changes'))).toEqual([]);
  });

  describe('of what is made of parts', () => {
    const partType = [...recordTypes.values()].find((one) => one.fields[one.title]?.kind === 'text');
    if (partType === undefined) throw new Error('no type with a title');
    const whole: RecordType = { ...type, holds: [{ type: partType.id }] };
    const name = (words: string) => ({ en: words, zh: words });
    const part = (code: string, number: number, title: string) => ({
      type: partType.id,
      code,
      number,
      title: name(title),
    });
    const first = { ...sealed, parts: [part('P-1', 1, 'Stays'), part('P-2', 1, 'Changes'), part('P-3', 1, 'Goes')] };
    const links = () =>
      [...field(partType.plural.en).querySelectorAll('a')].map((link) => [
        link.getAttribute('href'),
        link.getAttribute('aria-label') ?? link.textContent,
      ]);

    it('tell which came, went or were sealed anew, and lead to what changed in one that stayed', async () => {
      const second = {
        ...first,
        number: 2,
        parts: [part('P-1', 1, 'Stays'), part('P-2', 3, 'Changed'), part('P-4', 1, 'Comes')],
      };
      answers['versions'] = (path) => Promise.resolve(path.endsWith('/2') ? second : first);
      await open(record, whole, { before: 1, after: 2 });
      expect(desk.text).toContain('and version 2: 3 parts changed.');
      expect([...field(partType.plural.en).querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
        'RemovedGoesP-3',
        'ChangedChangedP-2See what changed',
        'AddedComesP-4',
      ]);
      expect(links()).toEqual([
        ['P-3/1', 'Goes'],
        ['P-2/1/3', 'See what changed: Changed'],
        ['P-4/1', 'Comes'],
      ]);
    });

    it('say of today’s parts only that each can be looked at', async () => {
      answers['versions'] = () => Promise.resolve({ ...first, texts: [] });
      answers['prose'] = () => Promise.reject(new Problem(404, 'not_found', '', {}, null));
      const now = (code: string, title: string) => ({
        ...madeRecord,
        id: code,
        code,
        type: partType.id,
        state: 'review',
        fields: { [partType.title]: name(title) },
      });
      answers['records'] = () =>
        Promise.resolve({ items: [now('P-1', 'Stays'), now('P-2', 'Now'), now('P-3', 'Goes')], next: null });
      await open({ ...record, fields: sealed.fields }, whole);
      expect(desk.text).toContain(
        'nothing of its own that you can read has changed. Each part below leads to what changed in it.',
      );
      expect([...field(partType.plural.en).querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
        'StaysP-1See what changed',
        'NowP-2See what changed',
        'GoesP-3See what changed',
      ]);
      expect(links()).toContainEqual(['P-2/1/now', 'See what changed: Now']);
    });
  });

  it('say so where nothing that the reader may read has changed, and leave out a text that they may not', async () => {
    answers['prose'] = () => Promise.reject(new Problem(404, 'not_found', '', {}, null));
    answers['versions'] = () => Promise.resolve({ ...sealed, texts: [] });
    await open({ ...record, fields: sealed.fields });
    expect(desk.text).toContain(
      'Between version 1 (18 September 2025) and today, nothing that you can read has changed.',
    );
  });

  it('can be asked for again where nobody answered', async () => {
    answers['versions'] = () => Promise.reject(new Error('nobody'));
    await open();
    answers['versions'] = () => Promise.resolve(sealed);
    desk.press('Try again');
    await desk.settle();
    expect(desk.text).toContain('5 fields changed');
  });
});
