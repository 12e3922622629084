import { v7 as uuidv7 } from 'uuid';
import { openStage, type Stage } from '../stage.ts';
import { type Clerk, clerkOf, words } from './clerk.ts';

/** Whatever is thrown at the door is refused with words; nothing of it is kept, and the next one is let in. */
describe('what nobody should send', () => {
  let stage: Stage;
  let clerk: Clerk;
  let record: string;
  beforeAll(async () => {
    stage = await openStage();
    clerk = clerkOf(stage);
    record = await clerk.create('chen.ming', 'vision', { title: words('Target'), statement: words('Unharmed') });
  });
  afterAll(() => stage.close());
  afterEach(async () => {
    const { status, body } = await clerk.read('chen.ming', 'vision', record);
    expect([status, body.version, body.fields['statement']]).toEqual([200, 1, words('Unharmed')]);
  });

  const operation = () => uuidv7();
  const patch = (fields: unknown, more: object = {}) => ({
    wishes: [{ kind: 'patch', operation: operation(), record, seen: 0, fields, ...more }],
  });
  const post = (body: unknown) => stage.send('POST', `${clerk.city}/changes`, body, 'chen.ming');
  const refused = ({ status, body }: { status: number; body: unknown }) => ({
    status,
    code: (body as { code?: string }).code,
  });
  const invalid = { status: 400, code: 'invalid_field' };
  const text = (inside: string) =>
    `{"wishes":[{"kind":"patch","operation":"${operation()}","record":"${record}","seen":0,"fields":{${inside}}}]}`;
  const deep = (n: number) => '['.repeat(n) + ']'.repeat(n);

  it.each<[string, () => unknown]>([
    ['nothing', () => ({})],
    ['a list', () => []],
    ['no wish', () => ({ wishes: [] })],
    ['a key too many', () => ({ ...patch({ horizon: 2035 }), also: 1 })],
    ['a wish with a key too many', () => patch({ horizon: 2035 }, { actor: uuidv7() })],
    ['another clock', () => patch({ horizon: 2035 }, { seen: -1 })],
    ['half a clock', () => patch({ horizon: 2035 }, { seen: 0.5 })],
    ['an operation that is no id', () => patch({ horizon: 2035 }, { operation: 'x' })],
    ['a record that is no id', () => patch({ horizon: 2035 }, { record: `${record}' or '1'='1` })],
    ['an unknown kind', () => patch({ horizon: 2035 }, { kind: 'drop' })],
    ['no field', () => patch({})],
    ['an unknown field', () => patch({ horizon: 2035, owner: uuidv7() })],
    ['a column of the table', () => patch({ fields: {}, horizon: 2035 })],
    ['an inherited name', () => patch({ constructor: 1 })],
    ['another inherited name', () => patch({ toString: 1, horizon: 2035 })],
    ['a statement for a name', () => patch({ [`horizon"='1'; drop table record; --`]: 1 })],
    ['the wrong type', () => patch({ horizon: '2035' })],
    ['a number for a text', () => patch({ title: 5 })],
    ['one language', () => patch({ title: { en: 'x' } })],
    ['a third language', () => patch({ title: { en: 'x', zh: 'x', fr: 'x' } })],
    ['a required field emptied', () => patch({ title: null })],
    ['a required field with blanks', () => patch({ title: words('  ') })],
    ['NUL', () => patch({ statement: words('a\u0000b') })],
    ['a text that is too long', () => patch({ statement: words('x'.repeat(4_001)) })],
    ['two lines where one belongs', () => patch({ title: words('a\nb') })],
    ['a list in place of links', () => patch({ purposes: [['resilience']] })],
    ['a fraction of a year', () => patch({ horizon: 2035.5 })],
  ])('%s', async (_, body) => {
    expect(refused(await post(body()))).toEqual(invalid);
  });

  it.each([
    ['a prototype', '"__proto__":{"horizon":1},"horizon":2035'],
    ['a lone surrogate', '"statement":{"en":"\\ud800","zh":"x"}'],
    ['the other lone surrogate', '"statement":{"en":"x","zh":"\\udc00x"}'],
    ['a number beyond all numbers', '"horizon":1e999'],
    ['a deep value', `"horizon":${deep(5_000)}`],
  ])('%s', async (_, inside) => {
    expect(refused(await post(text(inside)))).toEqual(invalid);
  });

  it.each([
    ['a body that is cut off', '{"wishes":[', 400, 'bad_request'],
    ['a body that is null', 'null', 400, 'bad_request'],
    ['a body that is no JSON', 'wishes=1', 400, 'bad_request'],
    ['a body that is too large', JSON.stringify({ wishes: 'x'.repeat(300_000) }), 413, 'too_large'],
  ])('%s', async (_, body, status, code) => {
    expect(refused(await post(body))).toEqual({ status, code });
  });

  it('addresses that lead nowhere', async () => {
    for (const path of [
      'records/vision/%00',
      'records/vision/VIS-0',
      'records/vision/VIS-99999999999999999999',
      `records/vision/${encodeURIComponent("' or 1=1 --")}`,
      `records/__proto__/${record}`,
      `records/constructor/${record}`,
      `records/VISION/${record}`,
      `records/outcome/${record}`,
      'records/vision/%F0%9F%98%80',
    ])
      expect({ path, ...refused(await stage.get(`${clerk.city}/${path}`, 'chen.ming')) }).toEqual({
        path,
        status: 404,
        code: 'not_found',
      });
    expect(refused(await stage.get(`${clerk.city}/records/vision/%`, 'chen.ming')).status).toBe(400);
    expect(
      refused(
        await stage.send(
          'PATCH',
          `${clerk.city}/records/outcome/${record}`,
          { operation: operation(), seen: 0, fields: { horizonYear: 2035 } },
          'chen.ming',
        ),
      ).status,
    ).toBe(404);
    expect(
      refused(
        await stage.send(
          'PATCH',
          `${clerk.city}/records/vision/VIS-3`,
          { operation: operation(), seen: 0, fields: { horizon: 2035 } },
          'chen.ming',
        ),
      ).status,
    ).toBe(404);
  });

  it('a patch that hides another wish', async () => {
    for (const body of [
      { operation: operation(), seen: 0, fields: { horizon: 2035 }, kind: 'bin' },
      { operation: operation(), seen: 0, fields: { horizon: 2035 }, record: uuidv7() },
      { operation: operation(), fields: { horizon: 2035 } },
      [],
      'text',
    ])
      expect(
        refused(await stage.send('PATCH', `${clerk.city}/records/vision/${record}`, JSON.stringify(body), 'chen.ming'))
          .status,
      ).toBe(400);
  });

  it.each([
    'after=-1',
    'after=x',
    '',
    'after=1&limit=0',
    'after=1&limit=501',
    'after=1&after=2',
    'after=1e99',
    'after=0&x=1',
  ])('changes since %s', async (query) => {
    expect(refused(await stage.get(`${clerk.city}/changes?${query}`, 'chen.ming'))).toEqual(invalid);
  });

  it('names what to check in words of the sender, and nothing that could be mistaken', async () => {
    const fieldsTold = async (fields: object) =>
      ((await post(patch(fields))).body as { params: { fields: string } }).params.fields;
    expect(await fieldsTold({ '<img src=x>': 1 })).toBe('wishes.0.fields.imgsrcx');
    expect(await fieldsTold({ horizon: 'x', title: 5, nothing: 1 })).toBe('title, horizon, nothing');
    const { body } = await post(patch({ horizon: 'x' }));
    expect((body as { title: string }).title).toBe('Check horizon and send it again.');
  });
});
