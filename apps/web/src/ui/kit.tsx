import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import './base.css';
import { resolveVariables, schemeManager, styleNonce, theme } from './theme.ts';

/** Everything that the parts of this room need above them. */
export function Kit({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveVariables}
      colorSchemeManager={schemeManager}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
      withGlobalClasses={false}
    >
      {children}
    </MantineProvider>
  );
}
