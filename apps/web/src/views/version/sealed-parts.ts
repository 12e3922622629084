import { type Field, type Language, languages, type RecordType } from '@cityloom/operating-model';
import { isReadable } from '../../fields/readable.ts';
import { isEmptyProse, type ProseNode } from '../../prose/prose-json.ts';
import { kinds } from '../../records/value-of.ts';
import { groupsOf, isFilled, type FormGroup } from '../form/form-groups.ts';
import type { SealedText } from './version-query.ts';

/** A text of a version: in one language, or in none of its own. */
export type Said = Readonly<{ language: Language | null }> &
  (Readonly<{ json: ProseNode }> | Readonly<{ words: string }>);

/** The texts of a field as they were sealed, whether several wrote them together or it was one line; none where it was empty. */
export function saidIn({ fields, texts }: SealedText, name: string, field: Field): readonly Said[] {
  if (field.kind === 'prose') return texts.filter((text) => text.field === name && !isEmptyProse(text.json));
  if (field.kind !== 'text' || !field.bilingual) return [];
  const words = kinds.bilingual.safeParse(fields[name]).data;
  if (words === undefined) return [];
  return languages.flatMap((language) => (words[language] === '' ? [] : [{ language, words: words[language] }]));
}

const says = (sealed: SealedText, name: string, field: Field) =>
  field.kind === 'prose' ? saidIn(sealed, name, field).length > 0 : isFilled(sealed.fields[name]);

/** The fields that a version reads as a text, in the order of the record's document; what was empty is left out. */
export const sealedBody = (type: RecordType, sealed: SealedText): readonly (readonly [string, Field])[] =>
  (type.views.document?.body ?? []).flatMap((name) => {
    const field = type.fields[name];
    const isShown = field && isReadable(type, { ...sealed, writes: [] }, name) && says(sealed, name, field);
    return isShown ? [[name, field] as const] : [];
  });

/** All its other fields, in the groups of the record's form; what was empty is left out. */
export const sealedGroups = (type: RecordType, sealed: SealedText): readonly FormGroup[] =>
  groupsOf(type, { ...sealed, writes: [] }, [type.title, ...(type.views.document?.body ?? [])])
    .map(({ label, fields: all }) => {
      const fields = all.filter(([name, field]) => says(sealed, name, field));
      return { label, fields, isWide: fields.some(([, { kind }]) => kind === 'rows') };
    })
    .filter(({ fields }) => fields.length > 0);
