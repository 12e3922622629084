import type { Label } from '@cityloom/operating-model';
import type { Pen } from './pen.ts';
import { sections, statement } from './vision-texts.ts';

const programme = 'chen.ming';
const leader = 'gao.yuan';

/** Writes the adopted vision and its revision, which three sectors write together (EX.1). */
export async function writeVision(pen: Pen): Promise<void> {
  await pen.write([
    vision('VIS-1', { zh: '城市愿景2035', en: 'City vision 2035' }, { round: 3 }, ['consultation', 'review']),
  ]);
  await pen.move(leader, ['VIS-1'], 'adopted');
  await pen.write([
    vision(
      'VIS-2',
      { zh: '城市愿景2035（2026年修订）', en: 'City vision 2035, revision 2026' },
      { round: 1, consultationWindow: { from: '2026-06-01', to: '2026-07-31' } },
      ['consultation'],
    ),
    ...sections.map(
      ({ code, title, lead, coEditors }, index) =>
        ({
          code,
          type: 'visionSection',
          by: programme,
          org: lead,
          fields: { title, order: index + 1 },
          refs: { vision: 'VIS-2', leadOrg: lead },
          links: { coEditors },
          states: ['consultation'],
        }) as const,
    ),
  ]);
  for (const { code, coEditors } of sections) await pen.invite(code, coEditors);
  await pen.prose('text', sections);
}

const vision = (code: string, title: Label, more: object, states: readonly ('consultation' | 'review')[]) => ({
  code,
  type: 'vision',
  by: programme,
  fields: { title, statement, horizon: 2035, ...more },
  states,
});
