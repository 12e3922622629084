import type { Locator, Page } from 'playwright-core';
import { become, section, zh } from './authors.ts';
import { press } from './hands.ts';
import { setScene } from './scene.ts';
import { barriers, openVisitor, overflow, usual, type Visitor } from './visitor.ts';

/** Led by the Emergency Bureau; nobody has said yet where they stand on it. */
const initiative = '/qichuan/r/initiative/INI-13';
const strip = (page: Page): Locator => page.getByRole('region', { name: /^(各单位立场|Where organisations stand)$/ });
const face = (page: Page): Locator =>
  strip(page).getByRole('button', { name: /^(各单位立场|Where organisations stand)/ });
const entry = (page: Page, organisation: string): Locator =>
  strip(page)
    .getByRole('listitem')
    .filter({ has: page.getByText(organisation, { exact: true }) });

/** Two organisations say where they stand on the same thing: the traders at a desk by keys, the disabled persons’ union on a phone. */
describe('where organisations stand', () => {
  const scene = setScene();
  const visitors: Visitor[] = [];
  let he: Page;
  let sun: Page;
  let chen: Page;
  const begin = async (looks: typeof zh) => {
    const visitor = await openVisitor(scene.browser, scene.product.origin, looks);
    visitors.push(visitor);
    return visitor;
  };

  beforeAll(async () => {
    he = await become((await begin(zh)).page, '何川');
    chen = await become((await begin(zh)).page, '陈明');
    sun = await become((await begin({ ...usual, width: 390 })).page, 'Sun Mo');
    for (const page of [he, sun, chen]) await page.goto(initiative);
  }, 120_000);
  afterAll(async () => {
    for (const { context } of visitors) await context.close();
  });

  it('is stated by keys alone, not without a reason, and seen by others at once', async () => {
    await face(sun).getByText('24 have none yet').waitFor();
    await strip(he).getByRole('button', { name: '表明本单位立场' }).press('Enter');
    await strip(he).getByText('古城商户联合会的立场').waitFor();
    await strip(he).getByRole('radio', { name: '支持', exact: true }).and(he.locator(':focus')).waitFor();
    await he.keyboard.press('ArrowUp');
    expect(await strip(he).getByRole('radio', { name: '反对' }).isChecked()).toBe(true);
    await he.keyboard.press('Control+Enter');
    const reason = strip(he).getByRole('textbox', { name: '反对的理由' });
    await reason.and(he.locator(':focus')).waitFor();
    await strip(he).getByText('这一项要填。').waitFor();
    expect(await barriers(he)).toEqual([]);
    await he.keyboard.type('警报一响，整条街关门，损失谁来补？');
    await he.reload();
    await reason.waitFor();
    expect(await reason.inputValue()).toBe('警报一响，整条街关门，损失谁来补？');
    await reason.press('Control+Enter');

    await face(sun).getByText('Old Town Traders’ Association').waitFor();
    await face(sun).getByText('Object because …').waitFor();
    await face(sun).getByText('23 have none yet').waitFor();
    await entry(he, '古城商户联合会').getByText('损失谁来补').waitFor();
    await face(he).and(he.locator(':focus')).waitFor();
    expect(await strip(he).getByRole('button', { name: '表明本单位立场' }).count()).toBe(0);
  }, 60_000);

  it('is stated on a phone beside it, and belongs to its own people alone', async () => {
    await press(strip(sun), 'State our position');
    await strip(sun).getByText('Support if …').last().click();
    await strip(sun).getByRole('textbox', { name: 'On what condition' }).fill('Every warning also as light and text.');
    expect(await overflow(sun)).toBe(0);
    expect(await barriers(sun)).toEqual([]);
    await press(strip(sun), 'Save');
    await entry(sun, 'Qichuan Disabled Persons’ Union').getByText('Every warning').waitFor();
    expect(await overflow(sun)).toBe(0);

    await entry(he, '栖川残疾人联合组织').getByText('Every warning also as light and text.').waitFor();
    expect(await entry(he, '栖川残疾人联合组织').getByText('Every warning').getAttribute('lang')).toBe('en-GB');
    expect(await entry(he, '栖川残疾人联合组织').getByRole('button').count()).toBe(0);
    expect(await entry(sun, 'Old Town Traders’ Association').getByRole('button').count()).toBe(0);
    // The office that runs the programme puts no word in anybody's mouth.
    await face(chen).getByText('栖川残疾人联合组织').waitFor();
    expect(await strip(chen).getByRole('button', { name: '表明本单位立场' }).count()).toBe(0);
  }, 60_000);

  it('changes, keeps what it was before, and goes back by one press', async () => {
    await press(entry(he, '古城商户联合会'), '编辑');
    await strip(he).getByRole('radio', { name: '有条件支持' }).check();
    await strip(he).getByRole('textbox', { name: '支持的条件' }).fill('封街的损失由城市补一半。');
    await press(strip(he), '保存');
    await entry(sun, 'Old Town Traders’ Association').getByText('封街的损失').waitFor();
    await entry(sun, 'Old Town Traders’ Association')
      .getByRole('button', { name: /^History/ })
      .click();
    const past = entry(sun, 'Old Town Traders’ Association').getByRole('listitem');
    await past.nth(1).getByText('损失谁来补').waitFor();
    await past.nth(1).getByText('Object because …').waitFor();
    await past.nth(1).getByText('He Chuan').waitFor();
    expect(await barriers(sun)).toEqual([]);
    await press(he, '撤销');
    await past.nth(2).waitFor();
    await face(sun).getByText('Object because …').waitFor();
  }, 60_000);

  it('is withdrawn and comes back, and counts as none in between', async () => {
    await press(entry(he, '古城商户联合会'), '撤回');
    await face(sun).getByText('23 have none yet').waitFor();
    await strip(he).getByRole('button', { name: '表明本单位立场' }).waitFor();
    await press(he, '撤销');
    await face(sun).getByText('22 have none yet').waitFor();
    await entry(he, '古城商户联合会').waitFor();
    expect(await entry(he, '古城商户联合会').getByRole('button', { name: '编辑' }).count()).toBe(1);
  }, 60_000);

  it('stands on every section of the vision, and stays as it is where a record is closed', async () => {
    await he.goto('/qichuan/vision/VSC-4');
    const ofSection = section(he, 'VSC-4').getByRole('button', { name: /^各单位立场/ });
    await ofSection.getByText('栖川残疾人联合组织').waitFor();
    await ofSection.click();
    await section(he, 'VSC-4').getByText('试不过的不上线').waitFor();
    expect(await barriers(he)).toEqual([]);
    await he.goto('/qichuan/r/vision/VIS-2');
    await face(he).getByText('栖川市商会').waitFor();

    await he.goto('/qichuan/r/initiative/INI-1');
    await face(he).click();
    await strip(he).getByText('现在是“已结束”，立场不再更改。').waitFor();
    expect(await strip(he).getByRole('button', { name: '表明本单位立场' }).count()).toBe(0);
    expect(visitors.flatMap(({ faults }) => faults)).toEqual([]);
  }, 60_000);
});
