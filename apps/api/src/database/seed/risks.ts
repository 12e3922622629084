import type { Pen } from './pen.ts';
import { risks } from './risk-texts.ts';

/** Writes the risks and issues, each by somebody of the organisation that answers for it (EX.7). */
export async function writeRisks(pen: Pen): Promise<void> {
  await pen.write(
    risks.map(({ code, by, linked, ...fields }) => ({
      code,
      type: 'risk',
      by,
      fields,
      links: { linked },
      states: ['shared'],
    })),
  );
}
