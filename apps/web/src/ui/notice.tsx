import type { ReactNode } from 'react';
import styles from './notice.module.css';

type Props = {
  title: string;
  lines?: readonly string[];
  /** What the reader can do now: there is always something. */
  children?: ReactNode;
  /** A whole page (its title is the heading of the page), a part of one that failed, or a place where nothing is yet. */
  as?: 'page' | 'part' | 'place';
};

/** Says calmly that something is missing, refused or broken, and offers the next step. */
export function Notice({ title, lines, children, as = 'part' }: Props) {
  return (
    <section className={styles['notice']} data-as={as} {...(as === 'part' && { role: 'alert' })}>
      {as === 'page' ? <h1 tabIndex={-1}>{title}</h1> : <p className={styles['title']}>{title}</p>}
      {lines?.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {children !== undefined && <div className={styles['actions']}>{children}</div>}
    </section>
  );
}
