import type { Label } from '@cityloom/operating-model';

/** A text in both languages, on two lines instead of four. */
export const both = (zh: string, en: string): Label => ({ zh, en });
