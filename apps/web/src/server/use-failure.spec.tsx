import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { en } from '../words/en.ts';
import { WordsProvider } from '../words/words-provider.tsx';
import { zh } from '../words/zh.ts';
import { Problem } from './problem.ts';
import { useFailure } from './use-failure.ts';

const refused = (fields: string) => new Problem(400, 'invalid_field', `Check ${fields}`, { fields }, null);

describe('a refused field', () => {
  const place = document.body.appendChild(document.createElement('div'));
  const told = (error: Problem, language: 'en' | 'zh', nameOf?: (field: string) => string | undefined) => {
    function Told() {
      return <p>{useFailure(nameOf)(error).title}</p>;
    }
    const root = createRoot(place);
    act(() =>
      root.render(
        <WordsProvider language={language} words={language === 'en' ? en : zh}>
          <Told />
        </WordsProvider>,
      ),
    );
    const { textContent } = place;
    act(() => root.unmount());
    return textContent;
  };
  beforeAll(() => {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  });

  it('is called as its form calls it, each once', () => {
    const names = new Map([
      ['byOrg', 'Organisation'],
      ['until', 'Last day'],
    ]);
    const nameOf = (field: string) => names.get(field);
    expect(told(refused('byOrg, until.from, until/to'), 'en', nameOf)).toBe(
      'Check “Organisation” and “Last day” and send it again.',
    );
    expect(told(refused('byOrg, until'), 'zh', nameOf)).toBe('请检查“Organisation”、“Last day”，再发送一次。');
  });

  it('is never called as the server calls it', () => {
    expect(told(refused('byOrg, seq'), 'en', (field) => (field === 'byOrg' ? 'Organisation' : undefined))).toBe(
      'Check “Organisation” and send it again.',
    );
    expect(told(refused('seq'), 'en')).toBe('Something in it cannot be accepted. Check it and send it again.');
    expect(told(refused(''), 'zh')).toBe('有内容不符合要求，请检查后再发送一次。');
  });

  it('leaves every other refusal in the words of the server', () => {
    expect(told(new Problem(409, 'row_gone', 'Gone', {}, null), 'en', () => 'Name')).toBe('Gone');
  });
});
