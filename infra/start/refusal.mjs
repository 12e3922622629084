/** @typedef {{ en: string, zh: string }} Label a text in both languages, as in the operating model */

/** @param {Label} label */
export const bilingual = ({ en, zh }) => `${en} / ${zh}`;

/** A start that ends with one line for the person at the keyboard. */
export class Refusal extends Error {
  /**
   * @param {Label} label what is wrong and what to do
   * @param {number} exitCode 2 for a wrong command line, 1 for everything else
   */
  constructor(label, exitCode = 1) {
    super(bilingual(label));
    this.exitCode = exitCode;
  }
}
