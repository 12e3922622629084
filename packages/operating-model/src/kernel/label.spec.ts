import { languageOf, pickLanguage } from './label.ts';

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

describe('the language of what somebody wrote', () => {
  it('is that of its letters, whatever page it was written on', () => {
    expect(languageOf('路口太暗了', 'en')).toBe('zh');
    expect(languageOf('The crossing is too dark', 'zh')).toBe('en');
    expect(languageOf('请在 Northside 的 App 里加上读屏支持', 'en')).toBe('zh');
    expect(languageOf('Please rename the app 织城 in English', 'zh')).toBe('en');
    expect(languageOf('12:30', 'zh')).toBe('zh');
    expect(languageOf('12:30')).toBe('en');
  });
});
