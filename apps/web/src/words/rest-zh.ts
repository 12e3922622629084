/** Built, this holds what no first screen says, and `zh.ts` the others; elsewhere both hold all. */
export { zh as rest } from './zh.ts';
