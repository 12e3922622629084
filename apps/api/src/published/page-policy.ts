import { styleSource } from './pages/style.ts';

/**
 * What a public page may do in the browser: it runs no script at all and nothing can be changed through it, so that no
 * site is kept from showing it in a frame.
 */
export const pagePolicy = [
  "default-src 'none'",
  `style-src ${styleSource}`,
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  'report-uri /api/csp',
].join('; ');
