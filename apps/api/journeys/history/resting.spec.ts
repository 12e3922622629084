import type { Wish } from '@cityloom/operating-model';
import { createHash } from 'node:crypto';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { SealedContent } from '../../src/history/sealed-content.ts';
import type { PartTo } from '../../src/history/said.ts';
import type { VersionText, VersionView } from '../../src/history/version.service.ts';
import { Door } from '../../src/records/door.ts';
import { type Asked, setOffice, words } from '../records/clerk.ts';
import { openBeside } from '../stage.ts';

const [office, department, business, leader] = ['chen.ming', 'zhou.lan', 'li.wei', 'gao.yuan'];
type State = Extract<Wish, { kind: 'move' }>['state'];

/** What a leader adopts may rest on what a body decided: that is sealed with it, and holds for one text, once. */
describe('an adoption that rests on a decision', () => {
  const city = setOffice();
  let body: string;
  let vision: string;
  let decision: string;
  beforeAll(async () => {
    body = await city.clerk.create(office, 'governanceBody', { name: words('Council', '理事会'), type: 'board' });
    vision = await begun('Vision of the harbour');
    decision = await drafted(vision);
  });

  /** A vision that waits to be adopted. */
  const begun = async (title: string) => {
    const record = await city.clerk.create(office, 'vision', { title: words(title) });
    await move(office, record, 'review');
    return record;
  };
  /** A decision of the council that waits to be adopted. @param adopts what it names */
  const drafted = async (adopts: string, more: Record<string, unknown> = {}, votes = [9, 1, 2]) => {
    const [inFavour, against, abstained] = votes;
    const fields = {
      question: words('Is it adopted?'),
      decidedBy: body,
      date: '2026-06-18',
      rule: 'majority',
      ...more,
    };
    const record = await city.clerk.create(office, 'decision', fields);
    const cells = { sector: 'business', inFavour, against, abstained };
    await city.clerk.done(
      office,
      { kind: 'link', record, field: 'adopts', to: adopts },
      { kind: 'row', record, seen: 0, field: 'votes', row: uuidv7(), order: 'a', cells },
      { kind: 'move', record, state: 'review' },
    );
    return record;
  };
  const decided = async (...given: Parameters<typeof drafted>) => {
    const record = await drafted(...given);
    await move(leader, record, 'adopted');
    return record;
  };
  const stepOf = (record: string, state: State, on?: string): Asked => ({
    kind: 'move',
    record,
    state,
    ...(on !== undefined && { decision: on }),
    ...(state === 'draft' && { why: 'To be revised.' }),
  });
  const move = (who: string, record: string, state: State, on?: string) =>
    city.clerk.done(who, stepOf(record, state, on));
  /** What comes of adopting a record on a decision. */
  const rest = (record: string, on: string, who = leader) => city.clerk.outcome(who, stepOf(record, 'adopted', on));
  const versions = async (record: string, type = 'vision') =>
    (
      (await city.stage.get(`${city.clerk.city}/records/${type}/${record}/versions`, business)).body as {
        items: VersionView[];
      }
    ).items;
  const version = async (record: string, number = 1, who = business) => {
    const answer = await city.stage.get(`${city.clerk.city}/records/vision/${record}/versions/${number}`, who);
    return { status: answer.status, body: answer.body as VersionText };
  };
  const resting = async (on: string, who = business) => {
    const answer = await city.stage.get(`${city.clerk.city}/records/decision/${on}/resting`, who);
    return { status: answer.status, items: (answer.body as { items: PartTo[] }).items };
  };
  const sql = async <Row extends pg.QueryResultRow>(statement: string, values: unknown[] = []): Promise<Row[]> => {
    const owner = new pg.Client(city.stage.database.ownerUrl);
    await owner.connect();
    try {
      await owner.query(`select set_config('cityloom.city_id', $1, false)`, [city.stage.cityId]);
      return (await owner.query<Row>(statement, values)).rows;
    } finally {
      await owner.end();
    }
  };

  it('waits until the decision is adopted, and says so in both languages', async () => {
    expect(await rest(vision, decision)).toBe('decision_open');
    const path = `${city.clerk.city}/changes`;
    const wishes = [{ operation: uuidv7(), ...stepOf(vision, 'adopted', decision) }];
    const { body: told } = await city.stage.send('POST', path, { wishes }, leader);
    expect(told).toMatchObject({ params: { decision: 'DEC-1' } });
    expect((told as { title: string }).title).toMatch(/DEC-1/);
    await move(leader, decision, 'adopted');
  });

  it('is refused for a decision that is not there, is no decision, or names something else', async () => {
    const other = await begun('Vision of the hills');
    const elsewhere = await decided(other);
    for (const [on, told] of [
      [uuidv7(), 'decision_missing'],
      [body, 'decision_missing'],
      [vision, 'decision_missing'],
      [elsewhere, 'decision_elsewhere'],
      ['DEC-1', 'invalid_field'],
    ] as const)
      expect([on, await rest(vision, on)]).toEqual([on, told]);
    expect((await city.clerk.read(office, 'vision', vision)).body.state).toBe('review');
  });

  it('knows nothing of a decision that whoever adopts does not see', async () => {
    const hidden = await decided(vision);
    await sql(`update record set visibility = 'owner', owner_id = $2 where id = $1`, [
      hidden,
      city.ids.person(department),
    ]);
    expect((await city.clerk.read(leader, 'decision', hidden)).status).toBe(404);
    expect(await rest(vision, hidden)).toBe('decision_missing');
  });

  it('does not rest on what was put away, or whose place another decision has taken', async () => {
    const away = await decided(vision);
    await sql(`update record set state = 'superseded' where id = $1`, [away]);
    expect(await rest(vision, away)).toBe('decision_replaced');
    const replaced = await decided(vision);
    const newer = await drafted(vision, { supersedes: replaced });
    // Whoever decides both in one breath is told the same.
    expect(
      (await city.clerk.ask(leader, stepOf(newer, 'adopted'), stepOf(vision, 'adopted', replaced))).body,
    ).toMatchObject({ code: 'decision_replaced' });
    await move(leader, newer, 'adopted');
    expect(await rest(vision, replaced)).toBe('decision_replaced');
  });

  it('is still pressed by a leader alone, and only an adoption rests on anything', async () => {
    for (const who of [office, department, business]) expect(await rest(vision, decision, who)).toBe('not_allowed');
    expect((await city.clerk.ask(office, stepOf(vision, 'draft', decision))).body).toMatchObject({
      code: 'invalid_field',
    });
    const own = await begun('Vision of its own');
    const on = await decided(own);
    await sql('update record set last_editor = $2 where id = $1', [own, city.ids.person(leader)]);
    expect(await rest(own, on)).toBe('not_allowed');
  });

  it('happens once, also where two processes are asked at the same moment', async () => {
    const beside = await openBeside(city.stage);
    const press = async (origin: string) => {
      const token = await city.stage.sign(await city.stage.claims(leader));
      const answer = await fetch(`${origin}${city.clerk.city}/changes`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ wishes: [{ operation: uuidv7(), ...stepOf(vision, 'adopted', decision) }] }),
      });
      return answer.status;
    };
    try {
      const told = await Promise.all([city.stage.origin, beside.origin, city.stage.origin].map(press));
      expect(told.toSorted((a, b) => a - b)).toEqual([200, 403, 403]);
    } finally {
      await beside.app.close();
    }
    expect(await versions(vision)).toHaveLength(1);
  });

  it('tells who decided, when and with which vote, and is told by the decision in turn', async () => {
    const { body: read } = await version(vision);
    expect(read.by?.name).toEqual({ zh: '高远', en: 'Gao Yuan' });
    expect(read.decision).toEqual({
      type: 'decision',
      code: 'DEC-1',
      number: 1,
      title: words('Is it adopted?'),
      decided: {
        by: body,
        on: '2026-06-18',
        vote: { inFavour: 9, against: 1, abstained: 2 },
        isConsent: false,
        isDisputed: false,
      },
    });
    expect((await resting('DEC-1')).items).toEqual([
      {
        type: 'vision',
        code: (await city.clerk.read(business, 'vision', vision)).body.code,
        number: 1,
        title: words('Vision of the harbour'),
      },
    ]);
  });

  it('holds the mark of the decision, so that its own mark holds for both', async () => {
    const [row] = await sql<{ content: string; previous: Buffer; hash: Buffer }>(
      'select content, previous, hash from sealed_version where record_id = $1',
      [vision],
    );
    const [sealed] = await versions(decision, 'decision');
    const { decision: named } = JSON.parse(row?.content ?? '') as SealedContent;
    expect(named).toEqual({ record: decision, type: 'decision', code: 'DEC-1', number: 1, hash: sealed?.hash });
    expect(
      createHash('sha256')
        .update(row?.previous ?? '')
        .update(row?.content ?? '')
        .digest(),
    ).toEqual(row?.hash);
    const change = (from: string, to: string) =>
      sql('update sealed_version set content = replace(content, $2, $3) where record_id = $1', [decision, from, to]);
    await change('"inFavour":9', '"inFavour":8');
    expect(await version(vision)).toMatchObject({ status: 409, body: { code: 'seal_broken' } });
    await change('"inFavour":8', '"inFavour":9');
    expect((await version(vision)).status).toBe(200);
  });

  it('holds for that text: what is changed since wants a decision of its own', async () => {
    await move(office, vision, 'draft');
    await move(office, vision, 'review');
    expect(await rest(vision, decision)).toBe('decision_spent');
    // Decided anew in the same words, it is a new decision.
    await move(office, decision, 'draft');
    await move(office, decision, 'review');
    await move(leader, decision, 'adopted');
    expect(await rest(vision, decision)).toBe('done');
    expect((await version(vision, 2)).body.decision).toMatchObject({ code: 'DEC-1', number: 2 });
    expect((await version(vision, 1)).body.decision).toMatchObject({ code: 'DEC-1', number: 1 });
    expect((await resting('DEC-1')).items.map(({ number }) => number)).toEqual([2, 1]);
  });

  it('counts in the order in which things are asked, within one transaction too', async () => {
    const record = await begun('Vision in one breath');
    const on = await drafted(record, { rule: 'consent', dissent: words('The pilots object to the depth.') }, [4, 0, 0]);
    const door = city.stage.app.get(Door);
    const wait = (who: string, ...steps: Asked[]) =>
      door
        .submit(city.stage.cityId, {
          person: city.ids.person(who),
          steps: steps.map((step) => ({ operation: uuidv7(), ...step }) as Wish),
        })
        .then(
          () => 'done',
          (error: { code: string }) => error.code,
        );
    const told = await Promise.all([
      wait(leader, stepOf(on, 'adopted'), stepOf(record, 'adopted', on)),
      wait(office, stepOf(record, 'draft'), stepOf(record, 'review')),
      wait(leader, stepOf(record, 'adopted', on)),
      wait(leader, stepOf(record, 'adopted')),
    ]);
    expect(told).toEqual(['done', 'done', 'decision_spent', 'done']);
    const { body: first } = await version(record, 1);
    expect(first.decision?.decided).toMatchObject({ isConsent: true, isDisputed: true, vote: { inFavour: 4 } });
    expect((await version(record, 2)).body.decision).toBeNull();
  });

  it('tells nothing of the decision to whoever does not see it', async () => {
    await sql(`update record set visibility = 'org' where id = $1`, [decision]);
    const { status, body: read } = await version(vision, 2);
    expect([status, read.decision]).toEqual([200, null]);
    expect(JSON.stringify(read)).not.toContain('DEC-1');
    expect((await resting(decision)).status).toBe(404);
    expect((await version(vision, 2, office)).body.decision).toMatchObject({ code: 'DEC-1' });
    await sql(`update record set visibility = 'members' where id = $1`, [decision]);
    await sql(`update record set visibility = 'owner' where id = $1`, [vision]);
    expect((await resting('DEC-1')).items).toEqual([]);
  });
});
