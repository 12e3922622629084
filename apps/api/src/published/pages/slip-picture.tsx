import { renderToStaticMarkup } from 'react-dom/server';
import { qrOf } from './qr.tsx';

/** A slip as a picture to keep: its number, and the code that leads back to it. */
export function slipPicture(code: string, address: string): string {
  const { path, size } = qrOf(address);
  return renderToStaticMarkup(
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 360" width="600" height="720">
      <rect width="300" height="360" fill="#fff" />
      <text x="150" y="48" textAnchor="middle" fontFamily="sans-serif" fontWeight="650" fontSize="32" fill="#1c2630">
        {code}
      </text>
      <g transform={`translate(20 70) scale(${260 / size})`} shapeRendering="crispEdges">
        <path d={path} fill="#1c2630" />
      </g>
    </svg>,
  );
}
