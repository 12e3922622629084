import { type Draft, millions, type Pen } from './pen.ts';
import { commitments, contributions, type DemoContribution } from './voice-texts.ts';

const programme = 'chen.ming';

/** Writes what people said and what organisations promised, each by whoever spoke, and what became of it (EX.8). */
export async function writeVoices(pen: Pen): Promise<void> {
  await writeContributions(pen, contributions);
  await Promise.all(
    contributions.flatMap(({ code, heardAt }) =>
      heardAt === undefined ? [] : [pen.link(heardAt.by, heardAt.code, 'outcomes', code)],
    ),
  );
  await pen.write(
    commitments.map(({ code, by, org, toOutcome, amount, ...fields }) => ({
      code,
      type: 'commitment',
      by,
      fields: { ...fields, amount: amount === undefined ? undefined : millions(amount) },
      refs: { byOrg: org, toOutcome },
      visibility: 'public',
      states: ['shared'],
    })),
  );
}

/** Writes what people said, and what the programme office answered. */
export async function writeContributions(pen: Pen, said: readonly DemoContribution[]): Promise<void> {
  await pen.write(said.map(contribution));
  await pen.patch(
    programme,
    said.map(({ code, reply, effect, replyDue }) => ({
      code,
      fields: { reply, effect, replyDue, repliedBy: pen.id(programme) },
    })),
  );
  const led = said.flatMap(({ code, ledTo = [] }) => ledTo.map((to) => [code, to] as const));
  for (const [code, to] of led) await pen.link(programme, code, 'ledTo', to);
}

const contribution = ({ code, by, title, text, kind, on, forOrganisation }: DemoContribution): Draft => ({
  code,
  type: 'contribution',
  by,
  fields: { title, text, kind, ...(forOrganisation && { forOrganisation }) },
  refs: { on },
  visibility: 'public',
  states: ['shared'],
});
