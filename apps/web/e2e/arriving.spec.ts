import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { setScene } from './scene.ts';
import { barriers, type Looks, openVisitor, usual } from './visitor.ts';

/** People who come to a city with a one-time code, and an example that is put back while others look at it. */
describe('arriving', () => {
  const scene = setScene();
  const phone: Looks = { language: 'zh-CN', scheme: 'light', width: 390 };

  const beginCity = async (name: string, person: string) => {
    const answer = await fetch(`${scene.product.origin}/api/trial/cities`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id: randomUUID(), name, person }),
    });
    expect(answer.status).toBe(200);
    return (await answer.json()) as { slug: string; code: string };
  };
  const open = (looks: Looks = usual) => openVisitor(scene.browser, scene.product.origin, looks);
  const heading = (page: Page, name: RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
  const be = async (page: Page, name: string) => {
    await page.goto('/who');
    await page.getByRole('button', { name }).click();
    await heading(page, new RegExp(name));
  };

  it('is done on a phone with a code from paper: a wrong one says so, the right one lets in, a used one says whom to ask', async () => {
    const { slug, code } = await beginCity('云湖市', '许卓');
    const { page, context, faults } = await open(phone);
    await page.goto(`/join/${slug}`);
    await page.getByRole('button', { name: '继续' }).click();
    await page.getByText('请输入登录码').waitFor();
    await page.getByLabel('你拿到的登录码').fill('ABCD-EFGH-JK');
    await page.getByLabel('你拿到的登录码').press('Enter');
    await page.getByRole('alert').getByText('没有这个登录码').waitFor();
    expect(await barriers(page)).toEqual([]);

    // As people write it: small letters, spaces where lines stand.
    await page.getByLabel('你拿到的登录码').fill(code.toLowerCase().replaceAll('-', ' '));
    await page.getByLabel('你拿到的登录码').press('Enter');
    await heading(page, /云湖市在等你/);
    await page.getByText('许卓').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: '进入' }).click();
    await heading(page, /欢迎，许卓/);
    expect(await barriers(page)).toEqual([]);
    await page.getByLabel('密码（至少8位）').fill('云湖边的长椅有两把');
    await page.getByRole('button', { name: '设好并进入' }).click();
    await heading(page, /许卓，你好/);
    expect(new URL(page.url()).pathname).toBe(`/${slug}`);

    await page.goto(`/join/${slug}#${code}`);
    await page.getByRole('alert').getByText('这个登录码用过了').waitFor();

    await page.goto(`/${slug}`);
    await page.getByRole('banner').getByRole('button', { name: '许卓' }).click();
    await page.getByRole('button', { name: '退出' }).click();
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByLabel('账号').fill('许卓');
    await page.getByLabel('密码').fill('云湖边的长椅有两把');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('link', { name: '回到云湖市' }).waitFor();
    expect(await page.getByRole('link', { name: /栖川市/ }).count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  }, 90_000);

  it('ends nobody’s session on the same browser: whoever comes takes a window beside', async () => {
    const { slug, code } = await beginCity('Yunhu', 'Xu Zhuo');
    const { page, context, faults } = await open();
    await be(page, 'Zhou Lan');
    const beside = await context.newPage();
    await beside.goto(`/join/${slug}#${code}`);
    await heading(beside, /Yunhu is waiting for you/);
    await beside.getByRole('button', { name: 'Enter in this window' }).click();
    await beside.getByRole('button', { name: 'Enter', exact: true }).click();
    await beside.getByLabel('Password (8 characters or more)').fill('two benches by the lake');
    await beside.getByRole('button', { name: 'Set password and enter' }).click();
    await heading(beside, /Xu Zhuo/);
    await page.reload();
    await heading(page, /Zhou Lan/);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('begins one city where the answer was lost, and shows a founder who closed the page the way in', async () => {
    const { page, context } = await open();
    await page.goto('/start');
    await page.getByLabel('The city’s name').fill('Millbrook');
    await page.getByLabel('Your name').fill('Una Reed');
    let isLost = false;
    await page.route('**/api/trial/cities', async (route) => {
      if (isLost) return route.continue();
      isLost = true;
      await route.fetch();
      return route.abort('connectionreset');
    });
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByRole('alert').waitFor();
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await heading(page, /Welcome, Una Reed/);
    const cities = await (await fetch(`${scene.product.origin}/api/cities`)).text();
    expect(cities.match(/"millbrook[^"]*"/g)).toEqual(['"millbrook"']);
    await context.close();

    const tunnel = { headers: { 'x-forwarded-for': '203.0.113.7' } };
    expect((await fetch(`${scene.product.origin}/api/trial/cities/waiting`, tunnel)).status).toBe(403);
    const later = await open(phone);
    await later.page.goto('/start');
    await later.page.getByRole('heading', { name: '建好了、还没有人进入的城市' }).waitFor();
    expect(await barriers(later.page)).toEqual([]);
    await later.page.getByRole('button', { name: '进入Millbrook' }).click();
    await later.page.getByLabel('密码（至少8位）').fill('two benches by the lake');
    await later.page.getByRole('button', { name: '设好并进入' }).click();
    await heading(later.page, /Una Reed/);
    await later.page.goto('/start');
    await later.page.getByLabel('城市名').waitFor();
    await later.page.waitForLoadState('networkidle');
    expect(await later.page.getByRole('button', { name: '进入Millbrook' }).count()).toBe(0);
    await later.context.close();
  }, 90_000);

  it('leads back to the beginning of the example, for everybody who has it open, and touches no other city', async () => {
    const own = await beginCity('Baihe', 'Bai Lu');
    const founder = await open();
    await founder.page.goto(`/join/${own.slug}#${own.code}`);
    await founder.page.getByRole('button', { name: 'Enter', exact: true }).click();
    await founder.page.getByLabel('Password (8 characters or more)').fill('two benches by the lake');
    await founder.page.getByRole('button', { name: 'Set password and enter' }).click();
    await heading(founder.page, /Bai Lu/);

    const [writer, reader] = [await open(), await open()];
    await be(writer.page, 'Zhou Lan');
    await writer.page.goto('/qichuan/vision/VSC-3');
    await writer.page.getByRole('button', { name: 'Change the title of section 3' }).click();
    await writer.page.getByRole('textbox', { name: 'English' }).fill('Rain is only rain');
    await writer.page.getByRole('textbox', { name: 'English' }).press('Enter');
    await be(reader.page, 'Li Wei');
    await reader.page.goto('/qichuan/vision');
    await reader.page.getByRole('heading', { level: 2, name: 'Rain is only rain' }).waitFor();

    await writer.page.goto('/qichuan');
    // It stands below all that is still being read.
    await writer.page.waitForLoadState('networkidle');
    await writer.page.getByRole('button', { name: 'Reset the example' }).click();
    expect(await barriers(writer.page)).toEqual([]);
    await writer.page.getByRole('dialog').getByRole('button', { name: 'Reset', exact: true }).click();
    await writer.page.getByText('The example has been reset.').waitFor({ timeout: 60_000 });
    await reader.page.getByRole('heading', { level: 2, name: 'Rain brings no fear' }).waitFor();
    await writer.page
      .getByRole('link', { name: /Rain brings no fear/ })
      .first()
      .waitFor();

    await founder.page.reload();
    await heading(founder.page, /Bai Lu/);
    for (const { context, faults } of [founder, writer, reader]) {
      expect(faults).toEqual([]);
      await context.close();
    }
  }, 120_000);
});
