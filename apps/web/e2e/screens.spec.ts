import type { Page } from 'playwright-core';
import { setScene } from './scene.ts';
import { everyLook, openVisitor, troubles, walkTo } from './visitor.ts';

/** The pages of records, in each of their views, and of people, and words that stand there once they have come. */
const records = [
  ['for-me', { zh: '下雨不担心', en: 'Rain brings no fear' }],
  ['for-me/said', { zh: '我们正在和残联商量', en: 'We are working on a sentence' }],
  ['roadmap', { zh: '银桥数字伴行', en: 'Silver Bridge' }],
  ['roadmap?view=board', { zh: '银桥数字伴行', en: 'Silver Bridge' }],
  ['roadmap?view=table', { zh: '银桥数字伴行', en: 'Silver Bridge' }],
  ['r/initiative/INI-13', { zh: '江河预警与街道响应', en: 'River early warning' }],
  ['r/initiative/INI-7?comment=TLK-4', { zh: '我刚学会挂号', en: 'I have just learnt' }],
  ['r/comment', { zh: 'TLK-1', en: 'TLK-1' }],
  ['r/milestone', { zh: '第20个服务站开门', en: 'Twentieth station' }],
  ['r/risk', { zh: '志愿队经费中断', en: 'Funding of the volunteers' }],
  ['engagement', { zh: '老年人座谈与实测', en: 'Older residents’ panel' }],
  ['engagement?view=calendar', { zh: '年中满意度调查', en: 'Mid-year survey' }],
  ['engagement?view=timeline', { zh: '统一身份隐私论坛', en: 'Privacy forum' }],
  ['r/engagement/ENG-4', { zh: '老年人座谈与实测', en: 'Older residents’ panel' }],
  ['r/consultation/CNS-2', { zh: '钱和人手不会变多', en: 'no more money and no more hands' }],
  ['r/contribution', { zh: '让女儿替我办', en: 'daughter' }],
  ['r/stakeholder?view=map', { zh: '市应急管理局', en: 'Emergency Management Bureau' }],
  ['r/indicator', { zh: 'IND-1', en: 'IND-1' }],
  ['r/measurement', { zh: 'MEA-1', en: 'MEA-1' }],
  ['people', { zh: '银桥助老志愿服务队', en: 'Silver Bridge Volunteers' }],
  ['organisations/S16', { zh: '第一次够得着', en: 'for the first time our members' }],
  ['r/roadmap/RMP-1/versions/1', { zh: '这是已通过的第1版', en: 'This is adopted version 1' }],
  [
    'r/roadmap/RMP-1/versions/1/compare?with=now',
    { zh: '它本身没有你能看到的改动', en: 'nothing of its own that you can read has changed' },
  ],
  ['r/principle', { zh: 'PRN-1', en: 'PRN-1' }],
  ['r/decision', { zh: '灯杆试点，还要不要做下去', en: 'Does the lamp-post pilot go on' }],
  ['r/decision/DEC-8', { zh: '自愿使用，窗口照开', en: 'It is opt-in and the counters stay' }],
  ['r/meeting/MTG-2', { zh: '赞成10席', en: 'ten for, two against' }],
  ['r/actionItem', { zh: '修好热线计时', en: 'Mend how the hotline logs' }],
  ['r/governanceBody/GOV-1', { zh: '谁也不能单独说了算', en: 'nobody carries a vote alone' }],
] as const;

/** Every screen in every look and scheme: nothing in anybody's way, nothing wider than the window, no breach of the browser policy. */
describe('the screens', () => {
  const scene = setScene();

  const sound = async (page: Page, screen: string) => {
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect({ screen, troubles: await troubles(page) }).toEqual({ screen, troubles: [] });
  };

  it.each(everyLook)(
    'are sound in $language, $width wide',
    async (look) => {
      const { page, context, faults } = await openVisitor(scene.browser, scene.product.origin, look);
      const zh = look.language === 'zh-CN';
      await page.goto('/');
      await sound(page, 'landing');
      await page.goto('/qichuan');
      await sound(page, 'signed out on a deep link');
      await page.goto('/nowhere/at/all');
      await sound(page, 'not found');
      await page.goto('/who');
      await page.getByRole('button', { name: zh ? '周岚' : 'Zhou Lan' }).waitFor();
      await sound(page, 'who');
      await page.getByRole('button', { name: zh ? '周岚' : 'Zhou Lan' }).click();
      await page
        .getByText(zh ? '市应急管理局' : 'Emergency Management Bureau')
        .first()
        .waitFor();
      await page
        .getByText(zh ? '栖川市商会' : 'Qichuan Chamber of Commerce')
        .first()
        .waitFor();
      await sound(page, 'home');
      await page
        .getByRole('banner')
        .getByRole('button', { name: zh ? '周岚' : 'Zhou Lan' })
        .click();
      await sound(page, 'home with the menu open');
      await page.goto('/qichuan/vision');
      await page.getByRole('heading', { level: 2, name: zh ? '下雨不担心' : 'Rain brings no fear' }).waitFor();
      await page
        .getByText(zh ? '江水上涨前两小时' : 'two hours before the river rises')
        .first()
        .waitFor();
      await sound(page, 'vision');
      await page.getByRole('radio', { name: zh ? '并排' : 'Both' }).press(' ');
      await page.getByText('two hours before the river rises').first().waitFor();
      await page.getByText('江水上涨前两小时').first().waitFor();
      await sound(page, 'vision in both languages');
      await page.goto('/qichuan/vision/VSC-3');
      await page.locator('h2#VSC-3:focus').waitFor();
      await page.getByRole('button', { name: zh ? '改第3节的标题' : 'Change the title of section 3' }).click();
      await sound(page, 'vision with a title being changed');
      await page.keyboard.press('Escape');
      // On a phone the editor is the second way to write.
      const editor = look.width < 600 ? /^(直接在正文里写|Type straight)/ : /^(写|Write )/;
      await page.getByRole('button', { name: editor }).click();
      await page.getByRole('textbox').waitFor();
      await sound(page, 'vision being written');
      await page.goto('/qichuan/vision/VSC-99');
      await page.getByText('VSC-99').waitFor();
      await sound(page, 'vision without the section asked for');
      for (const [path, words] of records) {
        await walkTo(page, `/qichuan/${path}`);
        const shown = page.getByText(zh ? words.zh : words.en).filter({ visible: true });
        await shown.first().waitFor();
        await sound(page, path);
      }
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(zh ? 'zh-CN' : 'en');
      expect(faults).toEqual([]);
      await context.close();
    },
    240_000,
  );
});
