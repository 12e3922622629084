import type { Draft, Pen } from './pen.ts';
import { both } from './both.ts';
import { checkpoints, milestones, phases } from './roadmap-texts.ts';

const programme = 'chen.ming';
const leader = 'gao.yuan';

/** Writes the roadmap that the city goes by, its second draft, and the milestones and checkpoints along it (EX.5). */
export async function writeRoadmap(pen: Pen): Promise<void> {
  await pen.write([
    roadmap({
      code: 'RMP-1',
      title: both('智慧城市路线图2025—2030', 'Smart city roadmap 2025–2030'),
      summary: both(
        '第一版。先见到成效，再打好基础，然后铺开；防汛和工期长的几项提前放行。',
        'First edition. Early results come first, then foundations, then the whole city; flood protection and works with long lead times were released ahead.',
      ),
      tradeOffs: { speed: 2, cost: 2, risk: 1, reach: 2, depth: 3 },
      states: ['consultation', 'review'],
    }),
  ]);
  await pen.write([
    roadmap({
      code: 'RMP-2',
      title: both('智慧城市路线图2025—2030（第二稿）', 'Smart city roadmap 2025–2030, draft 2'),
      summary: both(
        '随愿景修订一起征求意见，到7月31日为止。变化有三处：灯杆试点已停，省下的180万元转给服务站和银桥；古城更新等第二道关口；水位站的用地许可走联合窗口。',
        'Open for comment together with the revised vision until 31 July. Three things change: the lamp-post pilot has stopped and 1.8 million yuan of it goes to the stations and to Silver Bridge; the Old Town waits for the second checkpoint; land permits for river gauges go through a joint window.',
      ),
      tradeOffs: { speed: 3, cost: 2, risk: 1, reach: 3, depth: 3 },
      states: ['consultation'],
    }),
    ...milestones.map(({ code, by, initiative, ...fields }): Draft => ({
      code,
      type: 'milestone',
      by,
      fields,
      refs: { initiative },
      visibility: 'public',
      states: ['shared'],
    })),
    ...checkpoints.map(({ code, subject, questions, name, summary, phase, date }) => ({
      code,
      type: 'checkpoint',
      by: programme,
      fields: { name, summary, phase, date },
      refs: { subject, reviewer: 'fang.zhu' },
      rows: { questions },
    })),
  ]);
  // The programme office sets a checkpoint; what comes of it is decided by the city's leaders.
  for (const { code, verdict } of checkpoints) {
    await pen.move(leader, [code], 'shared');
    if (verdict !== undefined) await pen.patch(leader, [{ code, fields: { verdict } }]);
  }
}

/** Closes the checkpoints that are over, once what was asked for there was taken on. */
export async function closeCheckpoints(pen: Pen): Promise<void> {
  await pen.move(
    leader,
    checkpoints.flatMap(({ code, over }) => (over ? [code] : [])),
    'closed',
  );
}

interface Edition extends Pick<Draft, 'code' | 'states'> {
  readonly title: Draft['fields'][string];
  readonly summary: Draft['fields'][string];
  readonly tradeOffs: Readonly<Record<'speed' | 'cost' | 'risk' | 'reach' | 'depth', number>>;
}

const roadmap = ({ code, title, summary, tradeOffs, states = [] }: Edition): Draft => ({
  code,
  type: 'roadmap',
  by: programme,
  fields: { title, summary, period: { from: '2025-01-01', to: '2030-12-31' }, ...tradeOffs },
  rows: { phases },
  visibility: 'public',
  states,
});
