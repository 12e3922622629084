import { activities, plan } from './engagement-texts.ts';
import { millions, type Pen } from './pen.ts';

/** Writes when people were heard, who came and what came of it, each by whoever held it, and the plan of the year (EX.8). */
export async function writeEngagement(pen: Pen): Promise<void> {
  await pen.write(
    activities.map(({ code, by, subject, audience, attendance, ...told }) => ({
      code,
      type: 'engagement',
      by,
      fields: {
        name: told.name,
        summary: told.summary,
        type: told.type,
        date: told.date,
        feedbackPublishedOn: told.feedbackPublishedOn,
        satisfaction: told.satisfaction,
      },
      links: { subject, audience },
      rows: { attendance: attendance.map(([sector, count]) => ({ sector, count })) },
      visibility: 'public',
      states: ['shared'],
    })),
  );
  await pen.prose(
    'questions',
    activities.flatMap(({ questions, ...of }) => (questions === undefined ? [] : [{ ...of, paragraphs: questions }])),
  );
  await pen.prose(
    'findings',
    activities.map(({ findings, ...of }) => ({ ...of, paragraphs: findings })),
  );
  const { code, by, lead, budget, goals, targets, activities: held, kpis, ...fields } = plan;
  await pen.write([
    {
      code,
      type: 'engagementPlan',
      by,
      fields: { ...fields, budget: millions(budget) },
      refs: { lead },
      links: { activities: held },
      rows: { targets: targets.map(([stakeholder, level]) => ({ stakeholder: pen.id(stakeholder), level })), kpis },
      states: ['shared'],
    },
  ]);
  await pen.prose('goals', [{ code, by, paragraphs: goals }]);
}
