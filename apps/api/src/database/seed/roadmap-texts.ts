import type { Label } from '@cityloom/operating-model';
import { both } from './both.ts';

/** The five phases of the roadmap, as the city speaks of them. */
export const phases = [
  {
    key: 'p1',
    name: both('谈清楚、摸清家底', 'Talk it through, see what we have'),
    from: '2025-01-01',
    to: '2025-12-31',
    goal: both(
      '一起写出愿景，弄清全市有哪些系统、数据和设施，搭好共同做事的班子。',
      'Write the vision together, learn which systems, data and facilities there are, and set up the ways of working together.',
    ),
    exitCriteria: both(
      '愿景和原则已通过；普查清单可查；每项目标成果都有人牵头、有起点数。',
      'Vision and principles are adopted; the census is ready to use; every outcome has a champion and a starting value.',
    ),
  },
  {
    key: 'p2',
    name: both('先做几件看得见的', 'A few things people can see'),
    from: '2025-09-01',
    to: '2026-12-31',
    goal: both(
      '服务站、开放数据、银桥先见效，同时把采购和术语的规矩立起来。',
      'Stations, open data and Silver Bridge bring early results, while rules for buying and for shared terms are agreed.',
    ),
    exitCriteria: both(
      '至少四件早见效的事有独立的人量过，确实见效；数据人才计划落实；没有一项举措缺牵头单位。',
      'At least four quick wins show effects that others have measured; the plan for data skills is under way; no initiative lacks a lead.',
    ),
  },
  {
    key: 'p3',
    name: both('铺开来做', 'Across the city'),
    from: '2026-01-01',
    to: '2028-12-31',
    goal: both(
      '统一身份、数据交换、供水、防汛、公交和节能一起推进，按人生大事把服务串起来。',
      'Identity, data exchange, water, flood protection, buses and energy move together, and services are joined around life events.',
    ),
    exitCriteria: both(
      '首批三件人生大事服务在用；120个供水分区、60个水位站、四条公交走廊建成。',
      'The first three life-event services are in use; 120 water zones, 60 river gauges and four bus corridors are in place.',
    ),
  },
  {
    key: 'p4',
    name: both('收拢、关旧', 'Bring together, close the old'),
    from: '2028-01-01',
    to: '2029-12-31',
    goal: both(
      '旧网站旧系统该关的关，省下的钱和人手转给面对面的服务。',
      'Old sites and systems are closed, and the money and hands they took go to face-to-face service.',
    ),
    exitCriteria: both(
      '二十三个网站并为一个入口；没有人因为关停而办不成事。',
      'Twenty-three sites have become one, and nobody is left unable to get something done.',
    ),
  },
  {
    key: 'p5',
    name: both('大家接着做', 'Others take it further'),
    from: '2028-06-01',
    to: '2030-12-31',
    goal: both(
      '居民、企业和学校用城市的数据和构件自己做新东西，政府退到搭台的位置。',
      'Residents, firms and schools make new things from the city’s data and parts, and the government sets the stage.',
    ),
    exitCriteria: both(
      '社会力量主办的服务达到60个；愿景里的每一项数都公布了最后的结果。',
      'Sixty services are run by others, and every number in the vision has a published result.',
    ),
  },
] as const;

export interface DemoMilestone {
  readonly code: string;
  readonly by: string;
  readonly initiative: string;
  readonly name: Label;
  readonly deliverable: Label;
  readonly due: string;
  readonly actual?: string;
  readonly status: 'planned' | 'under_way' | 'reached';
}

export const milestones: readonly DemoMilestone[] = [
  {
    code: 'MIL-1',
    by: 'xu.wen',
    initiative: 'INI-5',
    name: both('首批30个数据集上线', 'First 30 data sets live'),
    deliverable: both(
      '30个数据集可下载，每个都写明负责人和更新周期。',
      '30 data sets to download, each with who answers for it and how often it is updated.',
    ),
    due: '2026-03-31',
    actual: '2026-03-26',
    status: 'reached',
  },
  {
    code: 'MIL-2',
    by: 'deng.jie',
    initiative: 'INI-6',
    name: both('第20个服务站开门', 'Twentieth station open'),
    deliverable: both(
      '20个服务站每天开放，无障碍通道都经残联试过。',
      '20 stations open daily, each with step-free access that the disabled persons’ union has tried.',
    ),
    due: '2026-05-31',
    actual: '2026-06-12',
    status: 'reached',
  },
  {
    code: 'MIL-3',
    by: 'deng.jie',
    initiative: 'INI-9',
    name: both('隐私影响评估通过', 'Privacy assessment accepted'),
    deliverable: both(
      '隐私委员会认可的评估报告，附自愿使用和编号分离的做法。',
      'An assessment that the privacy panel accepts, showing how opt-in and separate identities work.',
    ),
    due: '2026-06-30',
    status: 'under_way',
  },
  {
    code: 'MIL-4',
    by: 'wang.cheng',
    initiative: 'INI-12',
    name: both('第一个计量分区投用', 'First metering zone in use'),
    deliverable: both(
      '一个分区装表通水，夜间流量每天可看。',
      'One zone metered and supplied, with its night flow shown every day.',
    ),
    due: '2026-09-30',
    status: 'planned',
  },
  {
    code: 'MIL-5',
    by: 'zhou.lan',
    initiative: 'INI-13',
    name: both('60个水位站装好', '60 river gauges in place'),
    deliverable: both(
      '60个水位站实时上传。截至6月30日装好41个，其余等用地许可。',
      '60 gauges reporting live. 41 are in place on 30 June; the others wait for land permits.',
    ),
    due: '2026-06-30',
    status: 'under_way',
  },
  {
    code: 'MIL-6',
    by: 'ge.ping',
    initiative: 'INI-14',
    name: both('一号公交走廊方案定稿', 'Design of bus corridor 1 agreed'),
    deliverable: both(
      '商户、乘客和司机都签过字的走廊图纸。',
      'Drawings of the corridor that traders, riders and drivers have signed.',
    ),
    due: '2026-10-31',
    status: 'under_way',
  },
];

export interface DemoCheckpoint {
  readonly code: string;
  readonly name: Label;
  readonly summary: Label;
  readonly subject: string;
  readonly phase: 'p1' | 'p2';
  readonly date: string;
  readonly verdict?: 'go_with_conditions' | 'stop';
  readonly over: boolean;
  readonly questions: readonly { readonly text: Label; readonly answer?: Label; readonly score?: number }[];
}

export const checkpoints: readonly DemoCheckpoint[] = [
  {
    code: 'GTE-1',
    name: both('第一道关口：规划转启动', 'Checkpoint 1: from planning to starting'),
    summary: both(
      '有条件通过。两个条件：拿出数据人才计划；把“老人能办成事”的起点数多找些人再测一遍。因防汛和工期原因，INI-9到INI-14提前放行。',
      'Go on, with two conditions: a plan for data skills, and a starting value for older people measured again with a larger sample. INI-9 to INI-14 were released early because of floods and long lead times.',
    ),
    subject: 'RMP-1',
    phase: 'p1',
    date: '2025-12-12',
    verdict: 'go_with_conditions',
    over: true,
    questions: [
      {
        text: both('愿景是大家一起写的吗？', 'Was the vision written together?'),
        answer: both(
          '三轮共创，居民、企业和机构都在里面；残疾居民参加得晚，第三轮才补上。',
          'Three rounds, with residents, firms and institutions. Disabled residents came late, in the third.',
        ),
        score: 3,
      },
      {
        text: both('每项目标成果都有人牵头、有起点数吗？', 'Does every outcome have a champion and a starting value?'),
        answer: both(
          '六项都有人牵头。老人那一项的起点数只问了42人，不够。',
          'All six have a champion. For older people the starting value rests on 42 people, which is too few.',
        ),
        score: 2,
      },
      {
        text: both('做得了这些事的人够不够？', 'Are there enough people who can do this?'),
        answer: both(
          '数据管理人手明显不够，要有培养计划才能放行全部。',
          'Data stewards are clearly short; without a plan to train more, not everything can start.',
        ),
        score: 1,
      },
      {
        text: both('钱和时间算得实在吗？', 'Are money and time worked out honestly?'),
        answer: both(
          '基本实在。供水和防汛的工期偏紧，已建议早开工。',
          'On the whole. Water and flood works are tight, and we advise an early start.',
        ),
        score: 3,
      },
    ],
  },
  {
    code: 'GTE-2',
    name: both('多功能灯杆试点评审', 'Review of the lamp-post pilot'),
    summary: both(
      '终止。没有单位愿意承担养护，使用率低，居民对摄像头的疑问没有答复。',
      'Stop. No body will take on upkeep, few people use it, and questions about the cameras went unanswered.',
    ),
    subject: 'INI-19',
    phase: 'p2',
    date: '2026-03-20',
    verdict: 'stop',
    over: true,
    questions: [
      {
        text: both('建好以后谁来养护？', 'Who looks after it once it stands?'),
        answer: both(
          '问了四家单位，没有一家愿意签。林阳市的教训是一样的。',
          'Four bodies were asked and none would sign. Linyang has learnt the same.',
        ),
        score: 0,
      },
      {
        text: both('有多少人用？', 'How many people use it?'),
        answer: both('充电口每根每天不到一次。', 'Each charger is used less than once a day.'),
        score: 1,
      },
      {
        text: both('居民的疑问答复了吗？', 'Have residents’ questions been answered?'),
        answer: both(
          '没有。为什么装摄像头、画面存多久，都说不清。',
          'No. Nobody could say why there are cameras or how long pictures are kept.',
        ),
        score: 0,
      },
    ],
  },
  {
    code: 'GTE-3',
    name: both('第二道关口：启动转交付', 'Checkpoint 2: from starting to delivering'),
    summary: both(
      '定在2026年12月10日。INI-15和INI-16等这一关；到时重点看早见效的事是不是真的见效。',
      'Set for 10 December 2026. INI-15 and INI-16 wait for it; what matters most is whether the quick wins have worked.',
    ),
    subject: 'RMP-1',
    phase: 'p2',
    date: '2026-12-10',
    over: false,
    questions: [
      { text: both('四件早见效的事见效了吗，谁量的？', 'Have four quick wins worked, and who measured it?') },
      { text: both('第一道关口的两个条件做到了吗？', 'Are the two conditions of checkpoint 1 met?') },
      {
        text: both('统一身份的隐私评估通过了吗？', 'Has the privacy assessment of the city identity been accepted?'),
      },
      {
        text: both(
          '古城更新和节能托管按新的采购规则写好了吗？',
          'Are the Old Town and the shared-savings contract written by the new rules for buying?',
        ),
      },
    ],
  },
];
