import { fileNameOf } from './save-file.ts';

describe('the name of a file', () => {
  it('holds nothing that a system refuses', () => {
    expect(fileNameOf('栖川-何川说过的-2026-06-30.csv')).toBe('栖川-何川说过的-2026-06-30.csv');
    expect(fileNameOf('a/b\\c:d*e?f"g<h>i|j\u0000k.csv')).toBe('a-b-c-d-e-f-g-h-i-j-k.csv');
    expect(fileNameOf('../../x')).toBe('..-..-x');
  });
});
