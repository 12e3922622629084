import { encode } from 'uqr';

/** The light edge that readers of such codes need, in modules (ISO/IEC 18004). */
const edge = 4;

/** An address as a code to take a picture of. @param props.name what it leads to */
export function Qr({ text, name }: { text: string; name: string }) {
  const { path, size } = qrOf(text);
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={name} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#1c2630" />
    </svg>
  );
}

/** Its dark modules as one path, within a square of so many modules. */
export function qrOf(text: string): { path: string; size: number } {
  const { data, size } = encode(text, { border: edge, ecc: 'M' });
  const path = data
    .flatMap((row, y) =>
      Array.from(
        row
          .map((isDark) => (isDark ? 'x' : ' '))
          .join('')
          .matchAll(/x+/g),
        (run) => ({ y, run }),
      ),
    )
    .map(({ y, run: { index, 0: run } }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
    .join('');
  return { path, size };
}
