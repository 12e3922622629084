import { esm } from '../../infra/test/jest-esm.mjs';

export default { displayName: 'operating-model', ...esm({}) };
