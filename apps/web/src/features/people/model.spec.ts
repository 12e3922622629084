import { byName, bySide, dayIn, found, lastDay, type Listed } from './model.ts';

const one = (zh: string, en: string, more: Partial<Listed> = {}): Listed => ({
  name: { zh, en },
  organisation: null,
  sector: null,
  ...more,
});
const chuan = one('何川', 'He Chuan', {
  organisation: { code: 'S01', name: { zh: '古城商户联盟', en: 'Old Town Traders' } },
  sector: 'business',
  state: 'active',
});
const fang = one('王芳', 'Wang Fang', { sector: 'community', state: 'ended' });
const ming = one('陈明', 'Chen Ming');
const all = [fang, chuan, ming];

describe('looking for people', () => {
  it.each([
    ['a part of a name, in either language', { words: '王' }, [fang]],
    ['names in other letters and widths', { words: 'ＨＥ ｃｈｕａｎ' }, [chuan]],
    ['an organisation', { words: '商户' }, [chuan]],
    ['each of several words, in any order', { words: 'traders  chuan' }, [chuan]],
    ['words that nobody has together', { words: 'traders wang' }, []],
    ['a side', { words: '', sector: 'community' as const }, [fang]],
    ['how somebody stands', { words: '', state: 'active' as const }, [chuan]],
    ['nothing', { words: '' }, all],
  ])('goes by %s', (_, sought, left) => {
    expect(found(all, sought)).toEqual(left);
  });

  it('lists by pinyin or by letters, as the reader looks them up', () => {
    expect(byName(all, 'zh')).toEqual([ming, chuan, fang]);
    expect(byName([fang, ming, chuan], 'en')).toEqual([ming, chuan, fang]);
  });

  it('puts sides side by side, whoever has none last, and leaves out a side without anybody', () => {
    expect(bySide(all).map(({ sector, people }) => [sector, people.length])).toEqual([
      ['business', 1],
      ['community', 1],
      [null, 1],
    ]);
  });
});

describe('the days of a role', () => {
  it('end with the last one where the city is', () => {
    expect(lastDay('2026-12-31T16:00:00.000Z', 'Asia/Shanghai')).toBe('2026-12-31');
    expect(lastDay('2026-12-31T16:00:00.001Z', 'Asia/Shanghai')).toBe('2027-01-01');
  });

  it('begin where the city is, and not where the reader is', () => {
    const night = new Date('2026-11-26T17:00:00Z');
    expect([dayIn('Asia/Shanghai', night), dayIn('Europe/Lisbon', night)]).toEqual(['2026-11-27', '2026-11-26']);
  });
});
