import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { City, Member } from '../../server/contract.ts';
import { HereProvider } from '../../server/here.tsx';
import { Kit } from '../../ui/kit.tsx';
import { en } from '../../words/en.ts';
import { WordsProvider } from '../../words/words-provider.tsx';

const somebody = { roles: ['member'], leads: [], organisation: null, sector: null } as unknown as Member;

/** A page of a city in English, and the hands of somebody at it. */
export class Desk {
  readonly place = document.body.appendChild(document.createElement('div'));
  readonly client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  private readonly root: Root = createRoot(this.place);

  /** @param member whose hands they are */
  open(page: ReactNode, member = 'me'): void {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
    Object.assign(window, {
      matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
    });
    act(() =>
      this.root.render(
        <Kit>
          <QueryClientProvider client={this.client}>
            <WordsProvider language="en" words={en}>
              <HereProvider
                here={{
                  city: { id: 'c', today: '2026-06-30', answerDays: 15 } as City,
                  member: { ...somebody, id: member },
                }}
              >
                {page}
              </HereProvider>
            </WordsProvider>
          </QueryClientProvider>
        </Kit>,
      ),
    );
  }

  close(): void {
    act(() => this.root.unmount());
    this.place.remove();
  }

  /** Lets answers come. */
  settle(): Promise<void> {
    return act(() => new Promise<void>((resolve) => setTimeout(resolve, 20)));
  }

  get text(): string {
    return this.place.textContent;
  }

  button(name: string): HTMLButtonElement {
    const found = [...this.place.querySelectorAll('button')].find(
      (one) => !one.closest('[hidden]') && (one.getAttribute('aria-label') ?? one.textContent) === name,
    );
    if (found === undefined) throw new Error(`no button ${name} in ${this.text}`);
    return found;
  }

  press(name: string): void {
    act(() => this.button(name).click());
  }

  /** The first control of what is being written. */
  get control(): HTMLInputElement {
    const found = this.place.querySelector<HTMLInputElement>('form :is(input, select, textarea), [role="combobox"]');
    if (found === null) throw new Error('nothing to write in');
    return found;
  }

  write(words: string): void {
    act(() => {
      const { control } = this;
      // React listens to the setter of the element itself: it is asked past it, as a browser does.
      Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.set?.call(control, words);
      control.dispatchEvent(new Event(control.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
    });
  }

  key(name: string, more: KeyboardEventInit = {}): void {
    act(() => {
      this.control.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more }));
    });
  }
}
