import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { useKeptFocus } from './use-kept-focus.ts';

function Place({ buttons }: { buttons: readonly { name: string; rests?: boolean }[] }) {
  return (
    <div ref={useKeptFocus<HTMLDivElement>()}>
      {buttons.map(({ name, rests }) => (
        <button key={name} type="button" disabled={rests}>
          {name}
        </button>
      ))}
    </div>
  );
}

describe('the focus in a place where buttons come and go', () => {
  const page = document.createElement('div');
  document.body.append(page);
  const root = createRoot(page);
  const show = (...buttons: { name: string; rests?: boolean }[]) =>
    // Observers of the page are told behind it.
    act(async () => root.render(<Place buttons={buttons} />));
  const button = () => page.querySelector('button:last-child');
  beforeAll(() => Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true }));
  beforeEach(async () => {
    await show({ name: 'write' }, { name: 'ask' });
    page.querySelector<HTMLElement>('button:last-child')?.focus();
  });
  afterAll(() => act(() => root.unmount()));

  it('goes to what is left when its button goes away', async () => {
    await show({ name: 'write' });
    expect(document.activeElement).toBe(button());
  });

  it('comes back to a button that had to rest and was alone', async () => {
    await show({ name: 'ask' });
    await show({ name: 'ask', rests: true });
    expect(document.activeElement).toBe(page.firstChild);
    await show({ name: 'ask' });
    expect(document.activeElement).toBe(button());
  });

  it('stays where it was taken meanwhile', async () => {
    await show({ name: 'ask' });
    await show({ name: 'ask', rests: true });
    const elsewhere = document.body.appendChild(document.createElement('button'));
    elsewhere.focus();
    await show({ name: 'ask' });
    expect(document.activeElement).toBe(elsewhere);
  });
});
