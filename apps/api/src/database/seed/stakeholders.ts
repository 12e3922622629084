import { organisations } from './organisations.ts';
import type { Pen } from './pen.ts';
import { stakeholders } from './stakeholder-texts.ts';

const programme = 'chen.ming';

/**
 * Writes who has a stake and how each should take part (EX.3). The programme office assesses;
 * the record belongs to the organisation itself, which reads what is said of it and keeps its own words up to date.
 */
export async function writeStakeholders(pen: Pen): Promise<void> {
  const known = new Map(organisations.map((organisation) => [organisation.code, organisation]));
  await pen.write(
    stakeholders.map(({ org, level, influence, impact, contact, interest, concern, relations, note }, index) => ({
      code: `STK-${index + 1}`,
      type: 'stakeholder',
      by: programme,
      org,
      fields: {
        name: known.get(org)?.name,
        kind: 'organization',
        sector: known.get(org)?.kind,
        influence,
        impactOnThem: impact,
        desiredLevel: level,
        notes: note,
      },
      refs: { relationshipOwner: contact },
      rows: { interests: [{ interest }], concerns: [{ concern }] },
      links: { relations },
      states: ['shared'],
    })),
  );
}
