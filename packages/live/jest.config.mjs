import { esm } from '../../infra/test/jest-esm.mjs';

export default { displayName: 'live', ...esm({}) };
