import type { Label, Language } from '@cityloom/operating-model';
import type { Asked } from '../../records/use-changes.ts';
import type { City } from '../../server/contract.ts';
import { sectionType, type Section, visionType } from './model.ts';

/** For how many years ahead a city is asked to look. */
const ahead = 10;

/** In what a text is kept that is written in one language so far. */
const inOne = (language: Language, text: string): Label => ({ zh: '', en: '', [language]: text });

/**
 * What makes the first vision of a city of one sentence: it is named after the city, and looks ten years ahead.
 * @param record id of the new vision, made by who asks, so that asking twice makes one
 */
export function firstVision(record: string, { name, today }: City, sentence: string, language: Language): Asked {
  const horizon = Number(today.slice(0, 4)) + ahead;
  const title: Label = { zh: `${name.zh}${horizon}愿景`, en: `${name.en} vision ${horizon}` };
  const fields = { title, statement: inOne(language, sentence.trim()), horizon };
  return { kind: 'create', record, type: visionType, fields, visibility: 'members' };
}

/** Whether a title says nothing in any language. */
export const isUntitled = ({ zh, en }: Label): boolean => zh.trim() === '' && en.trim() === '';

/** A title without the blanks around it. */
export const trimmed = ({ zh, en }: Label): Label => ({ zh: zh.trim(), en: en.trim() });

/** What a new section is given. */
export type NewSection = Readonly<{ title: Label; lead: string | null }>;

/**
 * What adds a section to the end of a vision. It belongs to the organisation that leads it, whose people then write it.
 * @param record id of the new section
 */
export function nextSection(
  record: string,
  vision: string,
  sections: readonly Section[],
  { title, lead }: NewSection,
): Asked {
  const order = Math.max(0, ...sections.map(({ number }) => number)) + 1;
  const fields = { title, vision, order, ...(lead !== null && { leadOrg: lead }) };
  return { kind: 'create', record, type: sectionType, fields, ownerOrg: lead, visibility: 'members' };
}
