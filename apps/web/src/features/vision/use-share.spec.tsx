import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { en } from '../../words/en.ts';
import { WordsProvider } from '../../words/words-provider.tsx';
import { zh } from '../../words/zh.ts';
import type { Share } from './model.ts';
import { useShare } from './use-share.ts';

function Sentence({ share, isCareful }: { share: Share; isCareful: boolean }) {
  return useShare()(share, isCareful);
}

/** What somebody reads who may write this much. */
function said(language: 'zh' | 'en', share: Share, isCareful = false): string {
  const place = document.createElement('div');
  act(() =>
    createRoot(place).render(
      <WordsProvider language={language} words={language === 'zh' ? zh : en}>
        <Sentence share={share} isCareful={isCareful} />
      </WordsProvider>,
    ),
  );
  return place.textContent ?? '';
}

describe('the sentence that says what somebody may write', () => {
  beforeAll(() => Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true }));

  it.each([
    ['zh', [1], '你能写第1节，其余各节可以看。'],
    ['zh', [1, 4], '你能写第1、4节，其余各节可以看。'],
    ['en', [1], 'You can write in section 1 and read the others.'],
    ['en', [1, 4], 'You can write in sections 1 and 4 and read the others.'],
  ] as const)('in %s names sections %j', (language, numbers, sentence) => {
    expect(said(language, { much: 'some', numbers })).toContain(sentence);
  });

  it('says when others see what is written', () => {
    const some: Share = { much: 'some', numbers: [1] };
    expect(said('en', some)).toMatch(/others\. Others see your words as you write\. .* saved\.$/);
    expect(said('en', some, true)).toMatch(/others\. Others see a paragraph once you add it to the text\.$/);
    expect(said('zh', { much: 'all', numbers: [1] }, true)).toBe('每一节你都能写。写好一段放进去，大家就看得到。');
  });

  it('promises nothing to those who only read', () => {
    expect(said('zh', { much: 'none', numbers: [] })).not.toContain('你能写');
    expect(said('en', { much: 'none', numbers: [] })).not.toContain('You can write');
  });
});
