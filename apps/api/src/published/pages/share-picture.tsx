import { family } from '../picture-press.ts';

/** As wide and high as messengers and social sites show it, in pixels. */
export const shareSize = { width: 1200, height: 630 };

type Props = {
  /** Whose it is, and what kind of thing. */
  above: string;
  title: string;
  /** How it stands. */
  facts: readonly string[];
};

/** What stands beside a link to a public page where somebody shares it: readable at the size of a hand. */
export function SharePicture({ above, title, facts }: Props) {
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'space-between',
        width: '100%',
        height: '100%',
        padding: '68px 76px',
        background: '#faf9f6',
        color: '#1c2630',
        fontFamily: family,
        fontSize: 34,
      }}
    >
      <div style={{ color: '#55616d', lineClamp: 1 }}>{above}</div>
      <div style={{ fontSize: sizeOf(title), fontWeight: 650, lineHeight: 1.28, lineClamp: 3 }}>{title}</div>
      <div style={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: 40 }}>
        <div style={{ lineClamp: 1 }}>{facts.join(' · ')}</div>
        <div style={{ display: 'flex', alignItems: 'center', gap: 16, marginLeft: 'auto', fontWeight: 650 }}>
          <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 26 26" width="48" height="48">
            <rect x="1" y="9" width="12" height="12" rx="2.5" fill="#1f3e8c" />
            <rect x="9.2" y="2.2" width="9.6" height="9.6" rx="1.6" fill="#933f06" transform="rotate(45 14 7)" />
            <circle cx="18.5" cy="17" r="6.4" fill="#118371" />
          </svg>
          织城 Cityloom
        </div>
      </div>
    </div>
  );
}

/** Short names are written large; a Chinese sign takes the room of two letters. */
function sizeOf(title: string): number {
  const room = Array.from(title).reduce((sum, sign) => sum + (/[\u2E80-\uFFEF]/.test(sign) ? 2 : 1), 0);
  return room <= 26 ? 88 : room <= 60 ? 72 : 60;
}
