import { io } from 'socket.io-client';
import { decodeServerMessage, encodeMessage, hotEvent, hotFrameParser, schemaVersion } from '@cityloom/live';
import * as Y from 'yjs';
import { beginWriting, become, InputMethod, same, saved, section, writeWords, zh } from './authors.ts';
import { setScene } from './scene.ts';
import { type Looks, openVisitor, usual, type Visitor } from './visitor.ts';

const offlineWords = /先别关/;

/** People write the first section of the vision together, in the browser, as they would. */
describe('writing the vision together', () => {
  const scene = setScene();
  const visitors: Visitor[] = [];
  afterEach(async () => {
    for (const { context } of visitors.splice(0)) await context.close();
  });

  const visit = async (looks: Looks) => {
    const visitor = await openVisitor(scene.browser, scene.product.origin, looks);
    visitors.push(visitor);
    return visitor;
  };

  it('is done by three people of three sectors at once, two of them in one browser, two by input method', async () => {
    const [first, second] = [await visit(zh), await visit(usual)];
    const li = await become(first.page, '李薇');
    const wang = await become(await first.context.newPage(), '王芳', 2);
    const chen = await become(second.page, 'Chen Ming');
    const pages = [li, wang, chen] as const;
    for (const page of pages) await beginWriting(page);
    const [liIme, wangIme] = [await InputMethod.of(li), await InputMethod.of(wang)];

    await Promise.all([
      liIme.compose('xiaodian', '小店也省心。'),
      wangIme.compose('laoren', '老人也方便。'),
      chen.keyboard.type('One visit is enough.', { delay: 15 }),
    ]);
    const text = await same(pages);
    await Promise.all(pages.map((page) => saved(page)));
    for (const part of ['小店也省心。', '老人也方便。']) expect(text).toContain(part);
    // Three people at one place: the letters of one may stand between those of another, but none is lost.
    for (const letter of 'Onevisitisenough') expect(text).toContain(letter);
    expect(text).not.toMatch(/xiao|laor/);
    expect(visitors.flatMap(({ faults }) => faults)).toEqual([]);
  }, 120_000);

  it('loses nothing that was shown as saved when the server is killed, and goes on by itself', async () => {
    const [li, wang] = [await visit(zh), await visit(zh)];
    const [one, two] = [await become(li.page, '李薇'), await become(wang.page, '王芳')];
    const pages = [one, two] as const;
    for (const page of pages) await beginWriting(page);
    await one.keyboard.type('存好的字');
    await saved(one);
    const before = await same(pages);
    expect(before).toContain('存好的字');

    await scene.product.kill();
    await section(one).getByText(offlineWords).first().waitFor();
    await one.keyboard.type('断着也写');
    await scene.product.again();
    await saved(one);
    expect(await same(pages)).toContain('存好的字断着也写');

    const reader = await visit(zh);
    await become(reader.page, '何川');
    await section(reader.page).getByText('存好的字断着也写').waitFor();
  }, 120_000);

  it('is open to read for somebody without the right, who is offered no pen and whose forged message is refused', async () => {
    const { page } = await visit(zh);
    const tokens: string[] = [];
    page.on('request', (request) => {
      const [, token] = (request.headers()['authorization'] ?? '').split(' ');
      if (token !== undefined) tokens.push(token);
    });
    await become(page, '何川');
    expect(await section(page).getByRole('button', { name: writeWords }).count()).toBe(0);

    const { origin } = scene.product;
    const headers = { authorization: `Bearer ${tokens.at(-1)}` };
    const ask = async (path: string) =>
      (await fetch(origin + path, { headers })).json() as Promise<{ items: { id: string; code: string }[] }>;
    const [city] = (await ask('/api/cities')).items;
    const { items } = await ask(`/api/cities/${city?.id}/records/visionSection`);
    const record = items.find(({ code }) => code === 'VSC-1')?.id;
    const socket = io(origin, {
      parser: hotFrameParser,
      transports: ['websocket'],
      auth: { token: tokens.at(-1) },
      extraHeaders: { origin },
    });
    const joined = (await socket.emitWithAck('prose:join', {
      city: city?.id,
      record,
      field: 'text',
      language: 'zh',
      schema: schemaVersion,
      lease: null,
    })) as { handle: number; lease: { clientId: number } };
    const forged = new Y.Doc();
    forged.clientID = joined.lease.clientId;
    forged.getXmlFragment('prose').insert(0, [new Y.XmlElement('paragraph')]);
    const refusal = new Promise<Uint8Array>((resolve) => socket.once(hotEvent, resolve));
    const update = Y.encodeStateAsUpdate(forged);
    socket.emit(hotEvent, encodeMessage({ kind: 'push', handle: joined.handle, batchId: 1, update }));
    expect(decodeServerMessage(new Uint8Array(await refusal))).toMatchObject({ kind: 'nack', code: 'FORBIDDEN' });
    socket.close();
  }, 60_000);
});
