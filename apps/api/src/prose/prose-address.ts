import { type Language, languages, type RecordType } from '@cityloom/operating-model';

/** Where a live text lies. The right is that of `(record, field)`; a bilingual field has a document for each language. */
export interface ProseAddress {
  readonly record: string;
  readonly field: string;
  /** None for a field that is not bilingual. */
  readonly language: Language | null;
}

/** A live text within its record. */
type ProsePlace = Omit<ProseAddress, 'record'>;

/** The live texts that records of a type have, in the order by which carets name them. */
export function proseAddressesOf(type: Pick<RecordType, 'fields'>): ProsePlace[] {
  return Object.entries(type.fields).flatMap(([field, facts]): ProsePlace[] => {
    if (facts.kind !== 'prose') return [];
    return facts.bilingual ? languages.map((language) => ({ field, language })) : [{ field, language: null }];
  });
}

/** The place of an address among those of its type; -1 where the type has no such text. */
export const placeOf = (type: Pick<RecordType, 'fields'>, { field, language }: ProsePlace): number =>
  proseAddressesOf(type).findIndex((one) => one.field === field && one.language === language);

/** How a language is stored: the database's key holds no null. */
export const storedLanguage = (language: Language | null): string => language ?? '';
