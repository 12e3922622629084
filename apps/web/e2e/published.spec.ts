import { setScene } from './scene.ts';
import { barriers, everyLook, openVisitor, overflow, troubles } from './visitor.ts';

/** Somebody without an account comes by, on whatever they have, and reads what the city has published. */
describe('a passer-by', () => {
  const scene = setScene();

  it('finds what is public where the app asks to sign in, and reads the vision with the keyboard alone', async () => {
    const { page, context, faults } = await openVisitor(scene.browser, scene.product.origin);
    await page.goto('/qichuan/vision');
    await page.getByRole('link', { name: 'Read what everyone may read, without an account' }).click();
    await page.getByRole('heading', { level: 1, name: 'What Qichuan has published' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'City vision 2035' }).waitFor();
    await page.getByRole('heading', { level: 2, name: 'Rain brings no fear' }).waitFor();
    await page.getByRole('link', { name: '中文' }).click();
    await page.getByRole('heading', { level: 2, name: '下雨不担心' }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  }, 60_000);

  it('checks the fingerprint of a copy, and is told what a fingerprint looks like', async () => {
    const { page, context, faults } = await openVisitor(scene.browser, scene.product.origin);
    await page.goto('/p/qichuan/en/vision/VIS-1');
    await page.getByRole('main').getByRole('link', { name: 'Check a fingerprint' }).click();
    await page.getByText('Found: what was sealed').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByLabel('Fingerprint').fill('12');
    await page.getByLabel('Fingerprint').press('Enter');
    await page.getByText('A fingerprint has 16 to 64 digits').waitFor();
    expect(await page.getByLabel('Fingerprint').inputValue()).toBe('12');
    expect(await barriers(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  }, 60_000);

  it('may read it within a page of somebody else', async () => {
    const { page, context } = await openVisitor(scene.browser, scene.product.origin);
    await page.setContent(`<iframe src="${scene.product.origin}/p/qichuan/en/roadmap/RMP-1"></iframe>`);
    const heading = page.frameLocator('iframe').getByRole('heading', { level: 1 });
    await heading.waitFor();
    expect(await heading.textContent()).toBe('Smart city roadmap 2025–2030');
    await context.close();
  }, 60_000);

  it('is led there by a record that everybody may read', async () => {
    const { page, context } = await openVisitor(scene.browser, scene.product.origin);
    await page.goto('/who');
    await page.getByRole('button', { name: 'Zhou Lan' }).click();
    await page.waitForURL('**/qichuan');
    await page.goto('/qichuan/r/contribution/CTB-1');
    await page.getByRole('link', { name: 'The public page' }).click();
    await page.getByRole('heading', { level: 2, name: 'Answer' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/p/qichuan/en/contribution/CTB-1');
    await context.close();
  }, 60_000);

  it('says something on a phone with the keyboard alone, and comes back by the slip for the answer', async () => {
    const phone = { language: 'zh-CN', scheme: 'light', width: 390 } as const;
    const { page, context, faults } = await openVisitor(scene.browser, scene.product.origin, phone);
    await page.goto('/p/qichuan/zh/initiative/INI-4');
    await page.getByRole('link', { name: '提意见' }).click();
    await page.getByRole('heading', { level: 1, name: '说说你的想法' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    const box = page.getByLabel('想说什么？希望怎么改？');
    await box.press('Control+Enter');
    await box.fill('路口的灯太暗了。孩子晚上放学看不清。');
    for (const key of ['Tab', 'ArrowDown', 'Tab', 'Enter']) await page.keyboard.press(key);
    await page.waitForURL(/\/slip\/[0-9a-f]{32}$/);
    expect(await page.locator('main').innerText()).toMatch(/^还在看，7月15日前答复你。\s*CTB-\d+/);
    expect((await page.content()).length).toBeLessThanOrEqual(30_000);
    expect(await barriers(page)).toEqual([]);
    const slip = page.url();
    await page.goBack();
    await page.goto(slip);
    await page.getByRole('img', { name: /^回到凭条CTB-\d+的二维码$/ }).waitFor();
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByText('Being read; answer by 15 July.').waitFor();
    expect(await overflow(page)).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  }, 60_000);

  it.each(everyLook)(
    'finds nothing in the way in $language, $width wide, without a script',
    async (look) => {
      const { page, context, faults } = await openVisitor(scene.browser, scene.product.origin, look);
      const language = look.language === 'zh-CN' ? 'zh' : 'en';
      for (const path of [
        '',
        '/vision/VIS-1',
        '/roadmap/RMP-1',
        '/contribution',
        '/contribution/CTB-1',
        '/engagement/ENG-2',
        '/indicator/IND-1',
        '/check',
        '/say',
        '/nothing',
      ]) {
        await page.goto(`/p/qichuan/${language}${path}`);
        expect([path, await page.locator('script').count()]).toEqual([path, 0]);
        expect([path, await troubles(page)]).toEqual([path, []]);
      }
      expect(faults).toEqual([]);
      await context.close();
    },
    90_000,
  );
});
