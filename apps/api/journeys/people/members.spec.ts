import { DataSource } from 'typeorm';
import { PeopleService } from '../../src/people/people.service.ts';
import { CityScope } from '../../src/tenancy/city-scope.repository.ts';
import { openStage, type Stage } from '../stage.ts';

interface Page {
  items: {
    id: string;
    name: { en: string };
    organisation: { id: string; code: string } | null;
    sector: string | null;
    roles: string[];
  }[];
  next: string | null;
}

describe('who takes part in a city', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());
  const members = (query: string, username?: string) =>
    stage.get(`/api/cities/${stage.cityId}/members${query}`, username);

  it('tells each person who they are, for whom, and what they were given', async () => {
    const { body } = await stage.get(`/api/cities/${stage.cityId}/me`, 'zhou.lan');
    expect(body).toMatchObject({
      name: 'Zhou Lan',
      member: {
        name: { en: 'Zhou Lan', zh: '周岚' },
        organisation: { code: 'S06', name: { zh: '市应急管理局' } },
        sector: 'government',
        roles: ['member'],
      },
    });
  });

  it('shows the three sectors to a member, page by page, without doubling or losing anybody', async () => {
    const seen: Page['items'] = [];
    let query = '?limit=5';
    for (;;) {
      const { items, next } = (await members(query, 'li.wei')).body as Page;
      seen.push(...items);
      if (next === null) break;
      query = `?limit=5&after=${next}`;
    }
    expect(new Set(seen.map(({ id }) => id)).size).toBe(16);
    expect(new Set(seen.map(({ sector }) => sector))).toEqual(new Set(['government', 'business', 'community', null]));
  });

  it('shows the people of one organisation alone, and nobody for one that is not there', async () => {
    const { items } = (await members('?limit=200', 'li.wei')).body as Page;
    const office = items.filter(({ organisation }) => organisation?.code === 'S02');
    const asked = async (id = '') => ((await members(`?organisation=${id}`, 'li.wei')).body as Page).items;
    expect(office.length).toBeGreaterThan(1);
    expect(await asked(office[0]?.organisation?.id)).toEqual(office);
    expect(await asked('00000000-0000-7000-8000-000000000000')).toEqual([]);
  });

  it('shows nothing of it without signing in, and never the account behind a person', async () => {
    expect((await members('')).status).toBe(401);
    expect(JSON.stringify((await members('', 'li.wei')).body)).not.toContain((await stage.claims('zhou.lan')).sub);
  });

  it('shows nobody to whoever keeps the platform and reads no city’s content', async () => {
    expect((await members('', 'han.song')).status).toBe(404);
    expect((await members('', 'qin.shu')).status).toBe(200);
  });

  it.each([
    '?limit=0',
    '?limit=201',
    '?limit=x',
    '?after=1',
    '?organisation=S02',
    '?role=city_admin',
    '?limit=1&limit=2',
  ])('refuses %s, naming what to check', async (query) => {
    const { status, body } = await members(query, 'li.wei');
    expect({ status, code: (body as { code: string }).code }).toEqual({ status: 400, code: 'invalid_field' });
    expect((body as { title: string }).title).toMatch(/Check (limit|after|organisation|role) and send it again/);
  });

  it('answers in the reader’s language', async () => {
    const { body } = await stage.get(`/api/cities/${stage.cityId}/members`, undefined, { 'accept-language': 'zh-CN' });
    expect((body as { title: string }).title).toBe('你还没有登录，或登录已过期。请登录后再试一次。');
  });

  it('hides a city that is not there, and an id that is none, alike', async () => {
    for (const id of ['00000000-0000-7000-8000-000000000000', 'qichuan', "'; drop table city; --"]) {
      const { status } = await stage.get(`/api/cities/${encodeURIComponent(id)}/members`, 'li.wei');
      expect(status).toBe(404);
    }
  });

  describe('two cities', () => {
    it('keep their people to themselves, also in SQL', async () => {
      const people = stage.app.get(PeopleService);
      const other = await people.createCity({
        slug: 'linyang',
        name: { en: 'Linyang', zh: '林阳市' },
        zone: 'Asia/Shanghai',
      });
      await people.openCity(other.id);
      await people.addMember(other.id, {
        subject: 'somebody',
        name: { en: 'Canary', zh: '金丝雀' },
        organisationId: null,
      });

      expect((await stage.get(`/api/cities/${other.id}/members`, 'li.wei')).status).toBe(404);
      expect((await stage.get(`/api/cities/${other.id}/me`, 'li.wei')).body).toMatchObject({ member: null });
      expect(JSON.stringify((await members('?limit=200', 'li.wei')).body)).not.toContain('Canary');

      const count = 'select count(*)::int as n from member';
      const scope = stage.app.get(CityScope);
      await expect(scope.withCity(other.id, (manager) => manager.query(count))).resolves.toEqual([{ n: 1 }]);
      await expect(scope.withCity(stage.cityId, (manager) => manager.query(count))).resolves.toEqual([{ n: 16 }]);
      await expect(stage.app.get(DataSource).query(count)).resolves.toEqual([{ n: 0 }]);
    });

    it('cannot be crossed by writing either', async () => {
      const scope = stage.app.get(CityScope);
      const other = (await stage.app.get(PeopleService).listCities()).find(({ slug }) => slug === 'linyang');
      const write = scope.withCity(stage.cityId, (manager) =>
        manager.query(`insert into member (id, city_id, subject, name) values (gen_random_uuid(), $1, 'x', '{}')`, [
          other?.id,
        ]),
      );
      await expect(write).rejects.toThrow(/row-level security/);
    });
  });

  describe('what was given', () => {
    it('ends by itself, ends when revoked, and stays on record', async () => {
      const scope = stage.app.get(CityScope);
      const people = stage.app.get(PeopleService);
      const { member } = (await stage.get(`/api/cities/${stage.cityId}/me`, 'he.chuan')).body as {
        member: { id: string };
      };
      const rolesNow = async () =>
        ((await stage.get(`/api/cities/${stage.cityId}/me`, 'he.chuan')).body as { member: { roles: string[] } }).member
          .roles;
      const given = { principalKind: 'person', principal: member.id, grantedBy: null } as const;

      await people.grant(stage.cityId, { ...given, role: 'observer', until: new Date(Date.now() - 1) });
      expect(await rolesNow()).toEqual(['member']);

      const grant = await people.grant(stage.cityId, { ...given, role: 'facilitator' });
      expect(await rolesNow()).toEqual(['facilitator', 'member']);
      await people.revoke(stage.cityId, grant.id, null);
      expect(await rolesNow()).toEqual(['member']);

      await expect(
        scope.withCity(stage.cityId, (manager) => manager.query('update access_grant set role = $1', ['leader'])),
      ).rejects.toThrow(/permission denied/);
      await expect(
        scope.withCity(stage.cityId, (manager) => manager.query('delete from access_grant')),
      ).rejects.toThrow(/permission denied/);
    });

    it('reaches everyone of an organisation or a sector', async () => {
      const people = stage.app.get(PeopleService);
      await people.grant(stage.cityId, {
        principalKind: 'sector',
        principal: 'community',
        role: 'observer',
        grantedBy: null,
      });
      const { body } = await members('?limit=200', 'li.wei');
      const observers = (body as Page).items.filter(({ roles }) => roles.includes('observer'));
      expect(new Set(observers.map(({ name }) => name.en))).toEqual(
        new Set(['Wang Fang', 'Sun Mo', 'Zheng Guizhen', 'Fang Zhu', 'Luo Qi']),
      );
    });
  });
});
