import { useState } from 'react';
import { keep, kept } from './device-memory.ts';

/** 标准 100 %, 大 125 %, 特大 150 %: every measure is in rem, so one attribute scales the whole page. */
export const textSizes = ['standard', 'large', 'extra'] as const;
type TextSize = (typeof textSizes)[number];

const key = 'cityloom.text-size';

/** The text size of this device and how to change it; public/scheme.js applies it before the first paint. */
export function useTextSize(): readonly [TextSize, (size: TextSize) => void] {
  const [size, setSize] = useState<TextSize>(() => textSizes.find((known) => known === kept(key)) ?? 'standard');
  const choose = (next: TextSize) => {
    document.documentElement.dataset['textSize'] = next;
    keep(key, next);
    setSize(next);
  };
  return [size, choose];
}
