import { namedBlocks, passageOf } from '@cityloom/live';
import { v7 as uuidv7 } from 'uuid';
import type { VersionText } from '../../src/history/version.service.ts';
import type { Text } from '../page.ts';
import { until } from '../start/until.ts';
import { type Asked, setOffice, words } from './clerk.ts';

const [secretary, member, leader] = ['chen.ming', 'li.wei', 'gao.yuan'];
/** Everybody who takes part, and neither keeps the minutes nor approves them. */
const others = ['zhou.lan', 'li.wei', 'he.chuan', 'wang.fang', 'fang.zhu', 'shen.an', 'luo.qi'];

/** The minutes of one meeting, from the run-sheet to the seal: each step is somebody's, and nobody else's. */
describe('the minutes of a meeting', () => {
  const office = setOffice();
  let meeting: string;
  let minutes: Text;
  beforeAll(async () => {
    const { clerk } = office;
    const body = await clerk.create(secretary, 'governanceBody', { name: words('Board'), type: 'board' });
    meeting = await clerk.create(secretary, 'meeting', { title: words('June'), date: '2026-06-25', body });
  });

  const at = () => ({ city: office.stage.cityId, record: meeting, field: 'minutes', language: 'en' as const });
  const asks = (who: string, ...wishes: Asked[]) => office.clerk.outcome(who, ...wishes);
  const moves = (who: string, state: 'draft' | 'consultation' | 'review' | 'adopted') =>
    asks(who, { kind: 'move', record: meeting, state });
  const retitles = (who: string) =>
    asks(who, { kind: 'patch', record: meeting, seen: 0, fields: { title: words('Another') } });
  const read = async (who: string) => (await office.clerk.read(who, 'meeting', meeting)).body;
  const adopt = async (who: string, suggestion: string, seen: string) => {
    const path = `${office.clerk.city}/asked/${suggestion}/adopt`;
    const { status, body } = await office.stage.send('POST', path, { operation: uuidv7(), seen }, who);
    return status === 200 ? 'done' : (body as { code: string }).code;
  };
  /** Asks for other words where the minutes are live, as a page that follows them does. */
  const suggests = async (who: string, quote: string, wanted: string) => {
    const [block] = namedBlocks(minutes.doc);
    if (block === undefined) throw new Error('no minutes');
    const from = block.words.indexOf(quote);
    const { anchor, ...quoted } = passageOf(minutes.doc, block.words, {
      block: block.id,
      from,
      to: from + quote.length,
    });
    const fields = { on: meeting, part: `minutes/en#${anchor}`, ...quoted, words: wanted };
    return office.clerk.create(who, 'suggestion', fields);
  };

  it('begin as a run-sheet, which the secretariat alone draws up', async () => {
    const item = (topic: string, minutesLong: number): Asked => ({
      kind: 'row',
      record: meeting,
      seen: 0,
      field: 'runSheet',
      row: uuidv7(),
      order: topic[0] ?? 'a',
      cells: { topic: words(topic), kind: 'decide', minutes: minutesLong, who: office.ids.person('zhou.lan') },
    });
    expect(await asks(secretary, item('the river', 30), item('a new seat', 15))).toBe('done');
    for (const who of [...others, leader])
      expect([who, await asks(who, item('my own', 5))]).toEqual([who, 'not_allowed']);
    const begins: Asked = { kind: 'create', record: uuidv7(), type: 'meeting', fields: { title: words('Mine') } };
    for (const who of [...others, leader]) expect([who, await asks(who, begins)]).toEqual([who, 'not_allowed']);
    expect((await read('luo.qi')).fields['runSheet']).toHaveLength(2);
  });

  it('are written by the secretariat, and circulated by it', async () => {
    const page = await office.stage.openPage(secretary);
    minutes = await page.join(at());
    await minutes.ready();
    await minutes.type('The gauges stand on Fridays.');
    await minutes.saved();
    const reader = await (await office.stage.openPage(member)).join(at());
    await reader.ready();
    expect(reader.words).toContain('The gauges stand on Fridays.');
    expect((await read(member)).writes).toEqual([]);
    for (const who of [...others, leader])
      expect([who, await moves(who, 'consultation')]).toEqual([who, 'not_allowed']);
    expect(await moves(secretary, 'consultation')).toBe('done');
  });

  it('are corrected by who was there: a member who may not write suggests it, and the secretariat lets it in', async () => {
    const suggestion = await suggests(member, 'on Fridays', 'on bridges');
    for (const who of [...others, leader])
      expect([who, await adopt(who, suggestion, 'on Fridays')]).toEqual([who, 'not_allowed']);
    expect(await adopt(secretary, suggestion, 'on Fridays')).toBe('done');
    await until('the correction', () => minutes.words.includes('The gauges stand on bridges.'));
    expect((await office.clerk.read(member, 'suggestion', suggestion)).body.fields).toMatchObject({
      outcome: 'adopted',
      answeredBy: office.ids.person(secretary),
    });
    for (const who of [...others, leader]) expect([who, await retitles(who)]).toEqual([who, 'not_allowed']);
    // Whoever only looks on suggests nothing.
    await expect(suggests('luo.qi', 'gauges', 'benches')).rejects.toThrow('not_allowed');
  });

  it('are approved by a leader, and never by whoever wrote them', async () => {
    for (const who of [...others, leader]) expect([who, await moves(who, 'review')]).toEqual([who, 'not_allowed']);
    expect(await moves(leader, 'adopted')).not.toBe('done');
    expect(await moves(secretary, 'review')).toBe('done');
    for (const who of [...others, secretary]) expect([who, await moves(who, 'adopted')]).toEqual([who, 'not_allowed']);
    expect(await moves(leader, 'adopted')).toBe('done');
  });

  it('are sealed then: not a word, a row or a title changes any more, and the sealed version tells it all', async () => {
    for (const who of [...others, secretary, leader]) expect([who, await retitles(who)]).toEqual([who, 'not_allowed']);
    expect(await asks(secretary, { kind: 'bin', record: meeting })).not.toBe('done');
    expect((await read(secretary)).writes).toEqual([]);
    await expect(suggests(member, 'bridges', 'poles')).rejects.toThrow('not_allowed');
    await minutes.type(' And on poles.');
    await until('a refusal', () => minutes.room.refusal === 'FORBIDDEN');
    const reader = await (await office.stage.openPage(member)).join(at());
    await reader.ready();
    expect(reader.words).toBe('The gauges stand on bridges.');
    const { body } = await office.stage.get(`${office.clerk.city}/records/meeting/${meeting}/versions/1`, member);
    const version: VersionText = body;
    expect(JSON.stringify(version.texts)).toContain('The gauges stand on bridges.');
    expect(version).toMatchObject({ number: 1, by: { name: { en: 'Gao Yuan' } } });
    // Taken up again with a reason, it is another draft; what was sealed stays as it was.
    expect(await moves(secretary, 'draft')).toBe('invalid_field');
    expect(await asks(secretary, { kind: 'move', record: meeting, state: 'draft', why: 'A name was wrong.' })).toBe(
      'done',
    );
    expect(await retitles(secretary)).toBe('done');
    const again = await office.stage.get(`${office.clerk.city}/records/meeting/${meeting}/versions/1`, member);
    expect((again.body as VersionText).fields['title']).toEqual(words('June'));
  });
});
