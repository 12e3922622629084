import type { ElementHandle, Page } from 'playwright-core';

/** Something on a page that can be pressed. */
export interface Control {
  /** Finds it again on the same page loaded anew. */
  readonly key: string;
  /** The same for what stands in the same place of the code: the entries of a list, or a button on page after page. */
  readonly kind: string;
  /** Says itself why a press does nothing: it is what was chosen already, or it is at rest and described. */
  readonly saysWhy: boolean;
  /** At rest without a word about it. */
  readonly isMute: boolean;
  /** Whether it stands in a dialog, a menu or another layer above the page. */
  readonly isAbove: boolean;
}

/** Every control that can be seen on a page now; text fields and lists of choices are the browser's own and left out. */
export const controlsOn = (page: Page): Promise<Control[]> =>
  page.evaluate(find).then((found) => found.map(([one]) => one));

/** The element of a control, or null where it is not on the page. */
export async function elementOf(page: Page, { key }: Control): Promise<ElementHandle<HTMLElement> | null> {
  const handle = await page.evaluateHandle(
    `(${find.toString()})().find(([{ key }]) => key === ${JSON.stringify(key)})?.[1] ?? null`,
  );
  return handle.asElement() as ElementHandle<HTMLElement> | null;
}

/** Runs in the page, so it uses nothing from outside itself. */
function find(): [Control, HTMLElement][] {
  const pressable =
    'a[href], button, summary, [role=button], [role=tab], [role=switch], [role=menuitem], input:is([type=checkbox], [type=radio])';
  const layer = 'dialog, [role=dialog], [role=menu], [popover]';
  /** Where each entry does something else, and its name says what. */
  const named = `nav, header, fieldset, ${layer}`;
  const counts = new Map<string, number>();
  const tidy = (text: string | null | undefined) => text?.replaceAll(/\s+/g, ' ').trim() ?? '';
  const nameOf = (element: HTMLElement): string => {
    const labels = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
    const name = [
      labels.map((id) => document.getElementById(id)?.textContent).join(' '),
      element.getAttribute('aria-label'),
      label?.textContent,
      element.textContent,
      element.title,
    ].find((text) => tidy(text) !== '');
    return tidy(name).slice(0, 80);
  };
  const isSeen = (element: HTMLElement) =>
    element.checkVisibility({ visibilityProperty: true }) &&
    !element.closest('[inert], [aria-hidden=true], .ProseMirror');
  const stepOf = (element: Element) => `${element.localName}.${element.classList[0] ?? ''}`;
  const placeOf = (element: Element): string => {
    const steps: string[] = [];
    for (let at: Element | null = element; at !== null && steps.length < 5; at = at.parentElement)
      steps.push(stepOf(at));
    const alike = [...(element.parentElement?.children ?? [])].filter((one) => stepOf(one) === steps[0]);
    return `${alike.indexOf(element)} ${steps.join(' < ')}`;
  };
  const isOn = (element: HTMLElement, ...states: string[]) =>
    states.some((state) => !['false', null].includes(element.getAttribute(`aria-${state}`)));
  const above = [...document.querySelectorAll<HTMLDialogElement>('dialog:modal')].at(-1);
  return [...(above ?? document).querySelectorAll<HTMLElement>(pressable)].filter(isSeen).map((element) => {
    const name = nameOf(element);
    const base = `${element.getAttribute('role') ?? (element.getAttribute('type') || element.localName)} “${name}”`;
    const count = (counts.get(base) ?? 0) + 1;
    counts.set(base, count);
    const isAtRest = element.matches(':disabled') || isOn(element, 'disabled');
    const isChosen =
      (element instanceof HTMLInputElement && element.type === 'radio' && element.checked) ||
      isOn(element, 'current', 'selected');
    const isDescribed = element.hasAttribute('aria-describedby') || element.title !== '';
    const control = {
      key: count === 1 ? base : `${base} (${count})`,
      kind: element.closest(named) ? `${name} ${placeOf(element)}` : placeOf(element),
      saysWhy: isChosen || (isAtRest && isDescribed),
      isMute: isAtRest && !isDescribed && !isChosen,
      isAbove: element.closest(layer) !== null,
    };
    return [control, element];
  });
}
