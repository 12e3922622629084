import { seedAlone } from '../../src/database/seed/half-made.ts';
import { opening, seedQichuan, writeQichuan } from '../../src/database/seed/seed.ts';
import { PeopleService } from '../../src/people/people.service.ts';
import { ProseService } from '../../src/prose/prose.service.ts';
import { RecordService } from '../../src/records/record.service.ts';
import { CityScope } from '../../src/tenancy/city-scope.repository.ts';
import { openStage, type Stage } from '../stage.ts';

describe('the example city', () => {
  let stage: Stage;
  let people: PeopleService;
  beforeAll(async () => {
    stage = await openStage();
    people = stage.app.get(PeopleService);
  });
  afterAll(() => stage.close());
  const roomsOf = () => ({ people, records: stage.app.get(RecordService), prose: stage.app.get(ProseService) });

  it('is there once, however often it is seeded, and stands still on its day', async () => {
    await seedQichuan(roomsOf(), () => Promise.reject(new Error('nobody should be made again')));
    expect(await people.listCities()).toEqual([
      expect.objectContaining({ slug: 'qichuan', today: '2026-06-30', example: true, zone: 'Asia/Shanghai' }),
    ]);
  });

  it('is not seen before it is whole, and an interrupted seed leaves nothing behind', async () => {
    const half = await people.createCity({
      slug: 'halfway',
      name: { en: 'Halfway', zh: '半途' },
      zone: 'Asia/Shanghai',
      livesOn: '2026-06-30',
    });
    const organisation = await people.addOrganisation(half.id, {
      code: 'S01',
      name: { en: 'A', zh: '甲' },
      kind: 'media',
    });
    const member = await people.addMember(half.id, {
      subject: 's',
      name: { en: 'B', zh: '乙' },
      organisationId: organisation.id,
    });
    await people.grant(half.id, { principalKind: 'person', principal: member.id, role: 'member', grantedBy: null });

    expect((await people.listCities()).map(({ slug }) => slug)).toEqual(['qichuan']);
    await expect(people.city(half.id)).rejects.toMatchObject({ code: 'not_found' });

    await seedAlone(stage.database.ownerUrl, () => Promise.resolve());
    for (const table of ['organisation', 'member', 'access_grant']) {
      const rows = await stage.app
        .get(CityScope)
        .withCity(half.id, (manager) => manager.query(`select id from ${table}`));
      expect(rows).toEqual([]);
    }
    expect((await people.listCities()).map(({ slug }) => slug)).toEqual(['qichuan']);
  });

  it('is seeded by one start at a time, and touches no other city that is being made', async () => {
    const real = await people.createCity({ slug: 'real', name: { en: 'Real', zh: '真实' }, zone: 'Asia/Shanghai' });
    const order: string[] = [];
    const seed = (name: string) =>
      seedAlone(stage.database.ownerUrl, async () => {
        order.push(`${name} begins`);
        await people.listCities();
        order.push(`${name} ends`);
      });
    await Promise.all([seed('one'), seed('two')]);
    expect(order.map((step) => step.split(' ')[1])).toEqual(['begins', 'ends', 'begins', 'ends']);
    await people.openCity(real.id);
    await expect(people.city(real.id)).resolves.toMatchObject({ slug: 'real' });
  });

  it('takes the place of the one before only when it is whole, and whoever was there is told', async () => {
    const rooms = roomsOf();
    const old = stage.cityId;
    const page = await stage.openPage('li.wei');
    await page.ask('watch', { city: old, after: null });
    const accounts = async ({ username }: { username: string }) =>
      (await stage.store.accountByName(username))?.id ?? '';
    await expect(
      seedAlone(stage.database.ownerUrl, async ({ slug }) => {
        await writeQichuan(rooms, accounts, slug, opening);
        throw new Error('a reset that is ended');
      }),
    ).rejects.toThrow('a reset that is ended');
    await expect(people.city(old)).resolves.toMatchObject({ slug: 'qichuan' });

    const told = new Promise((resolve) => page.socket.once('access', resolve));
    await seedAlone(stage.database.ownerUrl, async ({ slug, open }) =>
      open(await writeQichuan(rooms, accounts, slug, opening), 'qichuan'),
    );
    await told;
    await expect(people.city(old)).rejects.toMatchObject({ code: 'not_found' });
    const cities = (await people.listCities()).filter(({ slug }) => slug === 'qichuan');
    expect(cities).toHaveLength(1);
    const { status } = await stage.get(`/api/cities/${cities[0]?.id}/me`, 'li.wei');
    expect(status).toBe(200);
    stage.closePages();
  });

  it('of its own counts its days in its own zone', async () => {
    const own = await people.createCity({ slug: 'own', name: { en: 'Own', zh: '自己' }, zone: 'Pacific/Kiritimati' });
    await people.openCity(own.id);
    const { today } = await people.city(own.id);
    const there = new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);
    expect(today).toBe(there);
  });
});
