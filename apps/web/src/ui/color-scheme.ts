import { useMantineColorScheme } from '@mantine/core';

/** Light, dark, or as the device says. */
export const colorSchemes = ['light', 'dark', 'auto'] as const;
type ColorScheme = (typeof colorSchemes)[number];

/** The colours of this device and how to change them. */
export function useColorScheme(): readonly [ColorScheme, (scheme: ColorScheme) => void] {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return [colorScheme, setColorScheme];
}
