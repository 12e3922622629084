import type { RecordView } from '@cityloom/operating-model';
import type { Text } from '../page.ts';
import type { Stage } from '../stage.ts';

/** The section of the example's vision that readers call by this code. */
export async function sectionCalled(stage: Stage, code: string): Promise<RecordView> {
  const { body } = await stage.get(`/api/cities/${stage.cityId}/records/visionSection/${code}`, 'chen.ming');
  return body as RecordView;
}

/** Where the text of a section lies. */
export const textOf = (stage: Stage, section: RecordView, language: 'zh' | 'en' = 'zh') => ({
  city: stage.cityId,
  record: section.id,
  field: 'text',
  language,
});

/** Everybody has the same text, down to its history. */
export function expectSame(texts: readonly Text[]): void {
  expect(new Set(texts.map(({ words }) => words)).size).toBe(1);
  expect(new Set(texts.map(({ digest }) => digest)).size).toBe(1);
}
