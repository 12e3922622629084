import { type Control, controlsOn, elementOf } from './controls.ts';
import { become, type Hand, openHand, type Person } from './hand.ts';
import { press, settled, type Watched } from './press.ts';

/** Which pages are gone through, and by whom. */
export interface Crawl extends Person {
  readonly addresses: readonly string[];
  /** The kinds that have been pressed, and need not be again; without it every control of every page is pressed. */
  readonly known?: Set<string>;
}

/** What to press: on which page, and through what has to be pressed before. */
interface Wish {
  readonly address: string;
  readonly way: readonly Control[];
}

const hands = 2;

/**
 * Presses what can be seen on pages, each time on the page as it was before, and what dialogs and menus hold that open.
 * @returns how much was pressed, and what did nothing without saying why, by page and name
 */
export async function crawl(order: Crawl): Promise<{ pressed: number; faults: string[] }> {
  const wishes: Wish[] = order.addresses.map((address) => ({ address, way: [] }));
  const kept = await become(order);
  const faults: string[] = [];
  let pressed = 0;
  let busy = 0;

  const take = (address: string, way: readonly Control[], found: readonly Control[]) => {
    for (const control of found) {
      if (control.isMute) faults.push(faultOf({ address, way: [...way, control] }, 'is at rest and does not say why'));
      if (control.saysWhy || control.isMute || order.known?.has(control.kind)) continue;
      order.known?.add(control.kind);
      wishes.push({ address, way: [...way, control] });
    }
  };
  const fulfil = async (wish: Wish, hand: Hand) => {
    const { watched } = hand;
    await watched.page.goto(wish.address, { waitUntil: 'commit' });
    let tree = await settled(watched);
    if (wish.way.length === 0) return take(wish.address, [], await controlsOn(watched.page));
    for (const [step, control] of wish.way.entries()) {
      const isDone = await pressOn(watched, control, tree);
      // An earlier press may have taken its reason away.
      if (isDone === null) return;
      const isLast = step === wish.way.length - 1;
      if (isLast) pressed += 1;
      if (!isDone) faults.push(faultOf(wish, 'does nothing and does not say why'));
      if (!isDone || !isLast) tree = await settled(watched);
    }
    if (wish.way.length < 2 && watched.page.url().endsWith(wish.address)) {
      const opened = (await controlsOn(watched.page)).filter(({ isAbove }) => isAbove);
      take(wish.address, wish.way, opened);
    }
  };
  const serve = async (wish: Wish, hand: Hand) => {
    busy += 1;
    try {
      await fulfil(wish, hand);
    } catch (error) {
      faults.push(faultOf(wish, String(error).split('\n')[0] ?? ''));
    } finally {
      busy -= 1;
    }
    faults.push(...hand.faults().map((fault) => faultOf(wish, fault)));
    await hand.putBack();
  };
  const work = async () => {
    const hand = await openHand(order, kept);
    try {
      while (wishes.length + busy > 0) {
        const wish = wishes.shift();
        // What the other hand is at may open more.
        await (wish === undefined ? hand.watched.page.waitForTimeout(100) : serve(wish, hand));
      }
      const { page } = hand.watched;
      await page.goto(order.addresses[0] ?? '/');
      await order
        .isStill?.(page)
        .catch(() => faults.push('whoever pressed is nobody now: the rest was pressed signed out'));
    } finally {
      await hand.close();
    }
  };
  await Promise.all(Array.from({ length: hands }, work));
  return { pressed, faults: faults.toSorted() };
}

const faultOf = ({ address, way }: Wish, what: string) =>
  `${address}: ${[...way.map(({ key }) => key), what].join(' → ')}`;

/**
 * Presses a control of a page. What the other hand does may draw the page anew in that very moment; then the one that stands
 * there now is pressed, as anybody would.
 * @returns whether anything came of it; null where it is not there
 */
async function pressOn(watched: Watched, control: Control, tree: string): Promise<boolean | null> {
  const element = await elementOf(watched.page, control);
  if (element === null) return null;
  try {
    return await press(watched, element, tree);
  } catch (error) {
    if (!String(error).includes('not attached')) throw error;
    const now = await settled(watched);
    const anew = await elementOf(watched.page, control);
    return anew && press(watched, anew, now);
  }
}
