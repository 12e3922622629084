import { initiativePlans, type InitiativePlan } from './initiative-plans.ts';
import { intents } from './initiative-texts.ts';
import { type Draft, millions, type Pen } from './pen.ts';

/** Writes the initiatives, each by somebody of the organisation that leads it (EX.5). */
export async function writeInitiatives(pen: Pen): Promise<void> {
  await pen.write(initiativePlans.map(initiative));
}

/** Writes why each is done; then what is over is closed, for nobody writes into what is closed. */
export async function writeIntents(pen: Pen): Promise<void> {
  await pen.prose(
    'intent',
    initiativePlans.flatMap(({ code, by }) => {
      const paragraphs = intents[code];
      return paragraphs === undefined ? [] : [{ code, by, paragraphs }];
    }),
  );
  const over = initiativePlans.filter(({ stage }) => stage === 'closed' || stage === 'stopped');
  await Promise.all(over.map(({ code, by }) => pen.move(by, [code], 'closed')));
}

const initiative = (plan: InitiativePlan): Draft => {
  const { code, by, lead, partners, outcomes, dependsOn, budget, spent, funding, ...fields } = plan;
  return {
    code,
    type: 'initiative',
    by,
    fields: { ...fields, budget: millions(budget), spent: millions(spent) },
    refs: { leadOrg: lead },
    links: { partners, outcomes, dependsOn },
    rows: { funding: funding ?? [] },
    visibility: 'public',
    states: ['shared'],
  };
};
