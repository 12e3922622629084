import { both } from './both.ts';
import type { Pen } from './pen.ts';

/** Writes what people would change and may not change themselves: two wait, one was answered. */
export async function writeSuggestions(pen: Pen): Promise<void> {
  await pen.write([
    {
      code: 'SUG-1',
      type: 'suggestion',
      by: 'li.wei',
      fields: {
        part: 'period',
        was: { from: '2025-12-01', to: '2026-12-31' },
        to: { from: '2025-12-01', to: '2026-10-31' },
        reason: both(
          '会员单位11月排下一年的投标计划，采购预告10月底前出来才用得上。',
          'Our members plan next year’s bids in November; a forward plan helps them if it is out by the end of October.',
        ),
      },
      refs: { on: 'INI-8' },
    },
    {
      code: 'SUG-2',
      type: 'suggestion',
      by: 'sun.mo',
      fields: {
        part: 'text/zh#',
        quote: '看得懂的提醒',
        before: '江水上涨前两小时，沿江每一户都收到',
        after: '，知道往哪走、谁来帮。',
        words: '看得懂、听得见的提醒',
        reason: both('看不见的人也要收得到预警。', 'A warning must reach people who cannot see as well.'),
      },
      refs: { on: 'VSC-3' },
    },
    {
      code: 'SUG-3',
      type: 'suggestion',
      by: 'sun.mo',
      fields: {
        part: 'text/en#',
        quote: 'a warning it understands',
        before: 'every household along it gets ',
        after: ' and knows where to go and who w',
        words: 'a warning it can read or hear, and understands,',
        reason: both('看不见的人也要收得到预警。', 'A warning must reach people who cannot see as well.'),
      },
      refs: { on: 'VSC-3' },
    },
    {
      code: 'SUG-4',
      type: 'suggestion',
      by: 'he.chuan',
      fields: {
        part: 'period',
        was: { from: '2026-05-06', to: '2028-04-30' },
        to: { from: '2026-09-01', to: '2028-08-31' },
        reason: both(
          '夏天是老城生意最好的时候，占道施工能不能等到9月？',
          'Summer is the old town’s best season. Could the roadworks wait until September?',
        ),
      },
      refs: { on: 'INI-14' },
    },
  ]);
  await pen.patch('ge.ping', [
    {
      code: 'SUG-4',
      fields: {
        outcome: 'partly',
        answeredBy: pen.id('ge.ping'),
        answer: both(
          '总工期不变，老城那一段改到9月以后再占道，其余路段先做。',
          'The dates stay, and the old town comes last: its streets are not closed before September, the other stretches come first.',
        ),
      },
    },
  ]);
}
