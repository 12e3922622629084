import { consultations, heardAnswers } from './consultation-texts.ts';
import type { Pen } from './pen.ts';
import { writeContributions } from './voices.ts';

/** Asks what the city asks everybody, each by whoever asks; what was answered, and what came of the one that is over. */
export async function writeConsultations(pen: Pen): Promise<void> {
  await pen.write(
    consultations.map(({ code, by, documents, audience, subject, occasions, ...told }) => ({
      code,
      type: 'consultation',
      by,
      fields: {
        question: told.question,
        summary: told.summary,
        period: told.period,
        use: told.use,
        resultDue: told.resultDue,
      },
      links: { audience, subject, occasions },
      rows: { documents },
      visibility: 'public',
      states: ['shared'],
    })),
  );
  await pen.prose(
    'background',
    consultations.map(({ background, ...of }) => ({ ...of, paragraphs: background })),
  );
  await writeContributions(pen, heardAnswers);
  const over = consultations.flatMap(({ result, ...of }) =>
    result === undefined ? [] : [{ ...of, paragraphs: result }],
  );
  await pen.prose('result', over);
  for (const { code, by } of over) await pen.move(by, [code], 'closed');
}
