import type { Locator, Page } from 'playwright-core';
import { chooseState, zh } from './authors.ts';
import { setScene } from './scene.ts';
import { barriers } from './visitor.ts';
import { visitsTo } from './visits.ts';

const question = '/qichuan/r/consultation/CNS-2';
const words = '请把银桥的第二批志愿者提前到秋天，服务站的新桌子可以晚一点。';

/** A question is open: somebody who was not heard answers it, whoever decides sees who else was not, and then it is over. */
describe('a consultation', () => {
  const scene = setScene();
  const { visit, faults } = visitsTo(scene);
  const box = (page: Page): Locator => page.getByRole('textbox', { name: '回答这个问题' });
  /** What a leader is told before they adopt the roadmap that is asked about. */
  const before = async (gao: Page): Promise<Locator> => {
    await gao.goto('/qichuan/r/roadmap/RMP-2');
    await chooseState(gao, /^通过/);
    const asked = gao.getByRole('dialog', { name: '通过RMP-2' }).getByRole('region', { name: /哪一件事的先后/ });
    await asked.getByText('还剩31天').waitFor();
    return asked;
  };
  let chen: Page;
  let gao: Page;
  let zheng: Page;

  it('tells a leader who is about to adopt which side has said nothing, and keeps nobody from it', async () => {
    chen = await visit('陈明');
    await chen.goto('/qichuan/r/roadmap/RMP-2');
    await chooseState(chen, /^送审/);
    await chen.getByText('RMP-2现在是“审核中”。').waitFor();
    gao = await visit('高远');
    const asked = await before(gao);
    await asked.getByText('还没有回答：社区').waitFor();
    await asked.getByText('还没有回答的：5方').click();
    await asked.getByText('居民议事会').waitFor();
    const adopt = gao.getByRole('button', { name: '通过并封存' });
    expect(await adopt.isEnabled()).toBe(true);
    expect(await barriers(gao)).toEqual([]);
  }, 120_000);

  it('is answered by a resident on a phone, in one box, with a number and a promised day', async () => {
    zheng = await visit('郑桂珍', { ...zh, width: 390 });
    await zheng.goto(question);
    await zheng.getByText('还剩31天').waitFor();
    await box(zheng).fill(words);
    expect(await barriers(zheng)).toEqual([]);
    await zheng.getByRole('button', { name: '提交回答' }).click();
    await zheng.getByText('收到，编号CTB-13。').waitFor();
    await zheng.getByRole('heading', { name: '回答（3条）' }).waitFor();
    const asked = await before(gao);
    await asked.getByText('还没有回答的：4方').waitFor();
    expect(await asked.getByText(/还没有回答：/).count()).toBe(0);
    await gao.getByRole('button', { name: '先不了' }).click();
  }, 120_000);

  it('shows whoever answers what is like theirs, and lets them support that in its place', async () => {
    const wang = await visit('王芳');
    await wang.goto(question);
    await box(wang).fill('银桥的志愿者第二批提前到秋天就好');
    const like = wang
      .getByRole('listitem')
      .filter({ hasText: 'CTB-13' })
      .filter({ has: wang.locator('summary') });
    await like.getByRole('button', { name: '支持这一条' }).click();
    await wang.getByText('已支持CTB-13，有了结果会告诉你。').first().waitFor();
    expect(await box(wang).inputValue()).toBe('');
    expect(await barriers(wang)).toEqual([]);
    await wang.context().close();
  }, 60_000);

  it('is prolonged with a reason, and stays open on every page until then', async () => {
    await chen.goto(question);
    await chen.getByRole('button', { name: '改截止日' }).click();
    const dialog = chen.getByRole('dialog', { name: 'CNS-2：改截止日' });
    await dialog.getByRole('button', { name: '改到这一天' }).click();
    await dialog.getByText('请选另外一天，不能早于第一天。').waitFor();
    await dialog.getByLabel('新的截止日').fill('2026-08-14');
    await dialog.getByLabel('原因（大家都看得到）').fill('汛期里大家腾不出手。');
    expect(await barriers(chen)).toEqual([]);
    await dialog.getByRole('button', { name: '改到这一天' }).click();
    await dialog.waitFor({ state: 'detached' });
    await zheng.getByText('还剩45天').waitFor();
    await zheng.getByText('汛期里大家腾不出手。').waitFor();
  }, 60_000);

  it('says in place of the box why it takes no more answers, once it was closed', async () => {
    await box(zheng).fill('还有一句没写完');
    await chooseState(chen, /^结束/);
    await chen.getByText('CNS-2现在是“已结束”。').waitFor();
    await zheng.getByText('不再收新的回答。').waitFor();
    expect(await box(zheng).count()).toBe(0);
    // What was written and not sent is not lost with the box.
    await zheng.getByText('还有一句没写完').waitFor();
    await zheng.getByText(words.slice(0, 12)).first().waitFor();
    expect(await barriers(zheng)).toEqual([]);
    await zheng.goto('/p/qichuan/zh/consultation/CNS-2');
    await zheng.getByText('已结束').waitFor();
    expect(await zheng.getByRole('link', { name: '回答这个问题' }).count()).toBe(0);
    expect(await barriers(zheng)).toEqual([]);
  }, 60_000);

  it('was looked at without a breach of the browser policy', () => {
    expect(faults()).toEqual([]);
  });
});
