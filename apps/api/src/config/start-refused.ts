import type { Label } from '@cityloom/operating-model';

/** A start that cannot go on for a reason the person at the keyboard can mend: one line, in both languages, no stack. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';

  /** @param label what is wrong and what to do about it, one sentence or two in each language */
  constructor(readonly label: Label) {
    super(`${label.en} / ${label.zh}`);
  }
}
