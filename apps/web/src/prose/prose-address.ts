import type { Language } from '@cityloom/operating-model';

/** Where a prose text lives; `language` is null for a field that has only one text. */
export interface ProseAddress {
  readonly city: string;
  readonly record: string;
  readonly field: string;
  readonly language: Language | null;
}

/** One string for each address, to find the document that is open for it. */
export function addressKey({ city, record, field, language }: ProseAddress): string {
  return [city, record, field, language ?? '-'].join('/');
}

/** The record of an address by its string. */
export const recordOfKey = (key: string): string => key.split('/')[1] ?? '';
