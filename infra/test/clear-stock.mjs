import { rmSync } from 'node:fs';

/** After the last story in the browser. */
export default function clearStock() {
  const stock = process.env['CITYLOOM_STOCK'];
  if (stock !== undefined) rmSync(stock, { recursive: true, force: true });
}
