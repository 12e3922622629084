import type { Page } from 'playwright-core';
import { zh } from './authors.ts';
import { pointer, press } from './hands.ts';
import { setScene } from './scene.ts';
import { barriers, overflow } from './visitor.ts';
import { visitsTo } from './visits.ts';

const idea = '希望公布水位的原始数据，路口也亮三种颜色的灯，老人看得懂。';
/** What nobody else has said. */
const own = '路口也亮三种颜色的灯';

/** Somebody without an account has an idea, on a phone, and comes back by a slip for what became of it (journeys.md 5.3). */
describe('an idea of a resident', () => {
  const scene = setScene();
  const { open, visit, faults } = visitsTo(scene);
  let phone: Page;
  let slip: string;
  let code: string;

  it('is said in one box after four presses, without an account and without a script', async () => {
    phone = await open({ ...zh, width: 390 });
    const hand = pointer();
    await phone.goto('/p/qichuan/zh/initiative/INI-13');
    await hand.press(phone.getByRole('link', { name: '提意见' }));
    await phone.getByText('说的是：江河预警与街道响应').waitFor();
    await phone.getByText(/会在15天内答复/).waitFor();
    await hand.press(phone.getByRole('textbox', { name: '想说什么？希望怎么改？' }));
    await phone.keyboard.insertText(idea);
    expect(await barriers(phone)).toEqual([]);
    await hand.press(phone.getByRole('button', { name: '提交', exact: true }));
    // What others said about the water already is shown first, and hers is kept.
    await phone.getByRole('heading', { level: 1, name: '先看看这些，是不是你想说的' }).waitFor();
    await phone.getByText('请公布水位原始数据').first().waitFor();
    await phone.getByText(idea).first().waitFor();
    expect(await barriers(phone)).toEqual([]);
    await hand.press(phone.getByRole('button', { name: '我的不一样，提交' }));
    code = (await phone.locator('h1.number').textContent()) ?? '';
    expect(code).toMatch(/^CTB-\d+$/);
    expect(hand.presses()).toBe(4);
    slip = phone.url();
    await phone.getByText('还在看，7月15日前答复你。').waitFor();
    await phone.getByRole('img', { name: `回到凭条${code}的二维码` }).waitFor();
    expect(await overflow(phone)).toBe(0);
    expect(await barriers(phone)).toEqual([]);
    expect(await phone.locator('script').count()).toBe(0);
  }, 60_000);

  it('reaches whoever leads what it is about and whoever answers, and nobody who has no account', async () => {
    const [zhou, chen] = [await visit('周岚'), await visit('陈明')];
    await zhou.goto('/qichuan/r/initiative/INI-13');
    await zhou
      .getByRole('link', { name: new RegExp(own) })
      .first()
      .waitFor();
    await chen.goto('/qichuan/for-me');
    await chen.getByRole('main').getByText(new RegExp(own)).first().waitFor();
    const stranger = await open();
    for (const page of ['', '/contribution', '/initiative/INI-13', `/contribution/${code}`]) {
      await stranger.goto(`/p/qichuan/zh${page}`);
      expect(await stranger.content()).not.toContain(own);
    }
  }, 60_000);

  it('is answered with a reason, and the slip tells that to whoever holds it', async () => {
    const chen = await visit('陈明');
    await chen.goto(`/qichuan/r/contribution/${code}`);
    await press(chen, '答复');
    const form = chen.getByRole('region', { name: '答复' });
    await form.getByRole('combobox', { name: '处理结果' }).selectOption({ label: '采纳' });
    await form.getByRole('textbox', { name: '理由' }).fill('三种颜色写进了第二批灯的要求，十月装第一盏。');
    // What it is about stands first among what it may have led to.
    await form.getByRole('button', { name: '加上“江河预警与街道响应”' }).click();
    expect(await barriers(chen)).toEqual([]);
    await form.getByRole('button', { name: '答复', exact: true }).click();
    await chen.getByText('答复已发出。').first().waitFor();
    await form.getByRole('link', { name: /江河预警与街道响应/ }).waitFor();
    await form.getByText('实施中').waitFor();
    await phone.goto(slip);
    await phone.getByText('采纳', { exact: true }).first().waitFor();
    await phone.getByText('三种颜色写进了第二批灯的要求，十月装第一盏。').waitFor();
    await phone.getByText(idea).waitFor();
    expect(await overflow(phone)).toBe(0);
    expect(await barriers(phone)).toEqual([]);
    await phone.getByText('正在做').waitFor();
    await phone.getByText(/：55%（2025年9月30日） → 58%（2026年6月30日），目标是2027年达到98%/).waitFor();
    // From there to the plan that it went into.
    await phone.getByRole('link', { name: '江河预警与街道响应' }).first().click();
    await phone.getByRole('heading', { level: 1, name: '江河预警与街道响应' }).waitFor();
    await phone.goto(slip);
    await phone.getByRole('link', { name: 'English' }).click();
    await phone.getByText('Adopted', { exact: true }).first().waitFor();
  }, 60_000);

  it('is followed to the day on which it is done', async () => {
    const zhou = await visit('周岚');
    await zhou.goto('/qichuan/r/initiative/INI-13');
    await press(zhou, '改：进展');
    await zhou.getByRole('combobox', { name: '进展' }).selectOption({ label: '已投用' });
    await press(zhou, '保存');
    await zhou.getByText('已保存到服务器').first().waitFor();
    await phone.goto(slip.replace('/en/', '/zh/'));
    await phone.locator('[aria-current=step]', { hasText: '做完了' }).waitFor();
    await phone.getByText('已投用').waitFor();
    expect(await overflow(phone)).toBe(0);
    expect(await barriers(phone)).toEqual([]);
  }, 60_000);

  it('is thanked for in public once she lets it, in the words that she chose', async () => {
    await phone.getByRole('textbox', { name: '可以公开感谢你吗？怎么称呼？' }).fill('一位北区居民');
    await phone.getByRole('button', { name: '保存' }).click();
    await phone.getByText('收到：“一位北区居民”').waitFor();
    expect(await overflow(phone)).toBe(0);
    expect(await barriers(phone)).toEqual([]);
    const chen = await visit('陈明');
    await chen.goto(`/qichuan/r/contribution/${code}`);
    await chen.getByRole('combobox', { name: '谁能看到' }).selectOption({ label: '共享后向所有人公开' });
    await chen.getByText(`${code}谁能看到，已改为：共享后向所有人公开。`).first().waitFor();
    await press(chen, '填写：公开致谢');
    await chen.getByRole('combobox', { name: '公开致谢' }).selectOption({ label: '是' });
    await press(chen, '保存');
    await chen.getByText('已保存到服务器').first().waitFor();
    await phone.goto('/p/qichuan/zh/initiative/INI-13');
    // She was there a moment ago, and her browser keeps a public page for a minute.
    await phone.reload();
    await phone.getByRole('heading', { name: '来自大家的意见' }).waitFor();
    await phone.getByText('感谢一位北区居民').waitFor();
    // Whoever shares the page shows a picture of it.
    const picture = await phone.locator('meta[property="og:image"]').getAttribute('content');
    expect(picture).toMatch(/\/p\/qichuan\/zh\/initiative\/INI-13\/picture\.png$/);
    expect(faults()).toEqual([]);
  }, 60_000);
});
