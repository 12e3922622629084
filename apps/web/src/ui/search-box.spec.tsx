import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { SearchBox } from './search-box.tsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

describe('the box for words', () => {
  let root: Root;
  let page: HTMLElement;
  let asked: string[];
  let address: (words: string) => void;

  /** The address keeps the words without the blanks around them, as the page of records does. */
  function Page() {
    const [words, setWords] = useState('');
    address = setWords;
    return (
      <SearchBox
        label="Search"
        words={words}
        onSearch={(next) => {
          asked.push(next);
          setWords(next.trim());
        }}
      />
    );
  }
  const box = () => page.querySelector('input') as HTMLInputElement;
  const rest = () => act(() => new Promise((resolve) => setTimeout(resolve, 320)));
  const type = (value: string) =>
    act(async () => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box(), value);
      box().dispatchEvent(new Event('input', { bubbles: true }));
    });

  beforeEach(() => {
    asked = [];
    page = document.body.appendChild(document.createElement('div'));
    root = createRoot(page);
    act(() => root.render(<Page />));
  });
  afterEach(() => {
    act(() => root.unmount());
    page.remove();
  });

  it('asks once somebody rests, and empties with the address, also behind a blank', async () => {
    await type('bridge ');
    await rest();
    await rest();
    expect(asked).toEqual(['bridge ']);
    act(() => address(''));
    expect(box().value).toBe('');
    await rest();
    expect(asked).toHaveLength(1);
  });

  it('asks for nothing while a word is being composed', async () => {
    await act(async () => box().dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true })));
    await type('qiao');
    await rest();
    expect(asked).toEqual([]);
    await type('桥');
    await act(async () => box().dispatchEvent(new CompositionEvent('compositionend', { bubbles: true })));
    await rest();
    expect(asked).toEqual(['桥']);
  });
});
