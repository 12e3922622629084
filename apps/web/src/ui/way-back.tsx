import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';
import { IconArrowLeft } from './icons.ts';
import styles from './way-back.module.css';

type Props = AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> };

function Anchor({ children, ...rest }: Props) {
  return (
    <a {...rest} className={styles['back']}>
      <IconArrowLeft size="1.125rem" stroke={1.8} aria-hidden="true" />
      {children}
    </a>
  );
}

/** A link from a page to the one that it is reached from. */
export const WayBack = createLink(Anchor);
