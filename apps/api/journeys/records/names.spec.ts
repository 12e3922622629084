import { setOffice, type Told, words } from './clerk.ts';

/** Links and references are told by id; what the ids stand for is told to those who may know it. */
describe('the names of ids', () => {
  const office = setOffice();

  const names = (who: string | undefined, asked: readonly string[]): Promise<Told<{ items: readonly unknown[] }>> =>
    office.stage.get(`${office.clerk.city}/names?ids=${asked.join(',')}`, who);

  it('are those of records, organisations and people, in one answer', async () => {
    const bridge = await office.clerk.create('li.wei', 'initiative', { name: words('Bridge', '桥'), phase: 'p1' });
    const [chamber, person] = [office.ids.organisation('S16'), office.ids.person('wang.fang')];
    const hers = office.ids.organisation('S18');
    const { status, body } = await names('wang.fang', [bridge, chamber, person, bridge.replace(/^./, 'f')]);
    expect(status).toBe(200);
    expect(body.items).toHaveLength(3);
    expect(body.items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          id: bridge,
          type: 'initiative',
          name: words('Bridge', '桥'),
          sector: 'business',
          organisation: chamber,
        }),
        expect.objectContaining({
          id: chamber,
          type: 'organisation',
          code: 'S16',
          sector: 'business',
          organisation: null,
        }),
        expect.objectContaining({ id: person, type: 'person', code: null, sector: 'community', organisation: hers }),
      ]),
    );
  });

  it('stay unknown where the record may not be seen, or lies in the bin', async () => {
    const kept = await office.clerk.create(
      'li.wei',
      'initiative',
      { name: words('Canary'), phase: 'p1' },
      { visibility: 'owner' },
    );
    const binned = await office.clerk.create('li.wei', 'initiative', { name: words('Gone'), phase: 'p1' });
    expect((await names('wang.fang', [binned])).body.items).toHaveLength(1);
    await office.clerk.done('li.wei', { kind: 'bin', record: binned });
    expect((await names('wang.fang', [kept, binned])).body).toEqual({ items: [] });
    expect((await names('li.wei', [kept])).body.items).toHaveLength(1);
  });

  it('are kept from those who look after access only, from other cities’ people and from nobody in particular', async () => {
    const bridge = await office.clerk.create('li.wei', 'initiative', { name: words('Bridge'), phase: 'p1' });
    expect((await names('qin.shu', [bridge])).body).toEqual({ items: [] });
    expect((await names(undefined, [bridge])).status).toBe(401);
  });

  it.each([
    ['none at all', ''],
    ['what is no id', 'x'],
    ['too many', Array(201).fill('0190b5a0-0000-7000-8000-000000000000').join()],
  ])('are not told of %s', async (_, asked) => {
    expect(await names('li.wei', [asked])).toMatchObject({ status: 400, body: { code: 'invalid_field' } });
  });
});
