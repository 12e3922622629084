import { measurements } from './measurements.ts';
import { indicators, outcomes, stories } from './outcome-texts.ts';
import type { Pen } from './pen.ts';

const programme = 'chen.ming';
const leader = 'gao.yuan';
/** Leads the work on city data, and so keeps what is measured. */
const keeper = 'xu.wen';

/** Writes the outcomes of the vision, how each is measured and what was measured so far, and the stories (EX.1, EX.2, EX.6). */
export async function writeOutcomes(pen: Pen): Promise<void> {
  await pen.write(
    indicators.map(({ code, number, org, targets, ...fields }) => ({
      code,
      type: 'indicator',
      by: keeper,
      org,
      fields: { ...fields, code: number },
      rows: { targets },
      visibility: 'public',
      states: ['shared'],
    })),
  );
  await pen.write(
    outcomes.map(({ code, org, champion, name, description, purposes, issues, indicators: measuredBy }) => ({
      code,
      type: 'outcome',
      by: programme,
      org,
      fields: { name, description, purposes, issues, horizonYear: 2035 },
      refs: { parent: 'VIS-1', champion },
      links: { indicators: measuredBy },
      visibility: 'public',
      states: ['consultation', 'review'],
    })),
  );
  await pen.move(
    leader,
    outcomes.map(({ code }) => code),
    'adopted',
  );
  await Promise.all(
    outcomes.flatMap(({ code, section }) =>
      section === undefined ? [] : [pen.link(programme, section, 'serves', code)],
    ),
  );
  await pen.write(
    measurements.map(({ indicator, collector, ...fields }, index) => ({
      code: `MEA-${index + 1}`,
      type: 'measurement',
      by: keeper,
      org: collector,
      fields,
      refs: { indicator, collector },
      visibility: 'public',
      states: ['shared'],
    })),
  );
  await pen.write(
    stories.map(({ code, by, title, summary, year }) => ({
      code,
      type: 'visionStory',
      by,
      fields: { title, summary, year },
      refs: { vision: 'VIS-1' },
    })),
  );
  await pen.prose('story', stories);
  // Everybody may tell one; the programme office accepts it.
  await pen.move(
    programme,
    stories.map(({ code }) => code),
    'shared',
  );
}
