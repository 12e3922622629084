import { carried } from '@cityloom/operating-model';
import { Desk } from '../../fields/rehearsal/desk.tsx';
import { fields, madeRecord, madeType } from '../../fields/rehearsal/made-type.ts';
import { groupsOf } from './form-groups.ts';
import { FormView } from './form-view.tsx';

describe('the form of a record', () => {
  let desk: Desk;
  beforeEach(() => {
    desk = new Desk();
  });
  afterEach(() => desk.close());

  it('shows a field of every kind with its name, and a way to write it', () => {
    desk.open(<FormView type={madeType} record={madeRecord} elsewhere={[]} />);
    expect([...desk.place.querySelectorAll('section > dl > div > dt')].map((one) => one.textContent)).toEqual(
      Object.keys(fields),
    );
    for (const name of Object.keys(fields)) expect(desk.button(`Change: ${name}`)).toBeTruthy();
  });

  it('shows the same to those who may only read, without a control', () => {
    desk.open(<FormView type={madeType} record={{ ...madeRecord, writes: [], may: ['view'] }} elsewhere={[]} />);
    expect(desk.place.querySelectorAll('section > dl > div')).toHaveLength(Object.keys(fields).length);
    expect(desk.place.querySelectorAll('button, input, select, textarea')).toHaveLength(0);
  });

  it('says quietly what is empty, and offers to fill it to those who may', () => {
    const empty = { ...madeRecord, fields: {} };
    desk.open(<FormView type={madeType} record={{ ...empty, writes: ['date'] }} elsewhere={[]} />);
    expect(desk.text).toContain('Nothing yet');
    expect(desk.button('Fill in: date')).toBeTruthy();
    expect(desk.place.querySelectorAll('button')).toHaveLength(1);
  });
});

describe('the groups of a form', () => {
  const named = (groups: ReturnType<typeof groupsOf>) => groups.map(({ fields: shown }) => shown.map(([name]) => name));
  const type = {
    ...madeType,
    fields: {
      ...fields,
      ...carried,
      cost: { ...carried.tags, class: 'commercial' },
      price: { ...carried.tags, class: 'commercial' },
    },
    views: {
      table: [],
      form: [
        { label: madeType.label, fields: ['short', 'cost', 'price'] },
        { label: madeType.label, fields: ['rows'] },
      ],
    },
  } as const;
  const reader = { ...madeRecord, writes: [], fields: { short: 'x', tags: ['a'] } };

  it('leave out what the reader may not read: a class of which nothing is told', () => {
    expect(named(groupsOf(type, reader, []))[0]).toEqual(['short']);
    expect(named(groupsOf(type, { ...reader, fields: { cost: ['a'] } }, []))[0]).toEqual(['short', 'cost', 'price']);
    expect(named(groupsOf(type, { ...reader, writes: ['price'] }, []))[0]).toEqual(['short', 'cost', 'price']);
  });

  it('end with what every record carries, where it is filled or may be', () => {
    expect(named(groupsOf(type, reader, [])).at(-1)).toContain('tags');
    expect(named(groupsOf(type, reader, [])).at(-1)).not.toContain('summary');
    expect(named(groupsOf(type, { ...reader, writes: ['summary'] }, [])).at(-1)).toContain('summary');
  });

  it('know which want the width of the page, and are gone where all of them stands elsewhere', () => {
    expect(groupsOf(type, reader, []).map(({ isWide }) => isWide)).toEqual([false, true, false]);
    expect(named(groupsOf(type, reader, ['rows']))).toHaveLength(2);
  });
});
