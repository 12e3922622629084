import type { Page } from 'playwright-core';
import { chooseState } from './authors.ts';
import { keys } from './hands.ts';
import { setScene } from './scene.ts';
import { barriers, openVisitor, usual } from './visitor.ts';
import { visitsTo } from './visits.ts';

/** A leader adopts a text on the decision of a body, and everybody is told how that was carried. */
describe('an adoption on a decision', () => {
  const scene = setScene();
  const { visit } = visitsTo(scene);
  let chen: Page;
  let gao: Page;

  it('begins with a decision that says what it adopts, begun where that is read', async () => {
    chen = await visit('陈明');
    await chen.goto('/qichuan/r/roadmap/RMP-2');
    await chen.getByRole('button', { name: '新建决策' }).click();
    await chen.getByRole('dialog').getByLabel('中文').first().fill('路线图第二稿，通过不通过？');
    await chen.getByRole('dialog').getByRole('button', { name: '新建', exact: true }).click();
    await chen.getByRole('link', { name: '路线图第二稿，通过不通过？' }).waitFor();
    await chooseState(chen, /^送审/);
    await chen.getByText('RMP-2现在是“审核中”。').waitFor();

    gao = await visit('高远');
    await gao.goto('/qichuan/r/roadmap/RMP-2');
    await chooseState(gao, /^通过/);
    const step = gao.getByRole('dialog', { name: '通过RMP-2' });
    await step.getByText('可以注明依据哪项决策').waitFor();
    expect(await barriers(gao)).toEqual([]);
    await step.getByRole('button', { name: '先不了' }).click();
  }, 90_000);

  it('goes on once the decision is adopted: it is offered, and chosen by keys', async () => {
    await chen.goto('/qichuan/r/decision/DEC-10');
    await chooseState(chen, /^送审/);
    await chen.getByText('DEC-10现在是“审核中”。').waitFor();
    await gao.goto('/qichuan/r/decision/DEC-10');
    await chooseState(gao, /^通过/);
    await gao.getByRole('dialog', { name: '通过DEC-10' }).getByRole('button', { name: '通过并封存' }).click();
    await gao.getByText('DEC-10现在是“已通过”。').waitFor();

    await gao.goto('/qichuan/r/roadmap/RMP-2');
    await chooseState(gao, /^通过/);
    const step = gao.getByRole('dialog', { name: '通过RMP-2' });
    const offered = step.getByRole('radio', { name: /DEC-10/ });
    await offered.waitFor();
    expect(await offered.isChecked()).toBe(true);
    expect(await barriers(gao)).toEqual([]);
    await keys(gao).press(step.getByRole('button', { name: '通过并封存' }));
    await gao.getByText('RMP-2现在是“已通过”。').waitFor();
  }, 90_000);

  it('is told by the version and by the decision, each leading to the other', async () => {
    await chen.goto('/qichuan/r/roadmap/RMP-2/versions/1');
    await chen.getByRole('link', { name: '看决策DEC-10' }).click();
    await chen.waitForURL('**/r/decision/DEC-10/versions/1');
    await chen.goto('/qichuan/r/decision/DEC-10');
    const resting = chen.getByRole('region', { name: '依据这项决策通过的内容' });
    await resting.getByRole('link', { name: /（第1版）$/ }).click();
    await chen.waitForURL('**/r/roadmap/RMP-2/versions/1');
    expect(await barriers(chen)).toEqual([]);
  }, 60_000);

  it('is told with the body and its vote, to members and on the public page', async () => {
    await chen.goto('/qichuan/r/vision/VIS-1/versions/1');
    for (const fact of ['由城市战略委员会决定', '2025年9月18日', '赞成12票，反对0票，弃权1票'])
      await chen.getByText(fact, { exact: true }).waitFor();
    expect(await barriers(chen)).toEqual([]);
    const { page, context, faults } = await openVisitor(scene.browser, scene.product.origin, usual);
    await page.goto('/p/qichuan/en/vision/VIS-1');
    await page.getByText('Adopted by City Strategy Board').waitFor();
    await page.getByText('12 for, 0 against, 1 abstained').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('link', { name: 'Decision DEC-1 of 18 September 2025' }).click();
    await page.getByRole('heading', { level: 1, name: 'Do we adopt City vision 2035?' }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  }, 60_000);
});
