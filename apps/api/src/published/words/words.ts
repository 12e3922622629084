import type { Language } from '@cityloom/operating-model';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** What the public pages say, in each language. */
export const words: Readonly<Record<Language, typeof zh>> = { zh, en };
export type Words = typeof zh;
