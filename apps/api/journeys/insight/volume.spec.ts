import { performance } from 'node:perf_hooks';
import { ForMeService } from '../../src/insight/for-me.service.ts';
import { SinceService } from '../../src/insight/since.service.ts';
import { CityScope } from '../../src/tenancy/city-scope.repository.ts';
import { setOffice, words } from '../records/clerk.ts';

/** Patches of 500 initiatives, live text that rests, and comments, as the store would hold them after months of work. */
const [changes, initiatives, comments] = [10_000, 500, 200];
/** So many of the initiatives concern whoever looks. */
const followed = 200;
const looks = 30;

const records = `
  insert into record (id, city_id, type, code, owner_id, owner_org, owner_sector, state, visibility, fields, clocks,
    version, clock, created_at, changed_at, about_id, host_id)
  select made.id, r.city_id, made.type, made.code, r.owner_id, r.owner_org, r.owner_sector, made.state, 'members',
    made.fields, '{}', 1, 0, now(), now(), made.host, made.host
  from record r cross join lateral (`;

/** Does something some times, and prints how long it took. */
async function tell(what: string, act: () => Promise<void>): Promise<void> {
  const took: number[] = [];
  for (let look = 0; look < looks; look += 1) {
    const begin = performance.now();
    await act();
    took.push(performance.now() - begin);
  }
  const sorted = took.toSorted((one, other) => one - other);
  const [least = 0, median = 0] = [sorted[0], sorted[looks / 2]];
  process.stdout.write(`${what}, ${changes} changes: median ${median.toFixed(0)} ms, least ${least.toFixed(0)} ms\n`);
}

describe('what happened in a city', () => {
  const office = setOffice();

  // How long it takes is told and not asked: a busy machine is no fault. The aim is 50 ms on a quiet one.
  it(`is told whole, also after ${changes} changes`, async () => {
    const { stage, clerk, ids } = office;
    const service = stage.app.get(SinceService);
    const identity = { subject: String((await stage.claims('chen.ming')).sub) };
    await service.look(stage.cityId, identity, 7);
    const fields = { name: words('Silver Bridge'), phase: 'p1' };
    const first = await clerk.create('he.chuan', 'initiative', fields);
    await stage.app.get(CityScope).withCity(stage.cityId, async (db) => {
      await db.query(
        `create temp table host on commit drop as select gen_random_uuid() as id, n from generate_series(0, ${initiatives - 1}) n`,
      );
      await db.query(
        `create temp table talk on commit drop as select gen_random_uuid() as id, n from generate_series(0, ${comments - 1}) n`,
      );
      await db.query(
        `${records} select id, 'initiative' as type, 'INI-' || (n + 1000) as code, 'draft' as state, r.fields, null::uuid as host from host) made where r.id = $1`,
        [first],
      );
      await db.query(
        `${records} select t.id, 'comment' as type, 'TLK-' || (t.n + 1000) as code, 'shared' as state,
           jsonb_build_object('on', h.id, 'text', jsonb_build_object('zh', '', 'en', 'When?')) as fields, h.id as host
         from talk t join host h on h.n = t.n % ${initiatives}) made where r.id = $1`,
        [first],
      );
      await db.query(
        `insert into change (city_id, clock, record_id, type, code, version, kind, operation, actor_id, at, before, after)
         select c.id, c.clock + i + 1, coalesce(t.id, h.id), case when t.id is null then 'initiative' else 'comment' end, '', 1,
           case when t.id is not null then 'create' when i % 5 = 1 then 'prose' else 'patch' end, gen_random_uuid(),
           case when i % 2 = 0 then $2::uuid else $3::uuid end, now(),
           case when t.id is not null then '{"@state": null}' when i % 5 = 1 then '{"intent": null}'
             else jsonb_build_object('progress', i % 90, 'summary', jsonb_build_object('zh', '', 'en', repeat('word ', i % 50))) end,
           case when t.id is not null then '{"@state": "shared"}'
             when i % 5 = 1 then jsonb_build_object('intent', jsonb_build_object('authors', jsonb_build_array($3::text), 'added', 4, 'removed', 1))
             else jsonb_build_object('progress', (i + 1) % 90, 'summary', jsonb_build_object('zh', '', 'en', repeat('word ', i % 51))) end
         from city c cross join generate_series(0, ${changes - 1}) i
         join host h on h.n = (i * 7) % ${initiatives}
         left join talk t on i % (${changes} / ${comments}) = 0 and t.n = i / (${changes} / ${comments})
         where c.id = $1`,
        [stage.cityId, ids.person('he.chuan'), ids.person('xu.wen')],
      );
      await db.query('update city set clock = clock + $2 where id = $1', [stage.cityId, changes]);
      await db.query(
        `insert into follow (city_id, member_id, record_id, level, at) select $1, $2, id, 'follow', now() from host where n < ${followed}`,
        [stage.cityId, ids.person('chen.ming')],
      );
    });
    await tell('since', async () => {
      const { lines, more, news } = await service.look(stage.cityId, identity, 7);
      expect([lines.length, more + lines.length]).toEqual([7, news]);
      expect(news).toBeGreaterThan(initiatives / 2);
    });
    const forMe = stage.app.get(ForMeService);
    await tell('for me, counted', async () => {
      expect((await forMe.count(stage.cityId, identity)).count).toBe(followed);
    });
    await tell('for me, 30 lines', async () => {
      const { news, more } = await forMe.look(stage.cityId, identity, 30);
      expect([news.length, more.news]).toEqual([30, followed - 30]);
    });
  }, 60_000);
});
