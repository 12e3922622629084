import { Button as MantineButton } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';
import styles from './button.module.css';

type Look = 'filled' | 'default';
type Face = { look?: Look; icon?: ReactNode; children?: ReactNode };

/** A button, which does something itself or sends the form around it. One filled button a screen: the next thing most people want. */
export function Button({
  look = 'default',
  icon,
  ...rest
}: Face &
  ({ onClick: () => void } | { type: 'submit' }) & {
    loading?: boolean;
    disabled?: boolean;
    'aria-current'?: 'date';
    'aria-label'?: string;
    'aria-pressed'?: boolean;
    ref?: Ref<HTMLButtonElement>;
  }) {
  return <MantineButton variant={look} leftSection={icon} className={styles['button']} {...rest} />;
}

type AnchorProps = Face & AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> };

function ButtonAnchor({ look = 'default', icon, ...rest }: AnchorProps) {
  // The router names what leads to the page on screen; a name of its own must not take our looks away.
  return <MantineButton component="a" variant={look} leftSection={icon} {...rest} className={styles['button']} />;
}

/** A link to a page of ours that looks like a button. */
export const LinkButton = createLink(ButtonAnchor);
