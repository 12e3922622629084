import fc from 'fast-check';
import {
  choice,
  date,
  flag,
  instant,
  money,
  number,
  percent,
  period,
  place,
  prose,
  ref,
  refs,
  rows,
  score,
  tags,
  text,
} from '../kernel/field.ts';
import {
  createSchema,
  isRegister,
  patchSchema,
  type Register,
  registerKinds,
  textLimits,
  valueSchema,
} from './schema.ts';

const label = { en: 'Field', zh: '字段' };
const options = { a: { en: 'A', zh: '甲' }, b: { en: 'B', zh: '乙' } };
const fields = {
  name: text({ label, bilingual: true, required: true }),
  note: text({ label, long: true }),
  story: prose({ label }),
  stage: choice({ label, options, required: true }),
  topics: tags({ label, options }),
  words: tags({ label }),
  due: date({ label }),
  span: period({ label }),
  people: number({ label, min: 0, max: 1_000, integer: true }),
  budget: money({ label }),
  at: instant({ label }),
  progress: percent({ label }),
  impact: score({ label, min: 1, max: 5 }),
  done: flag({ label }),
  lead: ref({ label, to: 'organisation' }),
  where: place({ label }),
  links: refs({ label, to: 'any' }),
  table: rows({ label, columns: { n: number({ label }) } }),
};
const type = { fields };
const id = '0199c0de-0000-7000-8000-000000000000';

const good: Record<string, unknown[]> = {
  name: [
    { zh: '愿景', en: '' },
    { zh: '', en: 'Vision' },
  ],
  note: [null, '', 'two\nlines', '😀'.repeat(2_000)],
  stage: ['a', 'b'],
  topics: [null, [], ['a', 'b']],
  words: [['水', 'rain'], Array.from({ length: 20 }, (_, index) => `tag ${index}`)],
  due: [null, '2024-02-29', '2026-06-30'],
  span: [
    { from: '2026-01-01', to: null },
    { from: '2026-01-01', to: '2026-01-01' },
  ],
  people: [0, 1_000],
  budget: [
    { amount: -1, currency: 'CNY' },
    { amount: Number.MAX_SAFE_INTEGER, currency: 'EUR' },
  ],
  at: ['2026-06-30T00:00:00Z', '2026-06-30T23:59:59.999Z'],
  progress: [0, 33.3, 100],
  impact: [1, 5],
  done: [true, false, null],
  lead: [id, null],
  where: [
    { latitude: 31.2, longitude: 121.5 },
    { latitude: -90, longitude: 180, name: '河边' },
  ],
};
const bad: Record<string, unknown[]> = {
  name: [
    null,
    'text',
    { zh: ' ', en: '' },
    { zh: 'x' },
    { zh: 'x', en: 'y', fr: 'z' },
    { zh: 'a\nb', en: '' },
    { zh: 'x'.repeat(501), en: '' },
  ],
  note: ['\u0000', '\uD800', 'x'.repeat(4_001), 1, { zh: 'x' }],
  stage: [null, 'c', '', '__proto__', 'toString', ['a']],
  topics: ['a', ['c'], ['a', 'a']],
  words: [[''], ['x'.repeat(51)], ['a\nb'], Array.from({ length: 21 }, (_, index) => `${index}`)],
  due: ['2026-02-29', '2026-6-30', '30.06.2026', '2026-06-30T00:00:00Z', 20_260_630],
  span: [
    { from: '2026-02-01', to: '2026-01-01' },
    { from: null, to: '2026-01-01' },
    { from: '2026-01-01' },
    '2026-01-01/2026-02-01',
  ],
  people: [-1, 1_001, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '5'],
  budget: [{ amount: 1.5, currency: 'CNY' }, { amount: 1, currency: '元' }, { amount: 2 ** 53, currency: 'CNY' }, 5],
  at: ['2026-06-30', '2026-06-30T00:00:00+08:00', '2026-06-30 00:00:00Z', 1],
  progress: [-0.1, 100.1, '50'],
  impact: [0, 6, 2.5],
  done: ['true', 0],
  lead: ['S06', '', id.slice(1), [id]],
  where: [{ latitude: 91, longitude: 0 }, { latitude: 0 }, { latitude: 0, longitude: 0, altitude: 1 }],
};

const registerNamed = (name: string): Register => {
  const field = Object.entries(fields).find(([key]) => key === name)?.[1];
  if (field === undefined || !isRegister(field)) throw new Error(`${name} is no register`);
  return field;
};
const pairs = (values: Record<string, unknown[]>) =>
  Object.entries(values).flatMap(([name, list]) => list.map((value) => [name, value] as const));

describe('what a register holds', () => {
  it.each(pairs(good))('%s takes %j', (name, value) => {
    expect(valueSchema(registerNamed(name)).safeParse(value)).toEqual({ success: true, data: value });
  });

  it.each(pairs(bad))('%s refuses %j', (name, value) => {
    expect(valueSchema(registerNamed(name)).safeParse(value).success).toBe(false);
  });

  it('is tried for every kind of register but a person, which is held like a reference', () => {
    const tried = new Set(Object.keys(good).map((name) => registerNamed(name).kind));
    expect(registerKinds.filter((kind) => !tried.has(kind))).toEqual(['person']);
    expect(Object.keys(good)).toEqual(Object.keys(bad));
  });

  it('survives the way to the database and back, whatever was written', () => {
    // Any UTF-16 unit, so that halves of pairs come alone as well.
    const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
    const written = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: textLimits.long }),
      fc.string({ unit, maxLength: 50 }),
    );
    const isText = (value: string) => {
      try {
        return encodeURIComponent(value).length >= 0;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(written, (value) => {
        const parsed = valueSchema(fields.note).safeParse(value);
        const storable = isText(value) && !value.includes('\u0000') && value.length <= textLimits.long;
        return parsed.success === storable && (!parsed.success || JSON.parse(JSON.stringify(parsed.data)) === value);
      }),
    );
  });

  it('never throws, whatever comes', () => {
    const registers = Object.values(fields).filter((field) => isRegister(field));
    fc.assert(
      fc.property(
        fc.constantFrom(...registers),
        fc.anything({ withNullPrototype: true, withBigInt: true, withSparseArray: true }),
        (field, value) => {
          valueSchema(field).safeParse(value);
          return true;
        },
      ),
    );
  });
});

describe('a patch', () => {
  it('names some registers', () => {
    expect(patchSchema(type).safeParse({ done: true, due: null })).toEqual({
      success: true,
      data: { done: true, due: null },
    });
  });

  it.each([
    ['nothing', {}],
    ['prose', { story: 'text' }],
    ['links', { links: [id] }],
    ['rows', { table: [] }],
    ['an unknown field', { done: true, owner: id }],
    ['the id', { id }],
    ['a prototype', JSON.parse('{"__proto__": {"done": true}}')],
    ['a required field emptied', { stage: null }],
    ['a list', [{ done: true }]],
  ])('with %s is refused', (_, patch) => {
    expect(patchSchema(type).safeParse(patch).success).toBe(false);
  });
});

describe('a new record', () => {
  it('needs what is required, and nothing else', () => {
    expect(createSchema(type).safeParse({ name: { zh: '名', en: '' }, stage: 'a' }).success).toBe(true);
    expect(createSchema(type).safeParse({ name: { zh: '名', en: '' } }).success).toBe(false);
    expect(createSchema(type).safeParse({ name: { zh: '名', en: '' }, stage: 'a', story: 'x' }).success).toBe(false);
  });
});
