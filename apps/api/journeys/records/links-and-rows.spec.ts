import { v7 as uuidv7 } from 'uuid';
import { type Asked, setOffice, words } from './clerk.ts';

describe('links and small tables', () => {
  const office = setOffice();

  const initiative = (name: string) =>
    office.clerk.create('he.chuan', 'initiative', { name: words(name), phase: 'p1' });
  const fieldsOf = async (type: string, record: string) =>
    (await office.clerk.read('li.wei', type, record)).body.fields;

  describe('a link', () => {
    it('is made, given another kind, and taken away', async () => {
      const [one, other] = [await initiative('One'), await initiative('Other')];
      const link = (as: string | null): Asked => ({ kind: 'link', record: one, field: 'dependsOn', to: other, as });
      const before = (await office.clerk.read('he.chuan', 'initiative', one)).body.clock;
      await office.clerk.done('he.chuan', link('fs'));
      expect((await fieldsOf('initiative', one))['dependsOn']).toEqual([{ to: other, as: 'fs' }]);
      await office.clerk.done('he.chuan', link('ss'));
      const [same] = await office.clerk.done('he.chuan', link('ss'));
      expect((await fieldsOf('initiative', one))['dependsOn']).toEqual([{ to: other, as: 'ss' }]);
      const [gone] = await office.clerk.done('he.chuan', {
        kind: 'unlink',
        record: one,
        field: 'dependsOn',
        to: other,
      });
      expect((await fieldsOf('initiative', one))['dependsOn']).toEqual([]);
      expect(gone?.version).toBe((same?.version ?? 0) + 1);
      const told = (await office.clerk.changes('li.wei', before)).body.changes.filter(({ record }) => record === one);
      expect(told.map(({ after }) => after)).toEqual([
        { [`dependsOn/${other}`]: { to: other, as: 'fs' } },
        { [`dependsOn/${other}`]: { to: other, as: 'ss' } },
        { [`dependsOn/${other}`]: null },
      ]);
    });

    it('leads to what it may lead to, of a kind that there is', async () => {
      const one = await initiative('Careful');
      const link = (field: string, to: string, as: string | null = null): Asked => ({
        kind: 'link',
        record: one,
        field,
        to,
        as,
      });
      const section = await office.clerk.create('chen.ming', 'vision', { title: words('No initiative') });
      const hidden = await office.clerk.create(
        'li.wei',
        'initiative',
        { name: words('Hidden'), phase: 'p1' },
        { visibility: 'org' },
      );
      const binned = await initiative('Binned');
      await office.clerk.done('he.chuan', { kind: 'bin', record: binned });
      for (const wish of [
        link('dependsOn', section),
        link('dependsOn', hidden),
        link('dependsOn', binned),
        link('dependsOn', one),
        link('dependsOn', uuidv7()),
        link('dependsOn', office.ids.organisation('S16')),
        link('partners', office.ids.person('li.wei')),
        link('partners', office.ids.organisation('S16'), 'fs'),
        link('dependsOn', await initiative('Kind'), 'constructor'),
        link('name', office.ids.organisation('S16')),
        link('nothing', office.ids.organisation('S16')),
        link('constructor', office.ids.organisation('S16')),
      ]) {
        const { status, body } = await office.clerk.ask('he.chuan', wish);
        expect({ wish, status, code: body.code }).toEqual({ wish, status: 400, code: 'invalid_field' });
      }
      await office.clerk.done('he.chuan', link('partners', office.ids.organisation('S16').toUpperCase()));
      expect((await fieldsOf('initiative', one))['partners']).toEqual([
        { to: office.ids.organisation('S16'), as: null },
      ]);
    });

    it('may lead to what is created in the same breath', async () => {
      const [one, other] = [uuidv7(), uuidv7()];
      const create = (record: string): Asked => ({
        kind: 'create',
        record,
        type: 'initiative',
        fields: { name: words('New'), phase: 'p2' },
      });
      await office.clerk.done('he.chuan', create(one), create(other), {
        kind: 'link',
        record: one,
        field: 'dependsOn',
        to: other,
      });
      expect((await fieldsOf('initiative', one))['dependsOn']).toEqual([{ to: other, as: null }]);
    });

    it('from a hundred people at once does not stop at another', async () => {
      const [one, other] = [await initiative('Left'), await initiative('Right')];
      const link = (record: string, to: string): Asked => ({ kind: 'link', record, field: 'dependsOn', to });
      const unlink = (record: string, to: string): Asked => ({ kind: 'unlink', record, field: 'dependsOn', to });
      const asked = Array.from({ length: 25 }, () => [
        link(one, other),
        link(other, one),
        unlink(one, other),
        unlink(other, one),
      ]).flat();
      const statuses = await Promise.all(asked.map(async (wish) => (await office.clerk.ask('he.chuan', wish)).status));
      expect(new Set(statuses)).toEqual(new Set([200]));
    });
  });

  it('a reference leads to something that its writer may see', async () => {
    const hidden = await office.clerk.create(
      'li.wei',
      'initiative',
      { name: words('Hidden'), phase: 'p1' },
      { visibility: 'org' },
    );
    const milestone = { name: words('First'), due: '2026-09-01' };
    const asked = (initiativeId: string) =>
      office.clerk.ask('he.chuan', {
        kind: 'create',
        record: uuidv7(),
        type: 'milestone',
        fields: { ...milestone, initiative: initiativeId },
      });
    expect((await asked(hidden)).body).toMatchObject({ code: 'invalid_field', params: { fields: 'initiative' } });
    expect((await asked(uuidv7())).body).toMatchObject({ code: 'invalid_field', params: { fields: 'initiative' } });
    expect((await asked(await initiative('Seen'))).status).toBe(200);
  });

  describe('a small table', () => {
    let record: string;
    beforeEach(async () => {
      record = await office.clerk.create('chen.ming', 'indicator', { name: words('Flooded streets') });
    });
    const row = (id: string, cells: Record<string, unknown>, order?: string, seen = 0): Asked => ({
      kind: 'row',
      record,
      field: 'targets',
      row: id,
      seen,
      cells,
      ...(order !== undefined && { order }),
    });

    it('is written cell by cell, and each cell is somebody’s', async () => {
      const [first, second] = [uuidv7(), uuidv7()];
      await office.clerk.done(
        'chen.ming',
        row(second, { year: 2035 }, 'a1'),
        row(first, { year: 2030, value: 5 }, 'a0'),
      );
      const seen = (await office.clerk.read('chen.ming', 'indicator', record)).body.clock;
      await Promise.all([
        office.clerk.done('chen.ming', row(first, { value: 3 }, undefined, seen)),
        office.clerk.done('chen.ming', row(second, { value: 1 }, undefined, seen)),
      ]);
      const [over] = await office.clerk.done('chen.ming', row(first, { year: 2031, value: 4 }, undefined, seen));
      expect(over?.overwrote).toEqual({ [`targets/${first}/value`]: { value: 3, by: office.ids.person('chen.ming') } });
      expect((await fieldsOf('indicator', record))['targets']).toEqual([
        { id: first, order: 'a0', cells: { year: 2031, value: 4 } },
        { id: second, order: 'a1', cells: { year: 2035, value: 1 } },
      ]);
      await office.clerk.done('chen.ming', row(first, {}, 'a2'), row(first, { value: null }));
      expect((await fieldsOf('indicator', record))['targets']).toEqual([
        { id: second, order: 'a1', cells: { year: 2035, value: 1 } },
        { id: first, order: 'a2', cells: { year: 2031 } },
      ]);
    });

    it('does not bring back a row that somebody took away', async () => {
      const id = uuidv7();
      await office.clerk.done('chen.ming', row(id, { year: 2030 }, 'a0'));
      await office.clerk.done('chen.ming', { kind: 'unrow', record, field: 'targets', row: id });
      const { status, body } = await office.clerk.ask('chen.ming', row(id, { year: 2031 }));
      expect([status, body.code]).toEqual([409, 'row_gone']);
      const [nothing] = await office.clerk.done('chen.ming', { kind: 'unrow', record, field: 'targets', row: id });
      expect(nothing?.version).toBe(3);
      expect((await fieldsOf('indicator', record))['targets']).toEqual([]);
    });

    it('refuses what its cells cannot hold, naming the cell', async () => {
      for (const [cells, fields] of [
        [{ year: 'soon' }, 'targets, year'],
        [{ year: 1999 }, 'targets, year'],
        [{ nothing: 1 }, 'targets, nothing'],
        [{ constructor: 1 }, 'targets, constructor'],
      ] as const) {
        const { status, body } = await office.clerk.ask('chen.ming', row(uuidv7(), cells, 'a0'));
        expect([status, body.params['fields']]).toEqual([400, fields]);
      }
      for (const order of ['', 'a b', 'a'.repeat(201), 'ä']) {
        expect((await office.clerk.ask('chen.ming', row(uuidv7(), {}, order))).body.code).toBe('invalid_field');
      }
    });

    it('holds five hundred rows', async () => {
      const rows = (n: number) => Array.from({ length: n }, () => row(uuidv7(), { year: 2030 }, 'a0'));
      for (let part = 0; part < 5; part += 1) await office.clerk.done('chen.ming', ...rows(100));
      const { status, body } = await office.clerk.ask('chen.ming', ...rows(1));
      expect([status, body.code]).toEqual([413, 'too_large']);
    });
  });
});
