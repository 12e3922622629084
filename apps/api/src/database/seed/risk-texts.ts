import type { Label } from '@cityloom/operating-model';
import { both } from './both.ts';

export interface DemoRisk {
  readonly code: string;
  /** Who answers for it: its owner. */
  readonly by: string;
  readonly name: Label;
  readonly kind: 'risk' | 'issue';
  readonly category:
    | 'political'
    | 'legal'
    | 'financial'
    | 'delivery'
    | 'technology'
    | 'security_privacy'
    | 'social_acceptance'
    | 'supplier'
    | 'benefit';
  readonly likelihood: number;
  readonly impact: number;
  readonly trend: 'rising' | 'steady' | 'falling';
  readonly response: 'avoid' | 'reduce' | 'share' | 'accept';
  readonly mitigation: Label;
  readonly contingency: Label;
  readonly linked: readonly string[];
}

export const risks: readonly DemoRisk[] = [
  {
    code: 'RSK-1',
    by: 'chen.ming',
    name: both('换了领导，事情停下来', 'A change of leaders slows the programme'),
    kind: 'risk',
    category: 'political',
    likelihood: 3,
    impact: 4,
    trend: 'steady',
    response: 'share',
    mitigation: both(
      '战略委员会由三方共同组成；愿景和路线图已正式通过；各方承诺都公开。',
      'A board of all three sectors, documents that are formally adopted, and commitments made in public.',
    ),
    contingency: both(
      '新领导到任一个月内，由委员会三方代表一起汇报，先看成果，再谈调整。',
      'Within a month of the change, members of all three sectors report together: results first, changes second.',
    ),
    linked: ['OUT-1', 'OUT-2', 'OUT-3', 'OUT-4', 'OUT-5', 'OUT-6'],
  },
  {
    code: 'RSK-2',
    by: 'zhou.lan',
    name: both('用地许可拖延水位站', 'Land permits delay river gauges'),
    kind: 'issue',
    category: 'legal',
    likelihood: 5,
    impact: 4,
    trend: 'steady',
    response: 'reduce',
    mitigation: both(
      '和住建局开联合窗口，一周一会；能装在桥上的先装，不用批地。',
      'A joint window with the housing bureau, meeting weekly; bridges first, where no land is needed.',
    ),
    contingency: both(
      '汛期在缺口河段派人值守，两小时一报，直到水位站装好。',
      'In the flood season people keep watch where gauges are missing and report every two hours.',
    ),
    linked: ['INI-13'],
  },
  {
    code: 'RSK-3',
    by: 'deng.jie',
    name: both('居民不信任统一身份', 'Residents distrust the identity service'),
    kind: 'risk',
    category: 'security_privacy',
    likelihood: 3,
    impact: 5,
    trend: 'rising',
    response: 'reduce',
    mitigation: both(
      '隐私委员会全程看着；自愿使用；窗口照开；谁查过数据，本人看得到。',
      'A privacy panel looks on throughout, use is voluntary, the counter stays, and people see who has looked at their data.',
    ),
    contingency: both(
      '信任掉下来就停下扩面，只保留已同意的服务，把存疑的数据交换关掉。',
      'If trust falls, no new services join, only those already agreed go on, and doubtful exchanges are switched off.',
    ),
    linked: ['INI-9'],
  },
  {
    code: 'RSK-4',
    by: 'xu.wen',
    name: both('数据交换被一家供应商绑住', 'Lock-in to the supplier of data exchange'),
    kind: 'risk',
    category: 'supplier',
    likelihood: 3,
    impact: 4,
    trend: 'falling',
    response: 'avoid',
    mitigation: both(
      '接口公开，源码托管，合同写明怎么离开；分成四个包，不由一家做完。',
      'Open interfaces, source in escrow, a way out in the contract, and four lots so that no single firm does it all.',
    ),
    contingency: both(
      '换供应商演练每年一次，真到那一步，三个月内能接上。',
      'Changing supplier is rehearsed every year, so that it can be done within three months.',
    ),
    linked: ['INI-10'],
  },
  {
    code: 'RSK-5',
    by: 'ge.ping',
    name: both('商户反对公交专用道', 'Traders oppose the bus lanes'),
    kind: 'risk',
    category: 'social_acceptance',
    likelihood: 4,
    impact: 3,
    trend: 'falling',
    response: 'reduce',
    mitigation: both(
      '和商户一起画图，建共享停车场，先试一段，试三个月再定。',
      'Draw it with the traders, build a shared parking yard, try one stretch and decide after three months.',
    ),
    contingency: both(
      '试行期内生意明显受损的路段，改回只在早晚高峰设专用道。',
      'Where trade clearly suffers in the trial, the lane is kept for morning and evening hours only.',
    ),
    linked: ['INI-14', 'INI-16'],
  },
  {
    code: 'RSK-6',
    by: 'xu.wen',
    name: both('部门不愿共享数据', 'Departments keep their data to themselves'),
    kind: 'risk',
    category: 'delivery',
    likelihood: 4,
    impact: 4,
    trend: 'steady',
    response: 'reduce',
    mitigation: both(
      '数据理事会定目标、公开完成情况；给现成的授权文本；做得好的登报表扬。',
      'The data council sets targets and publishes who meets them; ready-made legal texts; public recognition for those who share.',
    ),
    contingency: both(
      '三次催要没有答复的，提到指导组，由市政府督办。',
      'After three requests without answer, it goes to the steering group and the municipal government.',
    ),
    linked: ['INI-5', 'INI-10'],
  },
  {
    code: 'RSK-7',
    by: 'zhong.xu',
    name: both('数据管理人才缺口', 'Too few people who can look after data'),
    kind: 'risk',
    category: 'delivery',
    likelihood: 4,
    impact: 3,
    trend: 'steady',
    response: 'reduce',
    mitigation: both(
      '大学开60人的课程，城市建共享人才池，各部门轮流用。',
      'A course for 60 people at the university, and a shared pool that departments draw on in turn.',
    ),
    contingency: both(
      '缺人的部门，数据先由数据局代管一年。',
      'Where nobody is left, the data bureau looks after the data for a year.',
    ),
    linked: ['INI-5', 'INI-10'],
  },
  {
    code: 'RSK-8',
    by: 'ding.jin',
    name: both('审计不认“看结果”的采购', 'Auditors do not accept tenders by results'),
    kind: 'risk',
    category: 'legal',
    likelihood: 3,
    impact: 3,
    trend: 'steady',
    response: 'reduce',
    mitigation: both(
      '和审计部门一起做两个试点，写出范本条款，附上怎么算价。',
      'Two pilots with the audit office, model clauses, and a way to work out the price.',
    ),
    contingency: both(
      '没有把握的项目，先按老办法招，合同留好调整的口子。',
      'Where in doubt, tender the old way and leave room in the contract for change.',
    ),
    linked: ['INI-8'],
  },
  {
    code: 'RSK-9',
    by: 'wang.fang',
    name: both('志愿队经费中断', 'Funding of the volunteers ends'),
    kind: 'risk',
    category: 'financial',
    likelihood: 2,
    impact: 4,
    trend: 'falling',
    response: 'share',
    mitigation: both(
      '签三年协议，再找一家企业出资一部分。',
      'A three-year agreement, and a firm that pays part of it.',
    ),
    contingency: both(
      '经费断了，先保住独居老人每天一声问候，培训往后放。',
      'If funding ends, the daily call to those who live alone goes on, and training waits.',
    ),
    linked: ['INI-7'],
  },
  {
    code: 'RSK-10',
    by: 'wang.cheng',
    name: both('泵站遭网络攻击', 'An attack on the pumps by network'),
    kind: 'risk',
    category: 'security_privacy',
    likelihood: 2,
    impact: 5,
    trend: 'steady',
    response: 'reduce',
    mitigation: both(
      '泵站网络与办公网分开，每季度演练一次手动操作。',
      'The pumps’ network is kept apart, and working them by hand is rehearsed every quarter.',
    ),
    contingency: both(
      '切断外部连接，人到现场手动开泵，同时启用备用水源。',
      'Outside links are cut, people go and run the pumps by hand, and the reserve supply comes in.',
    ),
    linked: ['INI-12', 'INI-13'],
  },
  {
    code: 'RSK-11',
    by: 'deng.jie',
    name: both('热线系统记不准时间', 'The hotline cannot log reply times'),
    kind: 'issue',
    category: 'technology',
    likelihood: 5,
    impact: 2,
    trend: 'falling',
    response: 'reduce',
    mitigation: both(
      '补丁9月前上线。之前的数字按估算公布，并写明是估算。',
      'A patch by September. Until then the figure is an estimate, and published as one.',
    ),
    contingency: both(
      '若9月还修不好，由人工抽样计时，直到新系统上线。',
      'If it is not mended by September, a sample is timed by hand until the new system is there.',
    ),
    linked: ['INI-6', 'OUT-1'],
  },
  {
    code: 'RSK-12',
    by: 'chen.ming',
    name: both('服务站和人生大事服务重复算成效', 'Benefits counted twice between stations and life events'),
    kind: 'risk',
    category: 'benefit',
    likelihood: 3,
    impact: 2,
    trend: 'steady',
    response: 'avoid',
    mitigation: both(
      '先写清楚记账的规矩：同一件事只算给一项举措，谁先做成归谁。',
      'A counting rule comes first: one case counts for one initiative, the first that made it possible.',
    ),
    contingency: both(
      '发现重复的，两项都退回，重新核过再公布。',
      'Where something was counted twice, both figures are withdrawn, checked and published anew.',
    ),
    linked: ['INI-6', 'INI-11'],
  },
  {
    code: 'RSK-13',
    by: 'pei.yan',
    name: both('施工遇文物停工', 'Heritage finds stop the works'),
    kind: 'risk',
    category: 'delivery',
    likelihood: 3,
    impact: 4,
    trend: 'steady',
    response: 'reduce',
    mitigation: both(
      '先勘探再开挖，工期留出四个月的余量。',
      'Survey before digging, and four months of slack in the plan.',
    ),
    contingency: both(
      '挖到文物就先做别的段落，保护方案定了再回来。',
      'When something is found, other sections go first, and work returns once it is safe.',
    ),
    linked: ['INI-16'],
  },
  {
    code: 'RSK-14',
    by: 'ye.he',
    name: both('企业垫资不够', 'The private share falls short'),
    kind: 'risk',
    category: 'financial',
    likelihood: 2,
    impact: 4,
    trend: 'steady',
    response: 'share',
    mitigation: both(
      '把零散的楼打成一个包，再申请省里的绿色贷款。',
      'Bundle small buildings into one package and apply for the province’s green loan.',
    ),
    contingency: both(
      '资金不够就先做回本快的照明和空调，锅炉往后排。',
      'If money is short, lighting and cooling come first, where it returns soonest, and boilers wait.',
    ),
    linked: ['INI-15'],
  },
];
