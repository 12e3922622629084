const first = 'a[href], button:not(:disabled)';

const focusOf = (line: Element | null | undefined) => line?.querySelector<HTMLElement>(first) ?? null;

/** Takes the focus to the beginning of the line that a button stands in: the button goes away. */
export function focusIn(button: HTMLElement | null): void {
  focusOf(button?.closest('li'))?.focus();
}

/** Takes the focus to the line behind that of a button, else before it: the line goes away. @param otherwise where no line is left */
export function focusBeside(button: HTMLElement | null, otherwise: HTMLElement | null): void {
  const line = button?.closest('li');
  (focusOf(line?.nextElementSibling) ?? focusOf(line?.previousElementSibling) ?? otherwise)?.focus();
}
