import styles from './landing.module.css';

/** One line of the page: who wrote it, and which stretch of it was just written. */
const lines = [
  { by: 'government', y: 92, end: 404, from: 112, to: 236 },
  { by: 'business', y: 120, end: 388, from: 210, to: 388 },
  { by: 'community', y: 148, end: 404, from: 96, to: 318 },
  { by: undefined, y: 176, end: 296, from: 0, to: 0 },
] as const;

/** One bar of the roadmap below. */
const bars = [
  { by: 'government', y: 246, x: 96, width: 168 },
  { by: 'business', y: 280, x: 176, width: 132 },
  { by: 'community', y: 314, x: 232, width: 148 },
] as const;

const months = [96, 158, 220, 282, 344, 406];

/** A sheet on which three sectors have written, with their roadmap below: a thread leads from a line to its bar. */
export function PagePicture({ name }: { name: string }) {
  return (
    <svg className={styles['picture']} viewBox="0 0 480 384" role="img" aria-label={name}>
      <defs>
        <pattern id="stripes" width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="4" height="10" className={styles['pattern']} />
        </pattern>
        <pattern id="dots" width="9" height="9" patternUnits="userSpaceOnUse">
          <circle cx="4.5" cy="4.5" r="1.4" className={styles['pattern']} />
        </pattern>
      </defs>
      <rect x="36" y="16" width="408" height="352" rx="14" className={styles['sheet']} />
      <rect x="72" y="48" width="196" height="14" rx="7" className={styles['ink']} />
      {lines.map((line) => (
        <g key={line.y}>
          <rect x="96" y={line.y} width={line.end - 96} height="9" rx="4.5" className={styles['line']} />
          {line.by && (
            <>
              <rect
                x={line.from}
                y={line.y}
                width={line.to - line.from}
                height="9"
                rx="4.5"
                fill={`var(--${line.by})`}
              />
              <rect x={line.to + 3} y={line.y - 5} width="2.5" height="19" rx="1" fill={`var(--${line.by})`} />
              <PictureShape by={line.by} x={78} y={line.y + 4.5} />
            </>
          )}
        </g>
      ))}
      <path d="M72 214H408" className={styles['rule']} />
      {months.map((x) => (
        <path key={x} d={`M${x} 228V346`} className={styles['rule']} />
      ))}
      <path d="M220 224V350" className={styles['today']} />
      {bars.map((bar) => (
        <g key={bar.y}>
          <rect x={bar.x} y={bar.y} width={bar.width} height="20" rx="6" fill={`var(--${bar.by})`} />
          {bar.by === 'business' && (
            <rect x={bar.x} y={bar.y} width={bar.width} height="20" rx="6" fill="url(#stripes)" />
          )}
          {bar.by === 'community' && (
            <rect x={bar.x} y={bar.y} width={bar.width} height="20" rx="6" fill="url(#dots)" />
          )}
          <PictureShape by={bar.by} x={78} y={bar.y + 10} />
        </g>
      ))}
      <rect x="389" y="319" width="10" height="10" rx="2" transform="rotate(45 394 324)" className={styles['ink']} />
      <path d="M328 152.500C372 152.500 424 196 424 248C424 290 412 324 401 324" className={styles['thread']} />
    </svg>
  );
}

function PictureShape({ by, x, y }: { by: 'government' | 'business' | 'community'; x: number; y: number }) {
  const fill = `var(--${by})`;
  if (by === 'community') return <circle cx={x} cy={y} r="5.5" fill={fill} />;
  const turned = by === 'business' && { transform: `rotate(45 ${x} ${y})` };
  return <rect x={x - 4.7} y={y - 4.7} width="9.4" height="9.4" rx="1.5" fill={fill} {...turned} />;
}
