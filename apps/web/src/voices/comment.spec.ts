import { firstLine } from './comment.ts';
import { languageOf } from '@cityloom/operating-model';
import { shownLanguage, textAfter, textOf } from '../words/written.ts';

describe('the language of what somebody says', () => {
  it.each([
    ['预算是多少？', 'zh'],
    ['What does it cost?', 'en'],
    ['OK，就这样', 'zh'],
    ['按INI-7来', 'zh'],
    ['42 %?', 'en'],
    ['𠮷', 'zh'],
  ] as const)('%s is %s', (words, language) => {
    expect(languageOf(words)).toBe(language);
  });

  it('takes one side of the text, and leaves the other empty', () => {
    expect(textOf('好')).toEqual({ zh: '好', en: '' });
    expect(textOf('Good')).toEqual({ zh: '', en: 'Good' });
  });

  it('is the reader’s where it is written in both, else the one that there is', () => {
    expect(shownLanguage({ zh: '好', en: 'Good' }, 'en')).toBe('en');
    expect(shownLanguage({ zh: '好', en: '' }, 'en')).toBe('zh');
    expect(shownLanguage({ zh: '', en: '' }, 'en')).toBe('en');
  });

  it('may change with the words, but never takes away what was written in the other one', () => {
    expect(textAfter({ zh: '好', en: '' }, 'zh', 'Good')).toEqual({ zh: '', en: 'Good' });
    expect(textAfter({ zh: '好', en: 'Good' }, 'zh', '很好')).toEqual({ zh: '很好', en: 'Good' });
  });
});

describe('the first line of it', () => {
  it('is cut at 80 characters, and never within one', () => {
    expect(firstLine('\n 一句话 \n第二句')).toBe('一句话');
    expect(firstLine('𠮷'.repeat(81))).toBe('𠮷'.repeat(80));
  });
});
