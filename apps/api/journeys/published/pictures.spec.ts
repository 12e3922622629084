import { setOffice, words } from '../records/clerk.ts';

/** Whoever shares a public page shows a picture of what is on it, and of nothing else. */
describe('the picture beside a link', () => {
  const office = setOffice('story');
  const look = async (path: string) => {
    const answer = await fetch(office.stage.origin + path, { redirect: 'manual' });
    return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
  };
  /** The address of the picture that a page names. */
  const pictureOf = async (path: string): Promise<string> => {
    const { bytes } = await look(path);
    const [, address = ''] = /property="og:image" content="([^"]+)"/.exec(bytes.toString()) ?? [];
    expect(new URL(address).origin).toBe(office.stage.origin);
    return new URL(address).pathname;
  };
  const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];
  const idOf = async (type: string, code: string) => (await office.clerk.read('chen.ming', type, code)).body.id;

  it('is one of its own for each page, in the language of the page', async () => {
    const pages = [
      '/p/qichuan/zh',
      '/p/qichuan/en',
      '/p/qichuan/zh/vision',
      '/p/qichuan/zh/vision/VIS-1',
      '/p/qichuan/en/vision/VIS-1',
      '/p/qichuan/zh/initiative/INI-13',
      '/p/qichuan/zh/consultation/CNS-1',
    ];
    const pictures = await Promise.all(
      pages.map(async (page) => {
        expect(await pictureOf(page)).toBe(`${page}/picture.png`);
        return look(`${page}/picture.png`);
      }),
    );
    for (const { status, headers, bytes } of pictures) {
      expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
        200,
        'image/png',
        'public, max-age=60',
      ]);
      expect(bytes.subarray(1, 4).toString()).toBe('PNG');
      expect(sizeOf(bytes)).toEqual([1200, 630]);
      expect(bytes.length).toBeLessThan(120_000);
    }
    expect(new Set(pictures.map(({ bytes }) => bytes.toString('base64'))).size).toBe(pages.length);
  });

  it('is that of the house where a page is for one person alone', async () => {
    expect(await pictureOf('/p/qichuan/zh/say')).toBe('/share.png');
    expect(await pictureOf('/p/qichuan/zh/check')).toBe('/share.png');
  });

  it('shows the name under which something was adopted, and not the one it is to have', async () => {
    const picture = '/p/qichuan/zh/vision/VIS-1/picture.png';
    const before = await look(picture);
    const record = await idOf('vision', 'VIS-1');
    await office.clerk.done('chen.ming', { kind: 'move', record, state: 'draft', why: 'Its name is to be shorter.' });
    await office.clerk.done('chen.ming', {
      kind: 'patch',
      record,
      seen: 0,
      fields: { title: words('Nobody reads this yet', '还没有人读过') },
    });
    expect((await look(picture)).bytes.equals(before.bytes)).toBe(true);
  });

  it('says what became of something, and is gone where that is hidden', async () => {
    const who = 'he.chuan';
    const record = await office.clerk.create(
      who,
      'contribution',
      { title: words('Lights for the old bridge', '老桥要有灯'), kind: 'idea' },
      { visibility: 'public' },
    );
    const { code } = (await office.clerk.read(who, 'contribution', record)).body;
    const picture = `/p/qichuan/zh/contribution/${code}/picture.png`;
    expect((await look(picture)).status).toBe(404);
    await office.clerk.done(who, { kind: 'move', record, state: 'shared' });
    const open = await look(picture);
    expect(open.status).toBe(200);
    await office.clerk.done('chen.ming', {
      kind: 'patch',
      record,
      seen: 0,
      fields: { effect: 'adopted', reply: words('It will.'), repliedBy: office.ids.person('chen.ming') },
    });
    expect((await look(picture)).bytes.equals(open.bytes)).toBe(false);
    await office.clerk.create('chen.ming', 'moderation', { item: record, reason: 'personal' });
    expect((await look(picture)).status).toBe(404);
  });

  it('is none of what there is not, or nobody may see', async () => {
    const missing = ['initiative/INI-9999', 'nothing/INI-13', 'initiative/INI-13%2F', 'member/M-1'];
    for (const path of missing) expect((await look(`/p/qichuan/zh/${path}/picture.png`)).status).toBe(404);
    expect((await look('/p/qichuan/zh/nothing/picture.png')).status).toBe(404);
    expect((await look('/p/nowhere/zh/picture.png')).status).toBe(404);
  });
});
