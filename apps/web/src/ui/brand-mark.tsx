/** The mark of Cityloom: three sectors, one city. Decorative, as the name stands beside it. */
export function BrandMark({ size = '1.75rem' }: { size?: string }) {
  return (
    <svg
      viewBox="0 0 26 26"
      width={size}
      height={size}
      style={{ width: size, height: size, flex: 'none' }}
      aria-hidden="true"
    >
      <rect x="1" y="9" width="12" height="12" rx="2.5" fill="var(--government)" />
      <rect x="9.2" y="2.2" width="9.6" height="9.6" rx="1.6" fill="var(--business)" transform="rotate(45 14 7)" />
      <circle cx="18.5" cy="17" r="6.4" fill="var(--community)" />
    </svg>
  );
}
