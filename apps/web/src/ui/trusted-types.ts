type Purify = (html: string) => string;

let purify: Purify | undefined;

/** Fetches DOMPurify, together with what makes markup from strings: the editor, into which people paste. */
export async function loadPurifier(): Promise<void> {
  const { default: DOMPurify } = await import('dompurify');
  purify = (html) => DOMPurify.sanitize(html);
}

/**
 * A text without `<` holds no markup and passes; any other is purified.
 * @throws TypeError for markup that comes before the purifier is there
 */
export function cleanHtml(html: string): string {
  if (!html.includes('<')) return html;
  if (!purify) throw new TypeError('markup before its purifier');
  return purify(html);
}

/**
 * Lets scripts and workers be loaded from this origin only.
 * @throws TypeError for any other address
 */
export function ownScript(address: string, origin: string): string {
  if (new URL(address, origin).origin !== origin) throw new TypeError(`script from elsewhere: ${address}`);
  return address;
}

/** The one policy of the page: every string that a part of it turns into markup or a script address passes here. */
export function installTrustedTypes(): void {
  window.trustedTypes?.createPolicy('default', {
    createHTML: cleanHtml,
    createScriptURL: (address) => ownScript(address, location.origin),
  });
}
