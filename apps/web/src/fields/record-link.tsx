import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useHere } from '../server/here.tsx';
import styles from './record-link.module.css';

type Props = {
  typeId: string;
  code: string;
  children: ReactNode;
  className?: string | undefined;
  /** -1 within a grid, whose rows are reached by arrows. */
  tabIndex?: -1;
};

/** A link to the page of a record. */
export function RecordLink({ typeId, code, children, className, ...rest }: Props) {
  const { city } = useHere();
  return (
    <Link
      to="/$citySlug/r/$type/{-$code}"
      params={{ citySlug: city.slug, type: typeId, code }}
      className={[styles['link'], className].filter(Boolean).join(' ')}
      {...rest}
    >
      {children}
    </Link>
  );
}
