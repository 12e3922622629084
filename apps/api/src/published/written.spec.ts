import { languageOf } from './written.ts';

describe('the language of what somebody wrote', () => {
  it('is that of its letters, whatever page it was written on', () => {
    expect(languageOf('路口太暗了', 'en')).toBe('zh');
    expect(languageOf('The crossing is too dark', 'zh')).toBe('en');
    expect(languageOf('请在 Northside 的 App 里加上读屏支持', 'en')).toBe('zh');
    expect(languageOf('Please rename the app 织城 in English', 'zh')).toBe('en');
    expect(languageOf('12:30', 'zh')).toBe('zh');
    expect(languageOf('12:30', 'en')).toBe('en');
  });
});
