import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hotFrameParser } from '@cityloom/live';
import type { Browser, Page } from 'playwright-core';
import { io } from 'socket.io-client';
import { v7 as newId } from 'uuid';
import { become, openEditor, zh } from '../authors.ts';
import { openProduct, type Product } from '../product.ts';
import { barriers, openBrowser, openVisitor, type Visitor } from '../visitor.ts';
import { copyCheckout } from './copy.ts';

interface Read {
  id: string;
  code: string;
  clock: number;
  fields: Record<string, unknown>;
}
interface Wish {
  kind: string;
  [more: string]: unknown;
}

/**
 * Adding a record type touches one file: in a copy of the checkout the practice of engagement gets one more type, with every
 * kind of field and every view, and everything else follows by itself.
 */
describe('a record type that is added to one practice file', () => {
  let product: Product;
  let browser: Browser;
  let removeCopy: () => Promise<void>;
  const visitors = new Map<string, Visitor & { token: () => string }>();

  beforeAll(async () => {
    const { root, remove } = await copyCheckout();
    removeCopy = remove;
    const practice = join(root, 'packages/operating-model/src/practices/engagement.ts');
    const text = await readFile(practice, 'utf8');
    const type = await readFile(new URL('tryout.txt', import.meta.url), 'utf8');
    // The practice has the other kinds of field that the type is made of.
    const imports = "import { instant, tags } from '../kernel/field.ts';\n";
    const place = text.indexOf('/** Clause 6.5');
    const written = imports + text.slice(0, place) + type + text.slice(place);
    await writeFile(practice, written.replace(/records: \[([^\]]*?),?\s*\]/, 'records: [$1, tryout]'));
    product = await openProduct(root);
    browser = await openBrowser();
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await product?.close();
    await removeCopy?.();
  });

  /** Somebody with a page of their own, and the token that it holds. */
  const visit = async (name: string) => {
    const known = visitors.get(name);
    if (known) return known;
    const visitor = await openVisitor(browser, product.origin, zh);
    let token = '';
    visitor.page.on('request', (request) => {
      token = request.headers()['authorization']?.replace('Bearer ', '') ?? token;
    });
    await become(visitor.page, name);
    const made = { ...visitor, token: () => token };
    visitors.set(name, made);
    return made;
  };
  const ask = async <Answer>(name: string, path: string, body?: object): Promise<Answer> => {
    const answer = await fetch(product.origin + path, {
      headers: { authorization: `Bearer ${(await visit(name)).token()}`, 'content-type': 'application/json' },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(await answer.text());
    return answer.json() as Promise<Answer>;
  };
  const cityPath = async () => {
    const { items } = await ask<{ items: { id: string }[] }>('李薇', '/api/cities');
    return `/api/cities/${items[0]?.id}`;
  };
  const change = async (name: string, ...wishes: Wish[]) =>
    ask(name, `${await cityPath()}/changes`, { wishes: wishes.map((wish) => ({ operation: newId(), ...wish })) });
  const list = async (name: string, query = '') =>
    (await ask<{ items: Read[] }>(name, `${await cityPath()}/records/tryout?${query}`)).items;
  const idIn = async (path: string) => {
    const { items } = await ask<{ items: { id: string }[] }>('李薇', `${await cityPath()}/${path}`);
    return items[0]?.id ?? '';
  };
  const choose = (page: Page, view: string) => page.getByRole('radio', { name: view }).check({ force: true });

  const record = newId();
  const registers = {
    name: { zh: '挂号机试用', en: 'Trying the ticket machine' },
    verdict: 'good',
    topics: ['挂号'],
    reported: '2026-06-24',
    held: { from: '2026-06-01', to: '2026-06-20' },
    faults: 9,
    cost: { amount: 1_250_000, currency: 'CNY' },
    opened: '2026-06-01T01:00:00Z',
    finished: 80,
    ease: 4,
    again: true,
    where: { latitude: 30.5, longitude: 114.3, name: '河滨服务站' },
  };

  it('is written and read over HTTP, in whole and in part, and stands in the document of the API', async () => {
    const [host, initiative, stakeholder] = [
      await idIn('members'),
      await idIn('records/initiative'),
      await idIn('records/stakeholder'),
    ];
    const fields = { ...registers, host, initiative };
    await change(
      '李薇',
      { kind: 'create', record, type: 'tryout', fields },
      { kind: 'link', record, field: 'groups', to: stakeholder },
      { kind: 'row', record, seen: 0, field: 'steps', row: newId(), order: 'a', cells: { step: '取号', done: true } },
    );
    const [read] = await list('王芳');
    expect(read).toMatchObject({ code: 'TRY-1', fields });
    expect(read?.fields['groups']).toEqual([{ to: stakeholder, as: null }]);
    expect(read?.fields['steps']).toMatchObject([{ cells: { step: '取号', done: true } }]);
    await expect(
      change('李薇', { kind: 'patch', record, seen: read?.clock ?? 0, fields: { ease: 6 } }),
    ).rejects.toThrow('invalid_field');
    const { paths } = await ask<{ paths: Record<string, object> }>('李薇', '/api/openapi.json');
    expect(Object.keys(paths)).toContain('/api/cities/{cityId}/records/tryout/{key}');
  }, 60_000);

  it('keeps a restricted field from those who may not read it: in records, lists, filters and changes', async () => {
    await change('陈明', { kind: 'patch', record, seen: 0, fields: { grade: 3 } });
    expect((await list('陈明'))[0]?.fields['grade']).toBe(3);
    expect((await list('王芳'))[0]?.fields).not.toHaveProperty('grade');
    expect([await list('陈明', 'filter[grade][eq]=3'), await list('王芳', 'filter[grade][eq]=3')]).toMatchObject([
      [{ code: 'TRY-1' }],
      [],
    ]);
    expect(await list('王芳', 'filter[verdict][eq]=good&sort=-held')).toMatchObject([{ code: 'TRY-1' }]);
    const after = await ask<object>('王芳', `${await cityPath()}/changes?after=0&limit=500`);
    expect(JSON.stringify(after)).not.toContain('grade');
  }, 60_000);

  it('is changed over a socket, and an open page of somebody else shows it at once', async () => {
    const { page } = await visit('王芳');
    await page.goto('/qichuan/r/tryout/TRY-1');
    await page.getByRole('heading', { level: 1, name: '挂号机试用' }).waitFor();
    const { token } = await visit('李薇');
    const { origin } = product;
    const socket = io(origin, {
      parser: hotFrameParser,
      transports: ['websocket'],
      auth: { token: token() },
      extraHeaders: { origin },
    });
    const wish = { kind: 'patch', operation: newId(), record, seen: 0, fields: { verdict: 'bad' } };
    const city = (await cityPath()).split('/').at(-1);
    expect(await socket.emitWithAck('patch', { city, wishes: [wish] })).toMatchObject({ ok: true });
    socket.close();
    await page.getByText('不好用', { exact: true }).first().waitFor();
    expect(await page.getByText('内部评分').count()).toBe(0);
  }, 60_000);

  it('has its page in the browser, with every view and every field, and is written there', async () => {
    const { page, faults } = await visit('李薇');
    await page.goto('/qichuan/r/tryout');
    for (const view of ['时间轴', '看板', '日历', '列表']) {
      await choose(page, view);
      await page.getByText('挂号机试用').first().waitFor();
      expect({ view, barriers: await barriers(page) }).toEqual({ view, barriers: [] });
    }
    await page.getByRole('link', { name: '挂号机试用' }).first().click();
    await page.getByRole('heading', { level: 1, name: '挂号机试用' }).waitFor();
    const words = [
      '结论',
      '话题',
      '报告日期',
      '举行时间',
      '问题数',
      '费用',
      '开场时间',
      '完成度',
      '好用程度',
      '需要重试',
    ];
    for (const label of [...words, '主持', '所属举措', '试用群体', '步骤', '地点', '经过'])
      await page.getByText(label, { exact: true }).first().waitFor();
    await page.getByText('河滨服务站').waitFor();
    await page.getByText('1.25万元').waitFor();

    await page.getByRole('button', { name: '改：问题数' }).click();
    await page.getByRole('textbox', { name: '问题数' }).fill('11');
    await page.keyboard.press('Enter');
    await page.getByText('已保存到服务器').first().waitFor();
    await page.getByRole('button', { name: /^写/ }).first().click();
    await openEditor(page).press('Control+End');
    await page.keyboard.insertText('大家都取到了号。');
    await page.getByText('已保存到服务器').last().waitFor();
    const { page: reader } = await visit('王芳');
    await reader.goto('/qichuan/r/tryout/TRY-1');
    await reader.getByText('大家都取到了号。').waitFor();
    await reader.getByText('11', { exact: true }).waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(faults).toEqual([]);
  }, 120_000);
});
