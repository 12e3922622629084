import {
  choice,
  date,
  flag,
  instant,
  money,
  number,
  percent,
  period,
  person,
  place,
  ref,
  score,
  tags,
  text,
  type Written,
} from '@cityloom/operating-model';
import { draftOf, mergedDraft, sameDraft, tagsIn, withTags } from './draft.ts';
import { figureIn, readDraft } from './read-draft.ts';

const label = { en: 'x', zh: '某' };
const id = '0197f0c0-0000-7000-8000-000000000001';
const moment = new Date(2026, 5, 1, 9, 30).toISOString();
const options = { a: label, b: label };

/** One field of every kind with a value of it. */
const samples: Readonly<Record<string, readonly [field: Written, value: unknown]>> = {
  'a short text': [text({ label }), '一行'],
  'a long text': [text({ label, long: true }), '两\n行'],
  'a text in two languages': [text({ label, bilingual: true }), { zh: '新', en: '' }],
  'a choice': [choice({ label, options }), 'b'],
  'tags from a list': [tags({ label, options }), ['b', 'a']],
  'tags of one’s own': [tags({ label }), ['老人', 'x, y']],
  'a date': [date({ label }), '2026-06-30'],
  'a period': [period({ label }), { from: '2026-01-01', to: '2026-12-31' }],
  'a period that stays open': [period({ label }), { from: '2026-01-01', to: null }],
  'a number': [number({ label, unit: label, min: 0, max: 10 }), 0.1],
  'an amount': [money({ label }), { amount: 14_200_000_050, currency: 'CNY' }],
  'an instant': [instant({ label }), moment],
  'a percentage': [percent({ label }), 33.3],
  'a score': [score({ label, min: 0, max: 4 }), 0],
  'a flag': [flag({ label }), false],
  'a person': [person({ label }), id],
  'a reference': [ref({ label, to: 'any' }), id],
  'a place': [place({ label }), { latitude: -30.5, longitude: 120, name: '东河' }],
};

describe('a draft', () => {
  it.each(Object.entries(samples))('of %s reads back as the value that it began with', (_, [field, value]) => {
    expect(readDraft(field, draftOf(field, value))).toEqual({ value });
  });

  it.each(Object.entries(samples))('of %s empties the field where it is emptied', (_, [field]) => {
    expect(readDraft(field, draftOf(field, null))).toEqual({ value: null });
  });

  it.each(Object.entries(samples))('of %s is no value where one is needed', (_, [field]) => {
    expect(readDraft({ ...field, required: true }, draftOf(field, null)).fault).toEqual({ code: 'required' });
  });

  it.each([
    ['a number with a slip', number({ label }), { number: '12a' }, { code: 'number' }],
    ['a half number', number({ label, integer: true }), { number: '1.5' }, { code: 'integer' }],
    ['too little', number({ label, min: 2000 }), { number: '1999' }, { code: 'min', limit: 2000 }],
    ['more than a hundred', percent({ label }), { number: '101' }, { code: 'max', limit: 100 }],
    ['too long a text', text({ label }), { text: 'x'.repeat(501) }, { code: 'long', limit: 500 }],
    ['two lines where one is', text({ label }), { text: 'a\nb' }, { code: 'lines' }],
    ['half a letter', text({ label }), { text: 'a\ud800' }, { code: 'characters' }],
    ['an end without a beginning', period({ label }), { from: '', to: '2026-01-01' }, { code: 'from' }],
    ['an end before the beginning', period({ label }), { from: '2026-02-01', to: '2026-01-01' }, { code: 'order' }],
    ['a year that is half typed', date({ label }), { date: '0026-07-01' }, { code: 'year' }],
    ['an end that stands for never', period({ label }), { from: '2026-07-01', to: '9999-12-31' }, { code: 'year' }],
    ['half a place', place({ label }), { name: '东河', latitude: '30', longitude: '' }, { code: 'place' }],
    ['a place off the earth', place({ label }), { name: '', latitude: '91', longitude: '0' }, { code: 'place' }],
    ['a moment that is none', instant({ label }), { instant: '2026-13-01T00:00' }, { code: 'incomplete' }],
    ['an option that there is not', choice({ label, options }), { choice: 'c' }, { code: 'unknown' }],
    [
      'too many tags',
      tags({ label }),
      withTags(Array.from({ length: 21 }, (_, n) => `${n}`)),
      { code: 'many', limit: 20 },
    ],
  ] as const)('with %s says so', (_, field, draft, fault) => {
    expect(readDraft(field, draft)).toEqual({ fault });
  });

  it.each([
    ['1200', 1200],
    ['１２００', 1200],
    [' 14,200 万 ', 142_000_000],
    ['1.42亿元', 142_000_000],
    ['1.42 million', 1_420_000],
    ['-0.5', -0.5],
    ['35%', 35],
    ['12,5x', null],
    ['', null],
    ['1e9', null],
  ])('reads %j as people mean it', (typed, figure) => {
    expect(figureIn(typed)).toBe(figure);
  });

  it('keeps the order of tags, each once', () => {
    expect(tagsIn(withTags(['b', 'a', 'b']))).toEqual(['b', 'a']);
  });

  it('that others wrote beside keeps of a text the language that each touched, and is wholly the writer’s elsewhere', () => {
    const bilingual = text({ label, bilingual: true });
    const before = { zh: '旧', en: 'old' };
    expect(mergedDraft(bilingual, before, { zh: '新', en: 'old' }, { zh: '旧', en: 'new' })).toEqual({
      zh: '新',
      en: 'new',
    });
    expect(mergedDraft(bilingual, before, { zh: '我的', en: 'old' }, { zh: '她的', en: 'old' })['zh']).toBe('我的');
    expect(
      mergedDraft(period({ label }), { from: 'a', to: 'b' }, { from: 'a', to: 'c' }, { from: 'd', to: 'b' }),
    ).toEqual({ from: 'a', to: 'c' });
  });

  it('is the same as another where every part is', () => {
    expect(sameDraft({ a: '1', b: '' }, { b: '', a: '1' })).toBe(true);
    expect(sameDraft({ a: '1' }, { a: '1', b: 'x' })).toBe(false);
  });
});
