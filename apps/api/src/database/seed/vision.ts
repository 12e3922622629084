import type { Label } from '@cityloom/operating-model';
import type { Draft, Pen } from './pen.ts';
import { adoptedSections, type DemoSection, sections, statement } from './vision-texts.ts';

const programme = 'chen.ming';
const leader = 'gao.yuan';

/** Writes the vision that the city goes by and its revision, which three sectors write together (EX.1). */
export async function writeVision(pen: Pen): Promise<void> {
  await pen.write([
    vision('VIS-1', { zh: '城市愿景2035', en: 'City vision 2035' }, { round: 3 }),
    vision(
      'VIS-2',
      { zh: '城市愿景2035（2026年修订）', en: 'City vision 2035, revision 2026' },
      { round: 1, consultationWindow: { from: '2026-06-01', to: '2026-07-31' } },
    ),
    ...sections.map(section('VIS-2')),
    ...adoptedSections.map(section('VIS-1')),
  ]);
  for (const { code, coEditors } of sections) await pen.invite(code, coEditors);
  await pen.prose('text', [...sections, ...adoptedSections]);
  // It goes through all its stages with its sections, and is sealed with them once it is adopted.
  await pen.move(programme, ['VIS-1'], 'review');
}

/** Where the story ends with the vision there is no body yet: a leader adopts it alone. */
export const adoptVision = (pen: Pen): Promise<void> => pen.adopt(leader, ['VIS-1']);

const vision = (code: string, title: Label, more: object): Draft => ({
  code,
  type: 'vision',
  by: programme,
  fields: { title, statement, horizon: 2035, ...more },
  // The office opens it to everyone; readers without an account are shown what of it is adopted.
  visibility: 'public',
  states: ['consultation'],
});

const section =
  (of: string) =>
  (
    { code, title, lead, coEditors = [] }: Omit<DemoSection, 'coEditors'> & Partial<DemoSection>,
    index: number,
  ): Draft => ({
    code,
    type: 'visionSection',
    by: programme,
    org: lead,
    fields: { title, order: index + 1 },
    refs: { vision: of, leadOrg: lead },
    links: { coEditors },
    visibility: 'public',
    states: ['consultation'],
  });
