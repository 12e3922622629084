import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';
import { useHere } from '../../server/here.tsx';
import { goToSection } from './arrival.ts';

type AnchorProps = AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement>; isCurrent?: boolean };

/** What is being read is current, not what the address named once. */
function Anchor({ isCurrent = false, children, ...rest }: AnchorProps) {
  return (
    <a {...rest} aria-current={isCurrent ? 'location' : undefined}>
      {children}
    </a>
  );
}

const RoutedAnchor = createLink(Anchor);

/** Leads to a section of the vision on screen, also when the address names it already. */
export function SectionLink({ code, ...rest }: { code: string; isCurrent?: boolean; children: ReactNode }) {
  const { city } = useHere();
  return (
    <RoutedAnchor
      to="/$citySlug/vision/{-$code}"
      params={{ citySlug: city.slug, code }}
      search={(before) => before}
      resetScroll={false}
      onClick={() => goToSection(code)}
      {...rest}
    />
  );
}
