import styles from './spoken.module.css';

/** Words for those who listen, beside a sign for those who look. */
export function Spoken({ children }: { children: string }) {
  return <span className={styles['spoken']}>{children}</span>;
}
