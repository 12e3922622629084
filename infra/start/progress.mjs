import { bilingual } from './refusal.mjs';

/** @typedef {import('./refusal.mjs').Label} Label */

/**
 * Tells how far a start has come. On a terminal one line is kept up to date, elsewhere each step has a line at its begin and at its end.
 */
export class Progress {
  /** @type {{ text: string, since: number, ticking: ReturnType<typeof setInterval> | undefined } | undefined} */
  #step;

  /** @param {NodeJS.WriteStream} out */
  constructor(out = process.stdout) {
    this.out = out;
  }

  /**
   * Begins a step; the one before it is thereby done.
   * @param {Label} label
   */
  step(label) {
    this.done();
    const step = { text: bilingual(label), since: Date.now(), ticking: undefined };
    this.#step = step;
    if (this.out.isTTY) {
      const draw = () => this.out.write(`\r\u001B[2K… ${step.text} (${seconds(step.since)} s)`);
      draw();
      this.#step.ticking = setInterval(draw, 1000).unref();
    } else {
      this.out.write(`… ${step.text}\n`);
    }
  }

  /** The step, if there is one, has succeeded. */
  done() {
    this.#end('✓');
  }

  /** The step, if there is one, has failed. */
  failed() {
    this.#end('✗');
  }

  /** @param {string} mark */
  #end(mark) {
    if (this.#step === undefined) return;
    const { text, since, ticking } = this.#step;
    clearInterval(ticking);
    this.#step = undefined;
    this.out.write(`${this.out.isTTY ? '\r\u001B[2K' : ''}${mark} ${text} (${seconds(since)} s)\n`);
  }
}

/** @param {number} since milliseconds of the epoch */
const seconds = (since) => Math.round((Date.now() - since) / 1000);
