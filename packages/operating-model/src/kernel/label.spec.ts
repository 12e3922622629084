import { pickLanguage } from './label.ts';

describe('the language a reader is answered in', () => {
  it.each([
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en-GB', 'en'],
    ['fr, en;q=0.3, zh;q=0.7', 'zh'],
    ['zh;q=0, en', 'en'],
    ['fr', 'en'],
    ['', 'en'],
    [undefined, 'en'],
    ['zh_CN.UTF-8', 'en'],
  ])('%s → %s', (wanted, language) => {
    expect(pickLanguage(wanted)).toBe(language);
  });

  it('falls back to the language asked for', () => {
    expect(pickLanguage('fr', 'zh')).toBe('zh');
  });
});
