import { cleanHtml, loadPurifier, ownScript } from './trusted-types.ts';

describe('markup made from strings', () => {
  it('is refused until the purifier is there; text without markup passes', () => {
    expect(cleanHtml(':root { --a: 1 } a > b {}')).toBe(':root { --a: 1 } a > b {}');
    expect(() => cleanHtml('<b>early</b>')).toThrow(TypeError);
  });

  it.each([
    ['<b>bold</b><script>alert(1)</script>', '<b>bold</b>'],
    ['<img src=x onerror=alert(1)>', '<img src="x">'],
    ['<a href="javascript:alert(1)">x</a>', '<a>x</a>'],
  ])('is purified: %s', async (dirty, clean) => {
    await loadPurifier();
    expect(cleanHtml(dirty)).toBe(clean);
  });
});

describe('the address of a script', () => {
  const origin = 'http://localhost:4150';

  it.each(['/assets/a.js', 'http://localhost:4150/assets/a.js', './a.js'])('may be on this origin: %s', (address) => {
    expect(ownScript(address, origin)).toBe(address);
  });

  it.each([
    'https://evil.example/a.js',
    '//evil.example/a.js',
    'data:text/javascript,alert(1)',
    'blob:http://localhost:4151/x',
  ])('may not be elsewhere: %s', (address) => {
    expect(() => ownScript(address, origin)).toThrow(TypeError);
  });
});
