import { isTold } from './announcing.ts';
import { isStep } from './use-change-steps.ts';

describe('what is said aloud', () => {
  const mine = new Set(['4']);
  it.each([
    ['off', '4', '4', false],
    ['mine', '4', null, true],
    ['mine', '3', null, false],
    ['mine', '3', '3', true],
    ['all', '3', null, true],
  ] as const)('at the level %s, of section %s while %s is read: %s', (level, record, reading, isSaid) => {
    expect(isTold(level, record, mine, reading)).toBe(isSaid);
  });
});

describe('the key N', () => {
  document.body.innerHTML = `
    <main data-vision><p tabindex="-1">text</p><textarea></textarea><input type="radio"><div contenteditable="true"></div></main>
    <button>elsewhere</button>`;
  const pressed = (selector: string, more: KeyboardEventInit = {}) => {
    const event = new KeyboardEvent('keydown', { key: 'n', bubbles: true, ...more });
    let isOne = false;
    const hear = (heard: KeyboardEvent) => (isOne = isStep(heard));
    addEventListener('keydown', hear);
    document.querySelector(selector)?.dispatchEvent(event);
    removeEventListener('keydown', hear);
    return isOne;
  };

  it.each(['p', 'main', '[type="radio"]'])('leads to the next change from %s', (selector) => {
    expect(pressed(selector)).toBe(true);
    expect(pressed(selector, { key: 'N', shiftKey: true })).toBe(true);
  });

  it.each(['textarea', '[contenteditable]', 'button', 'body'])('is a letter, or nothing, in %s', (selector) => {
    expect(pressed(selector)).toBe(false);
  });

  it.each([
    { ctrlKey: true },
    { metaKey: true },
    { altKey: true },
    { isComposing: true },
    { keyCode: 229 },
    { key: 'm' },
  ])('is not meant with %j', (more) => {
    expect(pressed('p', more)).toBe(false);
  });
});
