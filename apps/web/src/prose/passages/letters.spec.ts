import { chosenIn, lettersBefore, rangeOf } from './letters.ts';

/** Letters of a paragraph as it is drawn, with marks in it and things that count as one letter. */
describe('the letters of a drawn paragraph', () => {
  const paragraph = document.createElement('p');
  const other = document.createElement('p');
  beforeEach(() => {
    paragraph.innerHTML = 'ab<strong>cd<em>e</em></strong><br>f<span data-mention>@Wang Fang</span>g';
    other.textContent = 'elsewhere';
    document.body.replaceChildren(paragraph, other);
    getSelection()?.removeAllRanges();
  });
  const strong = () => paragraph.querySelector('strong')?.firstChild as Text;
  const choose = (from: Node, start: number, to: Node, end: number) =>
    getSelection()?.setBaseAndExtent(from, start, to, end);

  it('are counted through marks, a break and a name counting one', () => {
    expect(lettersBefore(paragraph, strong(), 1)).toBe(3);
    expect(lettersBefore(paragraph, paragraph, 3)).toBe(6);
    expect(lettersBefore(paragraph, paragraph.lastChild as Text, 1)).toBe(9);
  });

  it('are found again as a range, for every two places', () => {
    const all = 'abcde\nf@g';
    const words = (from: number, to: number) => rangeOf(paragraph, from, to).toString().replace('@Wang Fang', '@');
    for (let from = 0; from < all.length; from += 1)
      for (let to = from + 1; to <= all.length; to += 1)
        // A break has no letters of its own to be read.
        expect([from, to, words(from, to)]).toEqual([from, to, all.slice(from, to).replace('\n', '')]);
    expect(rangeOf(paragraph, 3, 99).toString()).toBe('def@Wang Fangg');
  });

  it('are those that the reader has chosen in it, and none where they chose nothing there', () => {
    expect(chosenIn(paragraph)).toBeNull();
    choose(strong(), 0, strong(), 2);
    expect(chosenIn(paragraph)).toEqual({ from: 2, to: 4 });
    choose(strong(), 2, strong(), 0);
    expect(chosenIn(paragraph)).toEqual({ from: 2, to: 4 });
    choose(strong(), 1, other.firstChild as Text, 4);
    expect(chosenIn(paragraph)).toEqual({ from: 3, to: 9 });
    expect(chosenIn(other)).toEqual({ from: 0, to: 4 });
    choose(strong(), 1, strong(), 1);
    expect(chosenIn(paragraph)).toBeNull();
    choose(other.firstChild as Text, 0, other.firstChild as Text, 3);
    expect(chosenIn(paragraph)).toBeNull();
  });
});
