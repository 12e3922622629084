import { setTimeout as pause } from 'node:timers/promises';
import type { RecordView } from '@cityloom/operating-model';
import { parts, wordsOf } from '../../src/embedded/colleagues/script.ts';
import { TrialModule } from '../../src/embedded/trial.module.ts';
import type { Text } from '../page.ts';
import { sectionCalled, textOf } from '../prose/vision.ts';
import { openStage, type Stage } from '../stage.ts';
import { until } from '../start/until.ts';

const path = '/api/trial/colleagues';
interface Here {
  items: { person: string; name: { en: string; zh: string } }[];
  alone: boolean;
}

describe('demo colleagues', () => {
  let stage: Stage;
  let sections: readonly RecordView[];
  beforeAll(async () => {
    const noReset = () => Promise.reject(new Error('No test asks for it.'));
    stage = await openStage('opening', (store) => [TrialModule.with([], noReset, store)]);
    sections = await Promise.all(['VSC-3', 'VSC-4'].map((code) => sectionCalled(stage, code)));
  });
  afterEach(async () => {
    stage.closePages();
    await leave('li.wei');
    await until('an empty city', async () => (await here('li.wei')).alone);
  });
  afterAll(() => stage.close());

  const here = async (username: string): Promise<Here> =>
    (await stage.get(`${path}?city=${stage.cityId}`, username)).body;
  const names = async (username: string) => (await here(username)).items.map(({ name }) => name.en).toSorted();
  const invite = async (username: string, language = 'zh') =>
    stage.send('POST', path, { city: stage.cityId, language }, username);
  const leave = (username: string) => stage.send('POST', `${path}/leave`, { city: stage.cityId }, username);
  const enter = async (username: string) => {
    const page = await stage.openPage(username);
    await page.ask('watch', { city: stage.cityId, after: null });
    return page;
  };
  const read = async (username: string, language: 'zh' | 'en'): Promise<Text[]> => {
    const page = await enter(username);
    const texts = await Promise.all(sections.map((section) => page.join(textOf(stage, section, language))));
    await Promise.all(texts.map((text) => text.ready()));
    return texts;
  };

  it('write in two sections as anybody does, and one of them mends a slip', async () => {
    const [flood, elders] = await read('li.wei', 'zh');
    if (flood === undefined || elders === undefined) throw new Error('no texts');
    const before = [flood.words, elders.words];
    expect((await invite('li.wei')).status).toBe(200);
    expect(await names('li.wei')).toEqual(['Wang Fang', 'Zhou Lan']);
    await until('a slip', () => flood.words.endsWith('每年训'));
    await until('a second text', () => elders.words.includes('志愿者也会变老'));
    await until('its mending', () => flood.words.endsWith('每年汛期以前'));
    expect(flood.words.startsWith(`${before[0]}\n`)).toBe(true);
    expect(elders.words.startsWith(`${before[1]}\n`)).toBe(true);

    const [page] = stage.pages;
    const rosters = page?.events.filter(({ name }) => name === 'presence').map(({ body }) => JSON.stringify(body));
    expect(rosters?.some((roster) => roster.includes('Zhou Lan'))).toBe(true);
    expect(flood.carets.length).toBeGreaterThan(10);
  });

  it('are as many as there were, however often they are asked for', async () => {
    await enter('li.wei');
    await Promise.all(['zh', 'zh', 'en'].map((language) => invite('li.wei', language)));
    await until('both', async () => (await here('li.wei')).items.length === 2);
    const page = await stage.openPage('li.wei');
    const third = sections[0] as RecordView;
    await page.join(textOf(stage, third));
    await until('one caret', () => page.events.some(({ name, body }) => name === 'presence' && 'people' in body));
    await pause(3_000);
    const roster = page.events.findLast(({ name }) => name === 'presence')?.body as { people: object[] } | undefined;
    expect(roster?.people).toHaveLength(1);
  });

  it('leave at a word, and when somebody else comes; then none can be invited', async () => {
    await enter('li.wei');
    await invite('li.wei', 'en');
    expect((await leave('li.wei')).body).toMatchObject({ items: [], alone: true });

    await invite('li.wei', 'en');
    expect((await here('li.wei')).items).toHaveLength(2);
    const asked = performance.now();
    await enter('he.chuan');
    await until('an empty desk', async () => (await here('li.wei')).items.length === 0);
    expect(performance.now() - asked).toBeLessThan(2_000);
    expect((await invite('li.wei')).body).toEqual({ items: [], alone: false });
  });

  it('end the sentence they are in at once when they are told to leave, and mend its slip', async () => {
    const texts = await read('li.wei', 'zh');
    const before = texts.map(({ words }) => words.length);
    await invite('li.wei');
    // Both have begun a sentence, and nobody has had the time to end one.
    await until('half a sentence each', () =>
      texts.every(({ words }, place) => words.length > (before[place] ?? 0) + 3),
    );
    await leave('li.wei');
    const asked = performance.now();
    const isWhole = ({ words }: Text, place: number) =>
      parts[place]?.rounds.some(({ zh: [first = []] }) => words.endsWith(`\n${wordsOf(first)}`));
    await until('whole sentences', () => texts.every(isWhole), 2_000);
    expect(performance.now() - asked).toBeLessThan(1_000);
    await pause(1_500);
    expect(texts.every(isWhole)).toBe(true);
    const [page] = stage.pages;
    const roster = page?.events.findLast(({ name, body }) => name === 'presence' && 'people' in body)?.body;
    expect(JSON.stringify(roster)).not.toMatch(/Zhou Lan|Wang Fang/);
  });

  it('leave when the visitor has gone, but not for a page that is loaded again', async () => {
    const page = await enter('li.wei');
    await invite('li.wei');
    page.close();
    await pause(500);
    const again = await enter('li.wei');
    await pause(5_500);
    expect((await here('li.wei')).items).toHaveLength(2);
    again.close();
    await until('an empty desk', async () => (await here('li.wei')).items.length === 0, 8_000);
  });

  it('are other people than the visitor', async () => {
    await enter('wang.fang');
    await invite('wang.fang');
    expect(await names('wang.fang')).toEqual(['Sun Mo', 'Zhou Lan']);
  });

  it('are for people of the example only', async () => {
    expect((await stage.send('POST', path, { city: stage.cityId, language: 'zh' })).status).toBe(401);
    expect((await stage.send('POST', path, { city: sections[0]?.id, language: 'zh' }, 'li.wei')).status).toBe(404);
    expect((await stage.send('POST', path, { city: stage.cityId, language: 'xx' }, 'li.wei')).status).toBe(400);
  });
});

describe('where the trial is not', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  it('there are no demo colleagues', async () => {
    expect((await stage.get(`${path}?city=${stage.cityId}`, 'li.wei')).status).toBe(404);
    const { status } = await stage.send('POST', path, { city: stage.cityId, language: 'zh' }, 'li.wei');
    expect(status).toBe(404);
  });
});
