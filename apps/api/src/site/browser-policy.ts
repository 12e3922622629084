import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';

/** Pages that the app itself puts into a frame. */
const framed = new Set(['/silent.html']);

/**
 * What a page of the app may do in the browser: only its own scripts, its own styles, its own origin.
 * @param identityOrigin where people sign in, when that is not this origin; the sign-in library frames and asks it
 * @param nonce lets the style sheets in that the component library makes at run time
 * @param frameAncestors who may put the page into a frame
 */
function contentSecurityPolicy(
  nonce: string,
  frameAncestors: "'none'" | "'self'",
  identityOrigin: string | undefined,
): string {
  const signIn = ["'self'", identityOrigin].filter(Boolean).join(' ');
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `connect-src ${signIn}`,
    `frame-src ${signIn}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${frameAncestors}`,
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default dompurify',
    'report-uri /api/csp',
  ].join('; ');
}

const permissions = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb']
  .map((name) => `${name}=()`)
  .join(', ');

/**
 * Sets the headers that every answer carries; the realm's own pages replace the content policy.
 * @param identityUrl base address of the identity provider for browsers; empty for this origin
 */
export function browserPolicy(identityUrl: string): RequestHandler {
  const identityOrigin = identityUrl === '' ? undefined : new URL(identityUrl).origin;
  return (request, response, next) => {
    const nonce = randomBytes(16).toString('base64');
    response.locals['nonce'] = nonce;
    const ancestors = framed.has(request.path) ? "'self'" : "'none'";
    response.set({
      'content-security-policy': contentSecurityPolicy(nonce, ancestors, identityOrigin),
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': permissions,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    if (request.path.startsWith('/api/')) response.set('cache-control', 'no-store');
    next();
  };
}
