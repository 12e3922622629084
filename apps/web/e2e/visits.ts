import type { Page } from 'playwright-core';
import { zh } from './authors.ts';
import type { Scene } from './scene.ts';
import { type Looks, openVisitor, type Visitor } from './visitor.ts';

/** Everybody who comes to a scene, each with a browser of their own; they leave when it is closed. */
export interface Visits {
  /** Somebody whom nobody knows yet. */
  open: (looks?: Looks) => Promise<Page>;
  /** Somebody of the example city, by the name that stands on the button, at its first page. */
  visit: (who: string, looks?: Looks) => Promise<Page>;
  /** What went wrong on the pages of all of them. */
  faults: () => readonly string[];
}

/** @param scene where they come to */
export function visitsTo(scene: Scene): Visits {
  const visitors: Visitor[] = [];
  const open = async (looks: Looks = zh): Promise<Page> => {
    const visitor = await openVisitor(scene.browser, scene.product.origin, looks);
    visitors.push(visitor);
    return visitor.page;
  };
  const visit = async (who: string, looks?: Looks): Promise<Page> => {
    const page = await open(looks);
    await page.goto('/who');
    await page.getByRole('button', { name: who }).click();
    await page.waitForURL('**/qichuan');
    return page;
  };
  return { open, visit, faults: () => visitors.flatMap((visitor) => visitor.faults) };
}
