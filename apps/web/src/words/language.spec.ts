import { chosenLanguage, rememberLanguage } from './language.ts';

beforeEach(() => localStorage.clear());

describe('the language of a device', () => {
  it.each([
    [['zh-CN', 'en'], 'zh'],
    [['en-GB', 'zh'], 'en'],
    [['fr', 'zh-TW'], 'zh'],
    [['fr'], 'en'],
    [[], 'en'],
  ])('begins with the wishes of the browser: %j', (wishes, language) => {
    expect(chosenLanguage(wishes)).toBe(language);
  });

  it('stays what it was switched to', () => {
    rememberLanguage('en');
    expect(chosenLanguage(['zh-CN'])).toBe('en');
  });

  it('ignores what is no language of ours', () => {
    localStorage.setItem('cityloom.language', 'xx');
    expect(chosenLanguage(['zh-CN'])).toBe('zh');
  });
});
