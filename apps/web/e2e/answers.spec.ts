import type { Locator, Page } from 'playwright-core';
import { become, zh } from './authors.ts';
import { press } from './hands.ts';
import { setScene } from './scene.ts';
import { barriers, openVisitor, usual, type Looks, type Visitor } from './visitor.ts';

const box = (page: Page): Locator => page.getByRole('textbox', { name: '哪里不清楚？想改成什么？' });

/** Somebody wants an answer in the city's name: they are promised a day, and get an outcome with a name and a reason. */
describe('what is to be answered', () => {
  const scene = setScene();
  const visitors: Visitor[] = [];
  afterEach(async () => {
    for (const { context } of visitors.splice(0)) await context.close();
  });
  const visit = async (name: string, looks: Looks = zh): Promise<Page> => {
    const visitor = await openVisitor(scene.browser, scene.product.origin, looks);
    visitors.push(visitor);
    return become(visitor.page, name);
  };
  const faults = () => visitors.flatMap((visitor) => visitor.faults);

  it('is promised by a day that whoever asks sees before they ask, and answered with a reason always', async () => {
    const [wang, chen] = [await visit('王芳', { ...zh, width: 390 }), await visit('Chen Ming', usual)];
    await wang.goto('/qichuan/r/initiative/INI-18#comments');
    await box(wang).fill('小额资助能不能先给助老的项目？');
    await wang.getByRole('checkbox', { name: '需要答复 （最晚7月15日）' }).check();
    expect(await barriers(wang)).toEqual([]);
    await press(wang, '发送');
    await wang.getByRole('link', { name: /^CTB-\d+$/ }).click();
    await wang.getByText('还没有答复。').waitFor();
    await wang.getByText('还有15天').waitFor();
    await wang.getByText('承诺最晚7月15日答复').waitFor();
    expect(await wang.getByRole('button', { name: '答复', exact: true }).count()).toBe(0);
    expect(await barriers(wang)).toEqual([]);

    await chen.goto(new URL(wang.url()).pathname);
    await press(chen, 'Answer');
    const form = chen.getByRole('region', { name: 'Answer' });
    await form.getByRole('combobox', { name: 'Outcome' }).and(chen.locator(':focus')).waitFor();
    await press(form, 'Answer');
    await form.getByRole('alert').filter({ hasText: 'Choose what becomes of it.' }).waitFor();
    await form.getByRole('combobox', { name: 'Outcome' }).selectOption({ label: 'Partly adopted' });
    await press(form, 'Answer');
    await form.getByRole('alert').filter({ hasText: 'Say why' }).waitFor();
    expect(await barriers(chen)).toEqual([]);
    await form.getByRole('textbox', { name: 'Reason' }).fill('Two of the first ten grants go to them.');
    await press(form, 'Answer');
    await chen.getByText('Your answer is sent.').first().waitFor();
    await wang.getByText('部分采纳').waitFor();
    await wang.getByText('陈明答复').waitFor();
    await wang.getByText('Two of the first ten grants go to them.').waitFor();
    expect(await wang.getByText('还有15天').count()).toBe(0);
    await press(form, 'Change the answer');
    await form.getByRole('textbox', { name: 'Reason' }).fill('Three of the first ten grants go to them.');
    await form.getByRole('textbox', { name: 'Reason' }).press('Control+Enter');
    await wang.getByText('Three of the first ten grants go to them.').waitFor();
    expect(faults()).toEqual([]);
  }, 90_000);

  it('goes to no column of a board without its reason, and what is overdue says so', async () => {
    const chen = await visit('陈明');
    const li = await visit('李薇');
    await li.goto('/qichuan/r/contribution?view=board');
    await chen.goto('/qichuan/r/contribution?view=board');
    const card = chen.getByRole('listitem').filter({ hasText: '50万元以下的小包免交保证金' });
    const column = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) });
    await card.getByRole('button', { name: /移到/ }).click();
    await press(chen, '未采纳');
    const dialog = chen.getByRole('dialog');
    await dialog.getByRole('combobox', { name: '处理结果' }).waitFor();
    expect(await barriers(chen)).toEqual([]);
    // Left without a reason it stays where it was.
    await chen.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await column(chen, '未采纳').getByText('50万元以下').count()).toBe(0);
    await card.getByRole('button', { name: /移到/ }).click();
    await press(chen, '留待以后');
    await dialog.getByRole('textbox', { name: '理由' }).fill('明年修订采购规则时一起定。');
    await press(dialog, '答复');
    await column(chen, '留待以后').getByRole('link', { name: '50万元以下的小包免交保证金' }).waitFor();
    await column(li, '留待以后').getByRole('link', { name: '50万元以下的小包免交保证金' }).waitFor();
    // Taken back, it waits again: the promised day is long past.
    await card.getByRole('button', { name: /移到/ }).click();
    await press(chen, '还没有定');
    await card.getByText(/^已超期\d+天$/).waitFor();
    await li
      .getByRole('listitem')
      .filter({ hasText: '50万元以下' })
      .getByText(/^已超期\d+天$/)
      .waitFor();
    await press(chen, '撤销');
    await column(li, '留待以后').getByRole('link', { name: '50万元以下的小包免交保证金' }).waitFor();
    expect(faults()).toEqual([]);
  }, 90_000);

  it('may be the same for several, looked over before it is sent', async () => {
    const [wang, chen] = [await visit('王芳'), await visit('陈明', { ...zh, width: 390 })];
    for (const [at, words] of [
      ['/qichuan/r/initiative/INI-7#comments', '陪诊的人能不能多几位？'],
      ['/qichuan/r/initiative/INI-6#comments', '服务站周末能不能开门？'],
    ] as const) {
      await wang.goto(at);
      await box(wang).fill(words);
      await wang.getByRole('checkbox', { name: /^需要答复/ }).check();
      await press(wang, '发送');
      await wang.getByText(/^收到，编号/).waitFor();
    }
    await chen.goto('/qichuan/r/contribution');
    await press(chen, '2条待答复');
    const dialog = chen.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: '全部2条' }).check();
    expect(await barriers(chen)).toEqual([]);
    await press(dialog, '给这2条写答复');
    await dialog.getByRole('combobox', { name: '处理结果' }).selectOption({ label: '留待以后' });
    // What was said before is at hand.
    await dialog.getByRole('combobox', { name: '用以前的答复' }).selectOption({ index: 1 });
    expect(await dialog.getByRole('textbox', { name: '理由' }).inputValue()).not.toBe('');
    await dialog.getByRole('textbox', { name: '理由' }).fill('人手年底前定下来，定了再告诉你。');
    await dialog.getByRole('combobox', { name: '添加：落实到哪里' }).fill('银桥');
    await dialog.getByRole('option', { name: /银桥/ }).first().click();
    await press(dialog, '再看一遍');
    await dialog.getByText(/^落实到：.*银桥/).waitFor();
    await dialog.getByText('这2条会得到同样的答复：').waitFor();
    await dialog.getByText('服务站周末能不能开门？').waitFor();
    expect(await barriers(chen)).toEqual([]);
    await press(dialog, '答复');
    await dialog.waitFor({ state: 'detached' });
    await wang
      .getByRole('link', { name: /^CTB-\d+$/ })
      .last()
      .click();
    await wang.getByText('人手年底前定下来').waitFor();
    await wang.getByRole('region', { name: '答复' }).getByRole('link', { name: /银桥/ }).waitFor();
    expect(faults()).toEqual([]);
  }, 90_000);
});
