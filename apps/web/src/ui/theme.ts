import { createTheme, localStorageColorSchemeManager } from '@mantine/core';
import type { CSSVariablesResolver } from '@mantine/core';

/** 黛, slate blue: the accent of the product belongs to none of the three sectors. */
export const theme = createTheme({
  primaryColor: 'dai',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  colors: {
    dai: ['#eef4f8', '#e0eaf1', '#c1d5e2', '#9fbfd3', '#8fbfdc', '#5d92b2', '#3f7697', '#2b5a78', '#234c66', '#1b3d53'],
  },
  fontFamily: 'var(--font-ui)',
  fontSizes: { xs: '0.875rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  headings: { fontWeight: '650' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
});

/** Hands our tokens to Mantine, so that its parts and ours cannot drift apart. */
export const resolveVariables: CSSVariablesResolver = () => {
  const tokens = {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-2)',
    '--mantine-color-placeholder': 'var(--neutral)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--sunk)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--border)',
  };
  return { variables: {}, light: tokens, dark: tokens };
};

/** Light, dark or as the device; public/scheme.js reads the same key before the first paint. */
export const schemeManager = localStorageColorSchemeManager({ key: 'cityloom.scheme' });

/** The nonce of this page for the style sheets that Mantine writes. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}
