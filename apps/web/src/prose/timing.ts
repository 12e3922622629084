/** Time as a live document sees it; tests bring their own. */
export interface Timing {
  /** Milliseconds of a clock that never runs backwards. */
  now(): number;
  /** @returns calls it off */
  after(milliseconds: number, act: () => void): () => void;
  /** With the next picture on the screen. @returns calls it off */
  frame(act: () => void): () => void;
}

/** A window in the background draws nothing; it still has to take in what comes. */
const longestFrame = 250;

/** The time of the browser. */
export const browserTiming: Timing = {
  now: () => performance.now(),
  after(milliseconds, act) {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
  frame(act) {
    const stop = () => {
      cancelAnimationFrame(picture);
      clearTimeout(timer);
    };
    const once = () => {
      stop();
      act();
    };
    const picture = requestAnimationFrame(once);
    const timer = setTimeout(once, longestFrame);
    return stop;
  },
};
