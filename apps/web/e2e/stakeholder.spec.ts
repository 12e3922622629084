import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { openField } from './authors.ts';
import { pointer, press } from './hands.ts';
import { setScene } from './scene.ts';
import { barriers } from './visitor.ts';
import { visitsTo } from './visits.ts';

/** Led by the Emergency Bureau, for which Zhou Lan writes; the traders of the old town say what it does to them. */
const initiative = '/qichuan/r/initiative/INI-13';
const warning = '江河预警与街道响应';
const box = (page: Page): Locator => page.getByRole('textbox', { name: '哪里不清楚？想改成什么？' });
const said = (page: Page | Locator, words: string): Locator => page.getByRole('article').filter({ hasText: words });

/** The cells of a table as a spreadsheet reads them, row by row. */
const cellsOf = (csv: string): string[][] =>
  csv
    .replace('\uFEFF', '')
    .split('\r\n')
    .slice(0, -1)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
        ([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain,
      ),
    );

/**
 * Somebody of a business hears of a change, says four things about it in four ways, and is told of each what became of it
 * (journeys.md 5.2, from the mail to their own page).
 */
describe('a business that comments on the roadmap', () => {
  const scene = setScene();
  const { open, visit, faults } = visitsTo(scene);
  const mail = (page: Page): Locator => page.getByRole('region', { name: '邮件', exact: true });
  /** Has a mail sent now, and reads it. */
  const mailed = async (page: Page): Promise<string> => {
    await page.goto('/qichuan/for-me');
    const sent = page.waitForResponse((answer) => answer.url().endsWith('/mail/now') && answer.ok());
    await press(mail(page), '现在发一封');
    await sent;
    await page.reload();
    const newest = mail(page)
      .getByText(/^栖川市：\d+条与你有关/)
      .first();
    await newest.click();
    const text = mail(page).getByText('栖川市的新情况。').first();
    await text.waitFor();
    return text.innerText();
  };
  let he: Page;
  let zhou: Page;

  beforeAll(async () => {
    [he, zhou] = [await visit('何川'), await visit('周岚')];
  }, 120_000);

  it('comes by a mail, is let read before signing in, and has said something after three presses', async () => {
    await he.goto(initiative);
    const followed = he.waitForResponse(
      (answer) => answer.url().includes('/follows/') && answer.request().method() !== 'GET',
    );
    await press(he, '关注');
    await followed;
    await he.goto('/qichuan/for-me');
    await mail(he).getByRole('radio', { name: '每个工作日' }).click();
    await mail(he)
      .getByText(/^下一封：.*，有新内容才发。$/)
      .waitFor();
    await zhou.goto(initiative);
    await (await openField(zhou, /^[改填]：完成进度/)).fill('27');
    await press(zhou, '保存');
    await zhou.getByText('27%').waitFor();

    const words = await mailed(he);
    expect(words).toContain(`${warning}（举措）\n完成进度——周岚`);
    const [link = ''] = /http\S+\/r\/initiative\/INI-13/.exec(words) ?? [];

    const stranger = await open();
    await stranger.goto(link);
    await stranger.getByRole('link', { name: '不登录，先看这一项' }).click();
    await stranger.getByRole('heading', { level: 1, name: warning }).waitFor();
    expect(await barriers(stranger)).toEqual([]);
    // What nobody published is not promised.
    await stranger.goto('/qichuan/r/initiative/INI-99');
    await stranger.getByRole('link', { name: '不登录，先看公开的内容' }).waitFor();

    const hand = pointer();
    await he.goto(link);
    await hand.press(box(he));
    await he.keyboard.insertText('警报响的时候，沿街的店要不要关门？');
    await hand.press(he.getByRole('button', { name: '发送', exact: true }));
    await said(zhou, '沿街的店要不要关门').waitFor();
    // The link in the mail is the third.
    expect(hand.presses() + 1).toBe(3);
  }, 120_000);

  it('is led by an address to all that concerns business, whoever leads it, and sees by a word that this is his own side', async () => {
    const filter = encodeURIComponent(JSON.stringify({ '@concerns': 'business' }));
    await he.goto(`/qichuan/roadmap?view=table&filter=${filter}`);
    await he.getByRole('button', { name: '涉及：企业（我这一方） 去掉' }).waitFor();
    await he.getByText('19项，筛出8项').waitFor();
    // One that a business leads, one in which it is a partner; and none in which it has no part.
    for (const name of ['社区数据基金与创新市场', '采购规则改革与采购预告'])
      await he.getByRole('main').getByRole('link', { name }).first().waitFor();
    expect(await he.getByRole('main').getByRole('link', { name: '银桥数字伴行' }).count()).toBe(0);
    expect(await barriers(he)).toEqual([]);
    await press(he, '筛选（1）');
    const concerns = he.getByRole('combobox', { name: '涉及' });
    expect(await concerns.getByRole('option').allTextContents()).toEqual(['全部', '企业（我这一方）', '政府', '社区']);
    await concerns.selectOption({ label: '社区' });
    await he.getByRole('main').getByRole('link', { name: '银桥数字伴行' }).first().waitFor();
    expect(new URL(he.url()).search).toContain('community');
  }, 60_000);

  it('asks for an answer: with a number, a day and who will give it, and hears of it from then on', async () => {
    await he.goto(initiative);
    await box(he).fill('警报演练能不能避开中秋的夜市？');
    await he.getByRole('combobox', { name: '以谁的名义' }).selectOption({ label: '代表古城商户联合会' });
    await he.getByRole('checkbox', { name: '需要答复 （最晚7月15日）' }).check();
    await press(he, '发送');
    await he.getByText(/^收到，编号CTB-\d+。/).waitFor();
    await he
      .getByRole('link', { name: /^CTB-\d+$/ })
      .last()
      .click();
    await he.getByText('项目办承诺最晚7月15日答复').waitFor();
    expect(await barriers(he)).toEqual([]);
    // Whoever leads what it is about hears of it, though the programme office answers.
    await zhou.goto('/qichuan/for-me');
    await zhou.getByText('警报演练能不能避开中秋的夜市？').first().waitFor();
  }, 60_000);

  it('suggests other dates, which are put in with one press, and the way from the one to the other is kept', async () => {
    await he.goto(initiative);
    await he.getByRole('button', { name: '建议修改：起止时间' }).click();
    const dialog = he.getByRole('dialog');
    await dialog.getByLabel('到（可以不填）').fill('2027-08-31');
    await dialog.getByRole('textbox', { name: '为什么要改？' }).fill('赶在秋汛和夜市季之前做完。');
    await press(dialog, '提交建议');
    await he
      .getByText(/^建议SUG-\d+已提交。$/)
      .first()
      .waitFor();
    await zhou.goto(`${initiative}#comments`);
    await press(said(zhou, '秋汛和夜市季'), '采纳');
    await zhou
      .getByText(/^已采纳SUG-\d+/)
      .first()
      .waitFor();
    await he.getByText('2026年2月2日至2027年8月31日').first().waitFor();
    // Whoever may know the history finds there whose suggestion it was.
    await zhou.getByRole('link', { name: '修改历史' }).click();
    await zhou.getByRole('heading', { level: 1, name: `修改历史：${warning}` }).waitFor();
    const whose = zhou.getByRole('combobox', { name: '谁改的' });
    await whose.selectOption({ label: '企业' });
    await zhou.getByText('他们没有改过。').waitFor();
    expect(await zhou.getByText('2027年8月31日').count()).toBe(0);
    await whose.selectOption({ label: '周岚' });
    await zhou.getByText('2027年8月31日').first().waitFor();
    expect(await barriers(zhou)).toEqual([]);
    await zhou.getByRole('link', { name: /^采纳了建议SUG-\d+$/ }).click();
    await zhou.waitForURL('**/r/suggestion/SUG-*');
    expect(await he.getByRole('link', { name: '修改历史' }).count()).toBe(0);
    await he.goto(`${initiative}/history`);
    await he.getByRole('heading', { level: 1, name: '你看不到INI-13的修改历史' }).waitFor();
    await he.goto(initiative);
    expect(await barriers(he)).toEqual([]);
  }, 60_000);

  it('says where the organisation stands', async () => {
    await press(he, '表明本单位立场');
    const strip = he.getByRole('region', { name: '各单位立场' });
    await strip.getByRole('radio', { name: '有条件支持' }).check();
    await strip.getByRole('textbox', { name: '支持的条件' }).fill('演练提前一周告诉商户。');
    await press(strip, '保存');
    await strip.getByText('演练提前一周告诉商户。').waitFor();
    expect(await barriers(he)).toEqual([]);
  }, 60_000);

  it('is told in one mail what became of all of it, with the reason', async () => {
    const chen = await visit('陈明');
    await chen.goto('/qichuan/for-me');
    await chen
      .getByRole('main')
      .getByRole('link', { name: /警报演练能不能避开/ })
      .first()
      .click();
    await press(chen, '答复');
    const form = chen.getByRole('region', { name: '答复' });
    await form.getByRole('combobox', { name: '处理结果' }).selectOption({ label: '部分采纳' });
    await form.getByRole('textbox', { name: '理由' }).fill('避开夜市的三天，其余照旧。');
    await press(form, '答复');
    await chen.getByText('答复已发出。').first().waitFor();
    const words = await mailed(he);
    expect(words).toMatch(
      /你的意见与提案：部分采纳（“避开夜市的三天，其余照旧。”）——陈明\nhttp\S+\/r\/contribution\/CTB-\d+/,
    );
    expect(words).toMatch(/你的修改建议：采纳；起止时间——周岚\nhttp\S+\/r\/initiative\/INI-13/);
  }, 60_000);

  it('finds all of it again in one place, with what became of each', async () => {
    await he.goto('/qichuan/people');
    await he.getByRole('main').getByRole('link', { name: '古城商户联合会' }).first().click();
    const ours = he.getByRole('region', { name: '我们说过的' });
    await ours
      .getByRole('listitem')
      .filter({ hasText: '避开中秋的夜市' })
      .getByText('避开夜市的三天，其余照旧。')
      .waitFor();
    const stands = he.getByRole('region', { name: '我们的立场' });
    await stands.getByText('演练提前一周告诉商户。').waitFor();
    expect(await barriers(he)).toEqual([]);
  }, 60_000);

  it('says something to those who lead it alone, which nobody else finds, with an account or without', async () => {
    await he.goto(initiative);
    await box(he).fill('=1+1的事，有一家店的门锁坏了，先别写出来。');
    await he.getByRole('combobox', { name: '谁能看到' }).selectOption({ label: '只有牵头单位' });
    await press(he, '发送');
    await said(he, '门锁坏了').waitFor();
    await zhou.goto(`${initiative}#comments`);
    await said(zhou, '门锁坏了').waitFor();
    const [wang, stranger] = [await visit('王芳'), await open()];
    await wang.goto(`${initiative}#comments`);
    await said(wang, '沿街的店要不要关门').waitFor();
    expect(await wang.content()).not.toContain('门锁坏了');
    for (const page of ['', '/initiative/INI-13', '/feed.xml']) {
      await stranger.goto(`/p/qichuan/zh${page}`);
      expect(await stranger.content()).not.toContain('门锁坏了');
    }
  }, 60_000);

  it('finds all that he said himself on one page, with what became of it, and takes it along as a table', async () => {
    await he.goto('/qichuan/for-me');
    await he.getByRole('main').getByRole('link', { name: '我说过的' }).click();
    await he.getByRole('heading', { level: 1, name: '我说过的' }).waitFor();
    const mine = he.getByRole('region', { name: '我自己' });
    await mine.getByRole('radio', { name: '全部8' }).waitFor();
    await mine.getByRole('listitem').first().getByText('门锁坏了').waitFor();
    await mine.getByRole('radio', { name: '已答复5' }).check();
    await he.waitForURL('**/for-me/said?stands=answered');
    expect(await mine.getByRole('listitem').count()).toBe(5);
    const asked = mine.getByRole('listitem').filter({ hasText: '避开中秋的夜市' });
    for (const words of ['部分采纳', '避开夜市的三天，其余照旧。'])
      await asked.getByText(words, { exact: true }).waitFor();
    await asked.getByRole('link', { name: warning }).waitFor();
    expect(await barriers(he)).toEqual([]);

    await mine.getByRole('radio', { name: '全部8' }).check();
    await mine.getByText('门锁坏了').waitFor();
    const saved = he.waitForEvent('download');
    await press(mine, '导出表格（CSV）');
    const file = await saved;
    expect(file.suggestedFilename()).toBe('栖川市-何川说过的-2026-06-30.csv');
    const text = await readFile(await file.path(), 'utf8');
    const [head, ...rows] = cellsOf(text);
    expect(head?.join(' ')).toBe('编号 类型 针对 日期 说了什么 结果 答复和理由 答复人 承诺答复日期 链接');
    expect(rows).toHaveLength(8);
    const row = rows.find((cells) => cells.join('').includes('避开中秋的夜市'));
    expect(row).toMatchObject({
      1: '意见与提案',
      2: warning,
      5: '部分采纳',
      6: '避开夜市的三天，其余照旧。',
      7: '陈明（智慧城市项目办公室）',
      8: '2026-07-15',
    });
    expect(row?.[9]).toMatch(new RegExp(`^http.*/qichuan/r/contribution/${row?.[0]}$`));
    // What looks like a formula is none any more.
    expect(rows.flat()).toContain("'=1+1的事，有一家店的门锁坏了，先别写出来。");
    // Of what others said there is nothing, also where he can read it.
    for (const others of ['保证金', '我们正在和残联商量']) expect(text).not.toContain(others);

    await he.getByRole('radio', { name: '古城商户联合会' }).check();
    const ours = he.getByRole('region', { name: '古城商户联合会' });
    await ours.getByText('避开夜市的三天，其余照旧。').waitFor();
    // As himself he spoke for nobody else.
    expect(await ours.getByText('门锁坏了').count()).toBe(0);
    await ours.getByRole('link', { name: /^本单位的页面/ }).waitFor();
    expect(await barriers(he)).toEqual([]);
  }, 60_000);

  it('leaves, and what the organisation stands for stays with it', async () => {
    const lin = await visit('林静');
    await lin.goto('/qichuan/people');
    await press(lin, '管理何川');
    const row = lin.getByRole('listitem').filter({ has: lin.getByRole('heading', { level: 2, name: '何川' }) });
    await row.getByRole('button', { name: '停用' }).click();
    await row.getByRole('button', { name: '停用' }).click();
    await row.getByText('已停用').waitFor();
    await zhou.goto(initiative);
    const strip = zhou.getByRole('region', { name: '各单位立场' });
    await strip.getByRole('button', { name: /^各单位立场/ }).click();
    await strip.getByText('演练提前一周告诉商户。').waitFor();
    await strip.getByText('古城商户联合会').first().waitFor();
    expect(await barriers(zhou)).toEqual([]);
  }, 60_000);

  it('was looked at without a breach of the browser policy', () => {
    expect(faults()).toEqual([]);
  });
});
