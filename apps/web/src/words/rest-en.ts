/** Built, this holds what no first screen says, and `en.ts` the others; elsewhere both hold all. */
export { en as rest } from './en.ts';
