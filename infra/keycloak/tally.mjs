/** Counts what held and what did not, and says each on a line. */
export class Tally {
  passed = 0;
  failed = 0;

  /**
   * @param {string} name what is claimed
   * @param {() => unknown} proof throws, or resolves to false, where it does not hold
   * @returns {Promise<boolean>} whether it held
   */
  async check(name, proof) {
    try {
      if ((await proof()) === false) throw new Error('does not hold');
      this.passed += 1;
      console.log(`✓ ${name}`);
      return true;
    } catch (error) {
      this.fail(name, error);
      return false;
    }
  }

  /**
   * @param {string} name
   * @param {unknown} error
   */
  fail(name, error) {
    this.failed += 1;
    console.log(`✗ ${name}\n  ${error instanceof Error ? error.message : String(error)}`);
  }

  /**
   * Says how long a part took.
   * @template T
   * @param {string} name
   * @param {() => Promise<T>} part
   */
  async time(name, part) {
    const began = Date.now();
    const result = await part();
    console.log(`── ${name}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
    return result;
  }
}

/**
 * @param {unknown} found
 * @param {unknown} wanted
 */
export function same(found, wanted) {
  const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (a !== b) throw new Error(`found ${a}, wanted ${b}`);
}
