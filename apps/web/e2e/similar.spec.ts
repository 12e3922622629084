import type { Locator, Page } from 'playwright-core';
import { become, zh } from './authors.ts';
import { press } from './hands.ts';
import { setScene } from './scene.ts';
import { barriers, everyLook, type Looks, troubles } from './visitor.ts';
import { visitsTo } from './visits.ts';

const box = (page: Page): Locator => page.getByRole('textbox', { name: '哪里不清楚？想改成什么？' });

/** Many say the same: they find each other while they write, are answered together, and nobody disappears in somebody else's words. */
describe('what others have said already', () => {
  const scene = setScene();
  const { open, faults } = visitsTo(scene);
  const visit = async (name: string, looks: Looks = zh): Promise<Page> => become(await open(looks), name);
  /** Says something to be answered, and gives its number. */
  const say = async (page: Page, at: string, text: string): Promise<string> => {
    await page.goto(`/qichuan/r/initiative/${at}#comments`);
    await box(page).fill(text);
    await page.getByRole('checkbox', { name: /^需要答复/ }).check();
    await press(page, '发送');
    return page.getByRole('link', { name: /^CTB-\d+$/ }).innerText();
  };

  it('is shown while somebody types the same, who supports it instead, and takes that back', async () => {
    const wang = await visit('王芳', { ...zh, width: 390 });
    await wang.goto('/qichuan/r/initiative/INI-13#comments');
    await box(wang).fill('希望公布水位的原始数据');
    await wang.getByRole('checkbox', { name: /^需要答复/ }).check();
    await wang.getByRole('status').filter({ hasText: '已有1条相近的意见' }).waitFor();
    await wang.locator('summary').filter({ hasText: '请公布水位原始数据' }).click();
    await wang.getByText('水位按分钟公布').waitFor();
    expect(await barriers(wang)).toEqual([]);
    await press(wang, '支持这一条');
    await wang.getByText('已支持CTB-1，有了结果会告诉你。').first().waitFor();
    expect(await box(wang).inputValue()).toBe('');

    await wang.goto('/qichuan/r/contribution/CTB-1');
    await wang.getByText('你支持了这一条').waitFor();
    const mine = wang.getByRole('button', { name: '我也支持' });
    expect(await mine.getAttribute('aria-pressed')).toBe('true');
    expect(await barriers(wang)).toEqual([]);
    await mine.click();
    await wang.getByText('3人支持', { exact: true }).waitFor();
    await press(wang, '撤销');
    await wang.getByText('你支持了这一条').waitFor();
    const chen = await visit('陈明');
    await chen.goto('/qichuan/r/contribution/CTB-1');
    await chen.getByText('4人支持').waitFor();
    expect(faults()).toEqual([]);
  }, 90_000);

  it('is shown in the form of a new contribution too, and what is different goes on', async () => {
    const wang = await visit('王芳');
    await wang.goto('/qichuan/r/contribution?new=1');
    const dialog = wang.getByRole('dialog');
    await dialog.getByRole('group', { name: '一句话概括' }).getByRole('textbox').first().fill('能不能只用一个应用办事');
    await dialog.getByRole('status').filter({ hasText: '已有1条相近的意见' }).waitFor();
    await dialog.locator('summary').filter({ hasText: '能不能只用一个应用' }).waitFor();
    expect(await barriers(wang)).toEqual([]);
    await press(dialog, '支持这一条');
    await dialog.waitFor({ state: 'detached' });
    await wang.getByText('已支持CTB-5，有了结果会告诉你。').first().waitFor();
    expect(faults()).toEqual([]);
  }, 90_000);

  it('is answered together; who said it hears where it went, and says that it does not belong there', async () => {
    const [wang, li, chen] = [await visit('王芳'), await visit('李薇'), await visit('陈明')];
    const other = await say(li, 'INI-7', '陪诊员周末也应该上班');
    const mine = await say(wang, 'INI-7', '周末陪诊员能不能上班，帮老人看病');
    await chen.goto(`/qichuan/r/contribution/${mine}`);
    await press(chen, '答复');
    const form = chen.getByRole('region', { name: '答复' });
    await form.getByRole('combobox', { name: '处理结果' }).selectOption({ label: '与其他意见合并' });
    // What is like it comes a moment later, and moves what stands below.
    const suggested = form.getByRole('radio', { name: new RegExp(other) });
    await suggested.waitFor();
    await form.getByRole('textbox', { name: '理由' }).fill('两条说的是一件事。');
    await press(form, '答复');
    await form.getByRole('alert').filter({ hasText: '请选要并入的那一条。' }).waitFor();
    await suggested.check();
    expect(await barriers(chen)).toEqual([]);
    await press(form, '答复');
    await chen.getByText('答复已发出。').first().waitFor();

    await wang.goto('/qichuan/for-me');
    await wang.getByText(`你的意见与提案并入了${other}`).waitFor();
    expect(await barriers(wang)).toEqual([]);
    await wang.goto(`/qichuan/r/contribution/${mine}`);
    await wang.getByText('已并入').waitFor();
    await wang.getByText('那一条还没有答复，答复后你会收到。').waitFor();
    await press(wang, '不该并在一起');
    await press(wang, '不该并在一起');
    await wang.getByRole('alert').filter({ hasText: '请写一句理由。' }).waitFor();
    await wang.getByRole('textbox', { name: /哪里不一样/ }).fill('我说的是夜里的急诊。');
    expect(await barriers(wang)).toEqual([]);
    await press(wang, '不该并在一起');
    await wang.getByText('已经分开，会单独答复。').first().waitFor();
    await wang.getByText('还没有答复。').waitFor();
    await chen.getByText('我说的是夜里的急诊。').waitFor();
    await chen.getByText('还没有答复。').waitFor();
    // The page of the other one names it no longer.
    await li.goto(`/qichuan/r/contribution/${other}`);
    await li.getByText('还没有答复。').waitFor();
    expect(await li.getByText(mine, { exact: true }).count()).toBe(0);
    expect(faults()).toEqual([]);
  }, 90_000);

  it.each(everyLook)(
    'stands before what somebody without an account sends, once and without a script: $language, $width',
    async (look) => {
      const page = await open(look);
      const isChinese = look.language === 'zh-CN';
      await page.goto(`/p/qichuan/${isChinese ? 'zh' : 'en'}/say`);
      const text = isChinese ? '请公布水位的原始数据\n每一分钟都要' : 'Publish the raw gauge data\nof every minute';
      await page.getByRole('textbox').fill(text);
      await page.getByRole('button', { name: isChinese ? '提交' : 'Send', exact: true }).click();
      await page.getByText('CTB-1').waitFor();
      expect(await page.locator('script').count()).toBe(0);
      expect(await troubles(page)).toEqual([]);
      await page.getByRole('button', { name: isChinese ? '回去修改' : 'Go back and change it' }).click();
      expect(await page.getByRole('textbox').inputValue()).toBe(text);
      await page.getByRole('button', { name: isChinese ? '提交' : 'Send', exact: true }).click();
      await page.getByRole('button', { name: isChinese ? '我的不一样，提交' : 'Mine is different, send it' }).click();
      await page
        .getByText(/^CTB-\d+$/)
        .first()
        .waitFor();
      expect(await page.getByText(text.split('\n')[1] ?? '').count()).toBe(1);
      expect(faults()).toEqual([]);
    },
    60_000,
  );
});
