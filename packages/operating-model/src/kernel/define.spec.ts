import { carried } from './carried.ts';
import { defineRecord, type RecordFacts } from './define.ts';
import { choice, date, type Fields, money, period, prose, ref, refs, text } from './field.ts';

const fields = {
  name: text({ label: { en: 'Name', zh: '名称' }, bilingual: true, required: true }),
  intent: prose({ label: { en: 'Intent', zh: '意图' } }),
  stage: choice({
    label: { en: 'Stage', zh: '进展' },
    options: { idea: { en: 'Idea', zh: '设想' }, running: { en: 'Running', zh: '实施' } },
    class: 'decision',
  }),
  period: period({ label: { en: 'Period', zh: '起止' } }),
  due: date({ label: { en: 'Due', zh: '期限' } }),
  budget: money({ label: { en: 'Budget', zh: '预算' }, class: 'commercial' }),
  lead: ref({ label: { en: 'Lead', zh: '牵头' }, to: 'organisation' }),
  dependsOn: refs({ label: { en: 'Depends on', zh: '依赖' }, to: 'sample' }),
};

const facts = {
  clause: '6.9',
  code: 'SMP',
  class: 'portfolio',
  label: { en: 'Sample', zh: '样例' },
  plural: { en: 'Samples', zh: '样例' },
  purpose: { en: 'Shows what the compiler checks.', zh: '看编译器检查什么。' },
  lifecycle: 'small',
  title: 'name',
  fields,
  views: {
    table: ['name', 'stage', 'period'],
    board: { by: 'stage' },
    timeline: { period: 'period', lane: 'lead', arrows: 'dependsOn' },
    calendar: { date: 'due' },
    document: { body: ['intent'] },
  },
} as const satisfies RecordFacts<typeof fields>;

/** Each faulty definition below must not compile: the type check of the tests fails when one does. */
const faulty = () => [
  // @ts-expect-error a timeline cannot begin at a choice
  defineRecord('faulty', { ...facts, views: { ...facts.views, timeline: { period: 'stage' } } }),
  // @ts-expect-error a board needs a choice
  defineRecord('faulty', { ...facts, views: { ...facts.views, board: { by: 'name' } } }),
  // @ts-expect-error a calendar needs a date
  defineRecord('faulty', { ...facts, views: { ...facts.views, calendar: { date: 'budget' } } }),
  // @ts-expect-error arrows are links
  defineRecord('faulty', { ...facts, views: { ...facts.views, timeline: { period: 'due', arrows: 'lead' } } }),
  // @ts-expect-error a column is a field
  defineRecord('faulty', { ...facts, views: { table: ['nobody'] } }),
  // @ts-expect-error a record is named by a text
  defineRecord('faulty', { ...facts, title: 'period' }),
  // @ts-expect-error what is carried out says how far it has come by a choice
  defineRecord('faulty', { ...facts, carriedOut: { stage: 'name', underWay: [], done: [], dropped: [] } }),
  // @ts-expect-error what is measured leads to what measures it
  defineRecord('faulty', { ...facts, measuredBy: 'lead' }),
  // @ts-expect-error a label without Chinese
  defineRecord('faulty', { ...facts, label: { en: 'Sample' } }),
  // @ts-expect-error a class that there is not
  defineRecord('faulty', { ...facts, class: 'everything' }),
  // @ts-expect-error an option without its words
  choice({ label: { en: 'Stage', zh: '进展' }, options: { idea: 'Idea' } }),
  // @ts-expect-error a reference that leads nowhere
  ref({ label: { en: 'Lead', zh: '牵头' } }),
];

describe('a record type', () => {
  it('keeps its facts as they were written, under its id, and what every record carries', () => {
    const sample = defineRecord('sample', facts);
    expect(sample).toEqual({ ...facts, id: 'sample', fields: { ...fields, ...carried } });
    const erased: Fields = sample.fields;
    expect(Object.entries(erased).map(([name, { kind }]) => `${name}: ${kind}`)).toEqual([
      'name: text',
      'intent: prose',
      'stage: choice',
      'period: period',
      'due: date',
      'budget: money',
      'lead: ref',
      'dependsOn: refs',
      'summary: text',
      'purposes: tags',
      'issues: tags',
      'tags: tags',
    ]);
  });

  it('may show what every record carries, and its own fields win over it', () => {
    const summary = text({ label: { en: 'In short', zh: '简述' } });
    const own = defineRecord('own', {
      ...facts,
      fields: { ...fields, summary },
      views: { table: ['name', 'purposes'], document: { body: ['summary'] } },
    });
    expect(own.fields['summary']).toBe(summary);
    expect(own.fields['tags']).toBe(carried.tags);
    expect(Object.keys(own.fields).slice(-4)).toEqual(['summary', 'purposes', 'issues', 'tags']);
  });

  it('is refused by the compiler where a name does not fit', () => {
    expect(faulty()).toHaveLength(12);
  });
});
