import { adoptWindow, identityAddress, nextWindow, ownWindow, parseWindow, windowAfter } from './window-number.ts';

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
});

describe('the number of a window', () => {
  it.each([
    ['3', 3],
    ['8', 8],
    ['9', 1],
    ['0', 1],
    ['-1', 1],
    ['2e0', 1],
    ['', 1],
    [null, 1],
  ])('%s is read as %i', (text, number) => {
    expect(parseWindow(text)).toBe(number);
  });

  it.each([
    { own: 1, last: 1, next: 2 },
    { own: 1, last: 4, next: 5 },
    { own: 7, last: 2, next: 8 },
    { own: 1, last: 8, next: 2 },
    { own: 8, last: 8, next: 2 },
    { own: 2, last: 8, next: 3 },
  ])('after own $own and last $last comes $next', ({ own, last, next }) => {
    expect(windowAfter(own, last)).toBe(next);
  });

  it('is taken from the address once, and taken out of it', () => {
    expect(adoptWindow('http://localhost/who?window=3&x=1#y')).toBe('/who?x=1#y');
    expect(ownWindow()).toBe(3);
    expect(nextWindow()).toBe(4);
  });

  it('stays the first where the address names none', () => {
    expect(adoptWindow('http://localhost/who')).toBeNull();
    expect(ownWindow()).toBe(1);
    expect(nextWindow()).toBe(2);
  });

  it('is no way to another realm', () => {
    adoptWindow('http://localhost/who?window=../../evil');
    expect(identityAddress('', 'http://localhost', ownWindow())).toBe('http://localhost');
  });
});

describe('the address of the realm', () => {
  it('is this origin, with the window from the second on', () => {
    expect(identityAddress('', 'http://localhost', 1)).toBe('http://localhost');
    expect(identityAddress('', 'http://localhost', 2)).toBe('http://localhost/window/2');
  });

  it('is the configured server, which knows no windows', () => {
    expect(identityAddress('https://id.example', 'http://localhost', 2)).toBe('https://id.example');
  });
});
