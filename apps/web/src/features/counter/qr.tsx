import { encode } from 'uqr';

/** The light edge that readers of such codes need, in modules (ISO/IEC 18004). */
const edge = 4;

/** An address as a code to take a picture of; the address stands beside it for those who listen. */
export function Qr({ text }: { text: string }) {
  const { data, size } = encode(text, { border: edge, ecc: 'M' });
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg viewBox={`0 0 ${size} ${size}`} aria-hidden="true" shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
