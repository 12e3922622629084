import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useHere } from '../../server/here.tsx';
import { Qr } from './qr.tsx';
import { slipWords } from './slip-words.ts';
import styles from './slips.module.css';
import type { Entered } from './use-entering.ts';

/** Slips to cut out, several on a sheet. They lie beside the page and are seen on paper alone, where nothing else is. */
export function Slips({ slips }: { slips: readonly Entered[] }) {
  const { city } = useHere();
  useEffect(() => {
    document.documentElement.dataset['prints'] = 'slips';
    return () => {
      delete document.documentElement.dataset['prints'];
    };
  }, []);
  return createPortal(
    <div className={styles['sheet']}>
      {slips.map(({ code, key, language }) => {
        const address = `${location.origin}/p/${city.slug}/${language}/slip/${key}`;
        return (
          <article key={key} lang={language} className={styles['slip']}>
            <p>{city.name[language]}</p>
            <p className={styles['number']}>{code}</p>
            <Qr text={address} />
            <p className={styles['words']}>{slipWords[language]}</p>
            <p className={styles['address']}>{address}</p>
          </article>
        );
      })}
    </div>,
    document.body,
  );
}
