import { isReturn, rememberReturn, takeReturn } from './return-path.ts';

describe('coming back from the identity server', () => {
  it.each([
    ['#state=a&session_state=b&code=c', true],
    ['#error=access_denied&state=a', true],
    ['#main', false],
    ['', false],
  ])('%s is an answer: %s', (hash, answer) => {
    expect(isReturn(hash)).toBe(answer);
  });

  it('goes where the person wanted, once', () => {
    rememberReturn('/qichuan/vision?section=3');
    expect(takeReturn()).toBe('/qichuan/vision?section=3');
    expect(takeReturn()).toBe('/');
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'never leads to %s',
    (path) => {
      rememberReturn(path);
      expect(takeReturn()).toBe('/');
    },
  );
});
