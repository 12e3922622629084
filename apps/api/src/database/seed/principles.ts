import type { Pen } from './pen.ts';
import { adoptedPrinciples, endorsements, openPrinciples, principleChecks } from './principle-texts.ts';

const programme = 'chen.ming';

/** Writes the principles that the city works by, those that it keeps for its yearly look, and who signed (EX.1). */
export async function writePrinciples(pen: Pen): Promise<void> {
  await pen.write(
    adoptedPrinciples.map(({ code, title, statement, annexRef, guardian, implications }) => ({
      code,
      type: 'principle',
      by: programme,
      fields: { title, statement, annexRef, source: 'annex_a', adoptedOn: '2025-10-09' },
      refs: { guardian },
      rows: { implications: [implications] },
      states: ['consultation'],
    })),
  );
  await pen.prose(
    'rationale',
    adoptedPrinciples.map(({ code, rationale }) => ({ code, by: programme, paragraphs: [rationale] })),
  );
  await pen.move(
    programme,
    adoptedPrinciples.map(({ code }) => code),
    'review',
  );
  await pen.write(
    openPrinciples.map(({ code, ...fields }) => ({
      code,
      type: 'principle',
      by: programme,
      fields: { ...fields, source: 'annex_a' },
    })),
  );
  await pen.write(
    endorsements.map(({ by, org, principles, title, pledge }, index) => ({
      code: `END-${index + 1}`,
      type: 'endorsement',
      by,
      fields: { title, pledge, date: '2025-10-09' },
      refs: { org },
      links: { principles },
      visibility: 'public',
      states: ['shared'],
    })),
  );
}

/** Holds initiatives against the principles, each by whoever leads the initiative; the programme office accepts them. */
export async function writeChecks(pen: Pen): Promise<void> {
  const checks = principleChecks.map((check, index) => ({ ...check, code: `PCK-${index + 1}` }));
  await pen.write(
    checks.map(({ code, by, subject, principle, result, explanation, date }) => ({
      code,
      type: 'principleCheck',
      by,
      fields: { result, explanation, date },
      refs: { subject, principle },
    })),
  );
  await pen.patch(
    programme,
    checks.flatMap(({ code, exceptionApprovedBy }) =>
      exceptionApprovedBy === undefined ? [] : [{ code, fields: { exceptionApprovedBy: pen.id(exceptionApprovedBy) } }],
    ),
  );
  await pen.move(
    programme,
    checks.map(({ code }) => code),
    'shared',
  );
}
