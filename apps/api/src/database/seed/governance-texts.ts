import type { Label } from '@cityloom/operating-model';
import { both } from './both.ts';
import { adoptedPrinciples } from './principle-texts.ts';

/** A seat on a body: the organisation, who sits there for it, and as what. */
export type DemoSeat = readonly [organisation: string, person: string, role?: 'chair' | 'secretary' | 'adviser'];

export interface DemoBody {
  readonly code: string;
  readonly name: Label;
  readonly type:
    | 'board'
    | 'steering'
    | 'programme_office'
    | 'working_group'
    | 'advisory_panel'
    | 'citizen_panel'
    | 'independent_review';
  readonly cadence: 'week' | 'month' | 'quarter' | 'half_year' | 'as_needed';
  readonly chair: string;
  readonly reportsTo?: string;
  readonly mandate: readonly Label[];
  readonly seats: readonly DemoSeat[];
  /** What it decides, and within how many days. */
  readonly decides: readonly (readonly [what: Label, within: number])[];
}

/** Since when people sit on the bodies of the example. */
export const seatedFrom = '2025-02-10';

export const bodies: readonly DemoBody[] = [
  {
    code: 'GOV-1',
    name: both('城市战略委员会', 'City Strategy Board'),
    type: 'board',
    cadence: 'quarter',
    chair: 'gao.yuan',
    mandate: [
      both(
        '定方向：愿景、实施原则、路线图和目标成果由它通过。十三个席位，政府五席，企业四席，社会组织和高校四席，谁也不能单独说了算。',
        'It sets the direction: vision, principles, roadmap and outcomes are adopted here. Of thirteen seats government holds five, business four, associations and the university four, and nobody carries a vote alone.',
      ),
      both(
        '几家单位谈不拢的事，送到这里，三十天内给出答复。',
        'What several bodies cannot agree on comes here and gets an answer within thirty days.',
      ),
    ],
    seats: [
      ['S01', 'gao.yuan', 'chair'],
      ['S03', 'xu.wen'],
      ['S04', 'deng.jie'],
      ['S05', 'ge.ping'],
      ['S06', 'zhou.lan'],
      ['S14', 'jian.ning'],
      ['S15', 'ye.he'],
      ['S16', 'li.wei'],
      ['S17', 'he.chuan'],
      ['S18', 'wang.fang'],
      ['S19', 'sun.mo'],
      ['S20', 'liu.xi'],
      ['S22', 'zhong.xu'],
      ['S02', 'chen.ming', 'secretary'],
    ],
    decides: [
      [both('愿景、实施原则和路线图', 'Vision, principles and roadmap'), 90],
      [both('几家单位之间谈不拢的事', 'What several bodies cannot agree on'), 30],
    ],
  },
  {
    code: 'GOV-2',
    name: both('指导组', 'Steering Group'),
    type: 'steering',
    cadence: 'month',
    chair: 'deng.jie',
    reportsTo: 'GOV-1',
    mandate: [
      both(
        '批准举措，盯进度，调配年度预算里的钱。该停的事，由它来停。',
        'It approves initiatives, watches how they go and moves money within the yearly budget. What should stop, stops here.',
      ),
    ],
    seats: [
      ['S04', 'deng.jie', 'chair'],
      ['S03', 'xu.wen'],
      ['S05', 'ge.ping'],
      ['S06', 'zhou.lan'],
      ['S09', 'ding.jin'],
      ['S16', 'li.wei'],
      ['S18', 'wang.fang'],
      ['S22', 'zhong.xu'],
      ['S02', 'chen.ming', 'secretary'],
    ],
    decides: [
      [both('举措的启动、暂停和终止', 'Whether an initiative starts, pauses or stops'), 30],
      [both('举措之间500万元以内的调剂', 'Moves of up to 5 million yuan between initiatives'), 14],
    ],
  },
  {
    code: 'GOV-3',
    name: both('项目办公室', 'Programme Office'),
    type: 'programme_office',
    cadence: 'week',
    chair: 'chen.ming',
    reportsTo: 'GOV-2',
    mandate: [
      both(
        '管日常：计划、台账、日历和汇报。各机构的秘书工作由它承担，纪要三天内发出。',
        'It keeps the plan, the registers, the calendar and the reports. It is the secretariat of every body, and minutes go out within three days.',
      ),
    ],
    seats: [
      ['S02', 'chen.ming', 'chair'],
      ['S02', 'wu.tong'],
    ],
    decides: [[both('路线图上不影响别人的日期调整', 'Dates on the roadmap that nobody else waits for'), 5]],
  },
  {
    code: 'GOV-4',
    name: both('数据理事会', 'Data Council'),
    type: 'working_group',
    cadence: 'month',
    chair: 'xu.wen',
    reportsTo: 'GOV-2',
    mandate: [
      both(
        '定城市数据的规矩：哪些公开，哪些共用，谁负责质量。要数据被拒的，可以来这里申诉。',
        'It sets the rules for city data: what is open, what is shared, who answers for quality. Whoever asks for data and is refused can come here.',
      ),
    ],
    seats: [
      ['S03', 'xu.wen', 'chair'],
      ['S04', 'deng.jie'],
      ['S06', 'zhou.lan'],
      ['S12', 'wang.cheng'],
      ['S13', 'lu.xing'],
      ['S14', 'jian.ning'],
      ['S21', 'bai.lang'],
      ['S22', 'zhong.xu'],
    ],
    decides: [
      [both('数据公开和共享的规则', 'Rules for opening and sharing data'), 60],
      [both('要数据被拒后的申诉', 'Complaints where data was refused'), 15],
    ],
  },
  {
    code: 'GOV-5',
    name: both('架构委员会', 'Architecture Board'),
    type: 'working_group',
    cadence: 'month',
    chair: 'zhong.xu',
    reportsTo: 'GOV-2',
    mandate: [
      both(
        '管标准、接口和公共构件，批准例外。企业、社群和大学都有席位，免得标准只有一家做得出来。',
        'It looks after standards, interfaces and shared building blocks, and grants exceptions. A firm, the open-data community and the university sit on it, so that no standard suits one maker only.',
      ),
    ],
    seats: [
      ['S22', 'zhong.xu', 'chair'],
      ['S02', 'chen.ming'],
      ['S03', 'xu.wen'],
      ['S14', 'jian.ning'],
      ['S21', 'bai.lang'],
    ],
    decides: [[both('标准、接口和例外', 'Standards, interfaces and exceptions'), 20]],
  },
  {
    code: 'GOV-6',
    name: both('参与协同评议团', 'Engagement Panel'),
    type: 'citizen_panel',
    cadence: 'half_year',
    chair: 'zheng.guizhen',
    reportsTo: 'GOV-1',
    mandate: [
      both(
        '抽签产生的二十四位居民，加上八家单位。城市做得怎样由它打分，它提的意见件件要有答复。',
        'Twenty-four residents drawn by lot and eight organisations. They say how the city is doing, and everything they ask gets an answer.',
      ),
    ],
    seats: [
      ['S23', 'zheng.guizhen', 'chair'],
      ['S11', 'tian.he'],
      ['S16', 'li.wei'],
      ['S17', 'he.chuan'],
      ['S18', 'wang.fang'],
      ['S19', 'sun.mo'],
      ['S20', 'liu.xi'],
      ['S21', 'bai.lang'],
      ['S22', 'zhong.xu'],
    ],
    decides: [[both('给各项服务打分，评分公开', 'Marks for every service, made public'), 30]],
  },
  {
    code: 'GOV-7',
    name: both('隐私委员会', 'Privacy Panel'),
    type: 'advisory_panel',
    cadence: 'month',
    chair: 'shen.an',
    reportsTo: 'GOV-1',
    mandate: [
      both(
        '评估凡是用到个人信息的举措，条件没做到的，不放行。',
        'It assesses every initiative that touches personal data, and lets nothing pass whose conditions are not met.',
      ),
    ],
    seats: [
      ['S03', 'shen.an', 'chair'],
      ['S19', 'sun.mo'],
      ['S21', 'bai.lang'],
      ['S22', 'fang.zhu'],
      ['S04', 'deng.jie', 'adviser'],
    ],
    decides: [[both('隐私影响评估的结论和条件', 'Verdict and conditions of a privacy assessment'), 30]],
  },
  {
    code: 'GOV-8',
    name: both('独立评审组', 'Independent Review Team'),
    type: 'independent_review',
    cadence: 'as_needed',
    chair: 'fang.zhu',
    reportsTo: 'GOV-1',
    mandate: [
      both(
        '由大学和结对的林阳市派人，在每道关口独立地看，不归项目办公室管。',
        'The university and Linyang, our peer city, send the people. They look at each checkpoint on their own and do not answer to the programme office.',
      ),
    ],
    seats: [
      ['S22', 'fang.zhu', 'chair'],
      ['S24', 'luo.qi'],
    ],
    decides: [[both('关口评审的意见', 'What it says at a checkpoint'), 10]],
  },
];

export interface DemoRole {
  readonly title: Label;
  readonly role: string;
  readonly person: string;
  readonly deputy?: string;
  readonly scope: string;
  readonly from: string;
  readonly to: string;
}

export const roleAssignments: readonly DemoRole[] = [
  {
    title: both('路线图有人撑腰、有钱可用', 'The roadmap has backing and money'),
    role: 'political_sponsor',
    person: 'gao.yuan',
    scope: 'RMP-1',
    from: '2025-02-10',
    to: '2027-12-31',
  },
  {
    title: both('整张路线图做得成、见成效', 'The roadmap succeeds, and people gain by it'),
    role: 'executive_sponsor',
    person: 'deng.jie',
    deputy: 'xu.wen',
    scope: 'RMP-1',
    from: '2025-02-10',
    to: '2027-12-31',
  },
  {
    title: both('每天的推进和各举措的衔接', 'Day-to-day progress, and what waits for what'),
    role: 'programme_director',
    person: 'chen.ming',
    deputy: 'wu.tong',
    scope: 'GOV-3',
    from: '2025-02-10',
    to: '2027-12-31',
  },
  {
    title: both('该听的人都听到，听了有回音', 'Everyone concerned is heard, and answered'),
    role: 'engagement_lead',
    person: 'wu.tong',
    scope: 'EPL-1',
    from: '2026-01-05',
    to: '2026-12-31',
  },
  {
    title: both('老人办得成事', 'Older people get things done'),
    role: 'outcome_champion',
    person: 'wang.fang',
    deputy: 'song.he',
    scope: 'OUT-2',
    from: '2025-10-09',
    to: '2027-12-31',
  },
  {
    title: both('江边的人平安', 'People by the river are safe'),
    role: 'outcome_champion',
    person: 'zhou.lan',
    scope: 'OUT-4',
    from: '2025-10-09',
    to: '2027-12-31',
  },
  {
    title: both('小企业用得上城市的数据', 'Small firms make use of the city’s data'),
    role: 'outcome_champion',
    person: 'li.wei',
    deputy: 'bai.lang',
    scope: 'OUT-6',
    from: '2025-10-09',
    to: '2027-12-31',
  },
  {
    title: both('银桥伴行从头做到尾', 'Silver Bridge, from beginning to end'),
    role: 'initiative_lead',
    person: 'wang.fang',
    scope: 'INI-7',
    from: '2025-10-20',
    to: '2027-12-31',
  },
  {
    title: both('预警和街道响应', 'Early warning and street response'),
    role: 'initiative_lead',
    person: 'zhou.lan',
    scope: 'INI-13',
    from: '2026-02-02',
    to: '2027-10-31',
  },
  {
    title: both('人生大事服务换一种办法办', 'Life events are served in a new way'),
    role: 'business_change_lead',
    person: 'song.he',
    scope: 'INI-11',
    from: '2026-03-01',
    to: '2028-03-31',
  },
  {
    title: both('城市数据准、全、按时', 'City data is right, complete and on time'),
    role: 'data_steward',
    person: 'xu.wen',
    scope: 'GOV-4',
    from: '2025-02-10',
    to: '2027-12-31',
  },
  {
    title: both('与供应商打交道有一套规矩', 'One way of dealing with suppliers'),
    role: 'supplier_manager',
    person: 'ding.jin',
    scope: 'INI-8',
    from: '2025-12-01',
    to: '2026-12-31',
  },
  {
    title: both('每道关口看得清、说真话', 'A clear and honest look at every checkpoint'),
    role: 'independent_reviewer',
    person: 'fang.zhu',
    deputy: 'luo.qi',
    scope: 'GOV-8',
    from: '2025-06-01',
    to: '2027-12-31',
  },
];

export interface DemoMeeting {
  readonly code: string;
  readonly title: Label;
  readonly body: string;
  readonly date: string;
  readonly place: Label;
  /** How many minutes for what, in order to do what, and who introduces it. */
  readonly runSheet: readonly (readonly [
    minutes: number,
    kind: 'inform' | 'discuss' | 'decide' | 'pause',
    topic: Label,
    who?: string,
  ])[];
  readonly attendance: readonly (readonly [
    organisation: string,
    person: string,
    came: 'present' | 'remote' | 'excused',
  ])[];
  readonly minutes: readonly Label[];
  /** Whether its minutes were approved; they go round, where there are any. */
  readonly isSealed: boolean;
}

export const meetings: readonly DemoMeeting[] = [
  {
    code: 'MTG-1',
    title: both('指导组2026年4月会议', 'Steering Group, April 2026'),
    body: 'GOV-2',
    date: '2026-04-16',
    place: both('市民中心三楼，上午9点', 'Civic centre, third floor, 9 a.m.'),
    runSheet: [
      [15, 'inform', both('上次会议的行动项', 'Actions from the last meeting'), 'chen.ming'],
      [30, 'decide', both('灯杆试点剩下的钱给谁用', 'Where the money left from the lamp-posts goes'), 'chen.ming'],
      [25, 'discuss', both('水位站的用地许可', 'Land permits for the river gauges'), 'zhou.lan'],
      [20, 'discuss', both('成效怎么算到人头上', 'Who answers for which benefit'), 'deng.jie'],
    ],
    attendance: [
      ['S04', 'deng.jie', 'present'],
      ['S03', 'xu.wen', 'present'],
      ['S05', 'ge.ping', 'remote'],
      ['S06', 'zhou.lan', 'present'],
      ['S09', 'ding.jin', 'excused'],
      ['S16', 'li.wei', 'present'],
      ['S18', 'wang.fang', 'present'],
      ['S22', 'zhong.xu', 'remote'],
      ['S02', 'chen.ming', 'present'],
    ],
    minutes: [
      both(
        '灯杆试点停下后余出180万元。项目办公室建议转给服务站和银桥，没有人反对，照此办理。',
        'The lamp-post pilot has stopped and leaves 1.8 million yuan. The programme office proposed to give it to the stations and to Silver Bridge. Nobody objected, and so it is done.',
      ),
      both(
        '周岚说，不少水位站还在等用地许可，汛期前装不完。会后请住建局走联合窗口，能装在桥上的先装在桥上。',
        'Zhou Lan said that many gauges still wait for land permits and will not all stand before the flood season. Housing is asked for a joint window, and gauges go on bridges first.',
      ),
      both(
        '邓洁提出，每项成效都要有人认领，不能只有项目有负责人。项目办公室9月前写出一本手册。',
        'Deng Jie asked that somebody answer for every benefit, and not for projects alone. The programme office writes a handbook by September.',
      ),
    ],
    isSealed: true,
  },
  {
    code: 'MTG-2',
    title: both('城市战略委员会2026年第二季度会议', 'City Strategy Board, second quarter of 2026'),
    body: 'GOV-1',
    date: '2026-06-04',
    place: both('市政府二号会议室，下午2点', 'City hall, room 2, 2 p.m.'),
    runSheet: [
      [20, 'inform', both('愿景修订征求意见的安排', 'How the revised vision goes out for comment'), 'chen.ming'],
      [60, 'decide', both('统一身份要不要人人都用', 'Whether everybody has to use the city identity'), 'deng.jie'],
      [10, 'pause', both('休息', 'Break')],
      [30, 'discuss', both('数据人才从哪里来', 'Where people for city data come from'), 'zhong.xu'],
    ],
    attendance: [
      ['S01', 'gao.yuan', 'present'],
      ['S03', 'xu.wen', 'present'],
      ['S04', 'deng.jie', 'present'],
      ['S05', 'ge.ping', 'present'],
      ['S06', 'zhou.lan', 'present'],
      ['S14', 'jian.ning', 'remote'],
      ['S15', 'ye.he', 'remote'],
      ['S16', 'li.wei', 'present'],
      ['S17', 'he.chuan', 'present'],
      ['S18', 'wang.fang', 'present'],
      ['S19', 'sun.mo', 'remote'],
      ['S20', 'liu.xi', 'present'],
      ['S22', 'zhong.xu', 'present'],
      ['S02', 'chen.ming', 'present'],
    ],
    minutes: [
      both(
        '邓洁介绍了5月21日论坛上的意见：方便大家都要，但不愿意在各处被拼成一个人。沈安代表隐私委员会建议自愿使用、各处编号分开。',
        'Deng Jie reported from the forum of 21 May: people want the convenience, and do not want to be pieced together. For the privacy panel Shen An advised that use be voluntary and identities stay separate.',
      ),
      both(
        '许文不同意：窗口和线上两套并行，数据对不上，每年多花的钱也没有着落。葛平有同样的顾虑。两人的意见记入决策。',
        'Xu Wen disagreed: with counters and online side by side the data will not match, and nobody has the money that this costs each year. Ge Ping had the same worry. Their view is recorded with the decision.',
      ),
      both(
        '表决：赞成10席，反对2席，弃权1席。统一身份自愿使用，窗口照开，一年后回看。',
        'The vote: ten for, two against, one abstained. The city identity is opt-in, the counters stay open, and the board looks at it again in a year.',
      ),
    ],
    isSealed: false,
  },
  {
    code: 'MTG-3',
    title: both('指导组2026年7月会议', 'Steering Group, July 2026'),
    body: 'GOV-2',
    date: '2026-07-16',
    place: both('市民中心三楼，上午9点', 'Civic centre, third floor, 9 a.m.'),
    runSheet: [
      [15, 'inform', both('行动项和红黄灯', 'Actions, and lights that are amber or red'), 'chen.ming'],
      [35, 'decide', both('七个部门共用一套通知提醒', 'One notification service for seven departments'), 'deng.jie'],
      [10, 'pause', both('休息', 'Break')],
      [30, 'discuss', both('愿景修订收到的意见', 'What was said about the revised vision'), 'wu.tong'],
      [20, 'discuss', both('第二道关口要准备什么', 'What checkpoint 2 will ask for'), 'fang.zhu'],
    ],
    attendance: [],
    minutes: [],
    isSealed: false,
  },
];

type Vote = readonly [inFavour: number, against: number, abstained: number];

export interface DemoDecision {
  readonly code: string;
  readonly by: string;
  readonly question: Label;
  readonly summary: Label;
  readonly decidedBy: string;
  readonly meeting?: string;
  readonly date?: string;
  /** What the city adopts by it. */
  readonly adopts?: readonly string[];
  readonly basis: readonly string[];
  readonly options: readonly { readonly text: Label; readonly pros?: Label; readonly cons?: Label }[];
  readonly rule: 'consent' | 'majority' | 'two_thirds';
  readonly outcome?: Label;
  /** Of government, business and community, in this order. */
  readonly votes?: readonly [government: Vote, business: Vote, community: Vote];
  readonly dissent?: Label;
  readonly reviewOn?: string;
}

export const decisions: readonly DemoDecision[] = [
  {
    code: 'DEC-1',
    by: 'chen.ming',
    question: both('城市愿景2035，通过不通过？', 'Do we adopt City vision 2035?'),
    summary: both(
      '写了三轮，来自各方的意见近三千条，委员会要定下第几稿算数。',
      'Three rounds and close to three thousand comments later, the board has to say which text counts.',
    ),
    decidedBy: 'GOV-1',
    date: '2025-09-18',
    adopts: ['VIS-1'],
    basis: ['ENG-1', 'ENG-2', 'ENG-3', 'ENG-4'],
    options: [
      {
        text: both('现在通过', 'Adopt it now'),
        pros: both('路线图可以接着写，预算赶得上。', 'The roadmap can follow, in time for the budget.'),
        cons: both('残疾居民第三轮才参加，写得还不够。', 'Disabled residents came only in round three, and it shows.'),
      },
      {
        text: both('再征求一轮意见', 'One more round of comments'),
        pros: both('能补上没听到的人。', 'Those who were missed can be heard.'),
        cons: both('推迟半年，错过预算。', 'Half a year later, and after the budget.'),
      },
    ],
    rule: 'two_thirds',
    outcome: both(
      '通过。2026年中修订一次，修订从残疾居民写起。',
      'Adopted. It is revised in mid-2026, and that revision begins with disabled residents.',
    ),
    votes: [
      [5, 0, 0],
      [3, 0, 1],
      [4, 0, 0],
    ],
    reviewOn: '2026-09-18',
  },
  {
    code: 'DEC-2',
    by: 'chen.ming',
    question: both('用哪些实施原则？', 'Which delivery principles do we work by?'),
    summary: both(
      '每个部门各有一套说法，做选择时对不到一起。标准附录给出一组原则，可以拿来改。',
      'Every department has rules of its own and the choices do not fit together. The annex of the standard offers principles to start from.',
    ),
    decidedBy: 'GOV-1',
    date: '2025-10-09',
    adopts: adoptedPrinciples.map(({ code }) => code),
    basis: ['VIS-1', 'OUT-6'],
    options: [
      {
        text: both('标准附录里的全部照用', 'All of the annex, as it stands'),
        cons: both('太多，没有人记得住。', 'Too many; nobody would remember them.'),
      },
      {
        text: both('挑十条，改成本市的话', 'Ten of them, in our own words'),
        pros: both('短，用得上。', 'Short, and of use in daily work.'),
      },
    ],
    rule: 'consent',
    outcome: both(
      '通过十条，其中共享一条改为“先在各区之间共享”。其余每年看一次。',
      'Ten are adopted; the one on sharing now reads “share first with the districts”. The others are looked at once a year.',
    ),
    votes: [
      [5, 0, 0],
      [4, 0, 0],
      [4, 0, 0],
    ],
    reviewOn: '2026-10-09',
  },
  {
    code: 'DEC-3',
    by: 'chen.ming',
    question: both('路线图第一版，通过不通过？', 'Do we adopt the first edition of the roadmap?'),
    summary: both(
      '路线图写完，独立评审看过，提了两个条件。几件防汛和供水的事等不起。',
      'The roadmap is written and the reviewers ask for two things. Some works on floods and water cannot wait.',
    ),
    decidedBy: 'GOV-1',
    date: '2025-12-12',
    adopts: ['RMP-1'],
    basis: ['GTE-1', 'RSK-2', 'INI-12', 'INI-13'],
    options: [
      {
        text: both('整张过了第二道关口再开工', 'Nothing of phase three before checkpoint 2'),
        pros: both('稳。', 'The safe way.'),
        cons: both('又要等一个汛期。', 'One more flood season goes by.'),
      },
      {
        text: both('通过，INI-9到INI-14提前放行', 'Adopt it, and release INI-9 to INI-14 early'),
        pros: both('防汛和供水赶得上。', 'Flood protection and water come in time.'),
        cons: both('人手还不够。', 'There are not yet enough people.'),
      },
    ],
    rule: 'majority',
    outcome: both(
      '通过，六项举措提前放行。两个条件：拿出数据人才计划，把老年人的起点数再测一遍。',
      'Adopted, with six initiatives released early. Two conditions: a plan for data skills, and the starting value for older people measured again.',
    ),
    votes: [
      [5, 0, 0],
      [3, 0, 1],
      [4, 0, 0],
    ],
    reviewOn: '2026-12-10',
  },
  {
    code: 'DEC-4',
    by: 'xu.wen',
    question: both('城市数据，默认公开还是默认不公开？', 'Is city data open unless there is a reason, or closed?'),
    summary: both(
      '企业和社群每要一份数据都要从头申请，部门又怕担责任。',
      'For each data set firms and citizens apply anew, and departments fear the blame.',
    ),
    decidedBy: 'GOV-4',
    date: '2026-01-22',
    basis: ['PRN-8', 'INI-5', 'RSK-6', 'OUT-6'],
    options: [
      {
        text: both('默认公开，不公开的写明理由', 'Open, unless a reason is given'),
        pros: both('企业和社群不必一件件求。', 'Firms and citizens need not ask for each set.'),
        cons: both('各部门要先理一遍家底。', 'Departments must first go through what they hold.'),
      },
      {
        text: both('默认不公开，申请一件批一件', 'Closed, unless somebody applies'),
        cons: both('一件件批，太慢，还要看人情。', 'Case by case is slow, and a matter of favours.'),
      },
    ],
    rule: 'majority',
    outcome: both(
      '默认公开。不公开的，写明理由和复查日期，理由本身公开。涉及个人信息的不在此列。',
      'Open. Whatever stays closed has a reason and a day on which that is looked at, and the reason is public. Personal data is outside this rule.',
    ),
    votes: [
      [4, 0, 1],
      [1, 0, 0],
      [2, 0, 0],
    ],
    reviewOn: '2027-01-22',
  },
  {
    code: 'DEC-5',
    by: 'chen.ming',
    question: both('数据交换，一个大包还是分几个包？', 'The data exchange: one contract or several?'),
    summary: both(
      '原来打算整包招标。开放日上，小企业说包太大、回款太慢。',
      'It was to be tendered whole. On the open day, small firms said that lots are too large and money comes too late.',
    ),
    decidedBy: 'GOV-2',
    date: '2026-02-05',
    basis: ['ENG-5', 'INI-10', 'INI-8', 'RSK-4'],
    options: [
      {
        text: both('一个大包', 'One contract'),
        pros: both('好管。', 'Simple to run.'),
        cons: both('只有两三家投得起，以后换不掉。', 'Two or three firms could bid, and we could not leave.'),
      },
      {
        text: both('分四个包，30天付款', 'Four lots, paid within 30 days'),
        pros: both('小企业也投得起。', 'Small firms can bid as well.'),
        cons: both('接口要先定死。', 'Interfaces have to be settled first.'),
      },
    ],
    rule: 'consent',
    outcome: both(
      '分四个包招标，验收后30天付款，每个包都写明退出办法。',
      'Tendered in four lots, paid within 30 days of acceptance, each with a way out written in.',
    ),
    votes: [
      [5, 0, 0],
      [1, 0, 0],
      [2, 0, 0],
    ],
  },
  {
    code: 'DEC-6',
    by: 'chen.ming',
    question: both('灯杆试点，还要不要做下去？', 'Does the lamp-post pilot go on?'),
    summary: both(
      '试点半年，没有单位肯养护，居民问摄像头的事没人答得上。',
      'After half a year nobody will look after the posts, and nobody can answer what residents ask about the cameras.',
    ),
    decidedBy: 'GOV-2',
    date: '2026-03-20',
    basis: ['GTE-2', 'INI-19', 'CTB-7', 'ENG-11'],
    options: [
      {
        text: both('换个单位接着做', 'Go on, with another lead'),
        cons: both('问了四家，没有一家肯养护。', 'Four were asked; none would look after it.'),
      },
      {
        text: both('停，设备拆走', 'Stop, and take it down'),
        pros: both('省下的钱用在有人用的事上。', 'The money goes to what people use.'),
      },
    ],
    rule: 'majority',
    outcome: both(
      '停。摄像头拆除，录像删除。以后先定谁来养护，再定装什么。',
      'Stopped. The cameras come down and recordings are deleted. From now on we settle who looks after a thing before what to fit.',
    ),
    votes: [
      [4, 0, 1],
      [1, 0, 0],
      [2, 0, 0],
    ],
  },
  {
    code: 'DEC-7',
    by: 'chen.ming',
    question: both('灯杆试点省下的180万元给谁用？', 'Where do the 1.8 million from the lamp-posts go?'),
    summary: both(
      '灯杆试点停了，账上有余钱，年底前不用就要收回。',
      'The pilot has stopped and money is left; what is not used by the end of the year goes back.',
    ),
    decidedBy: 'GOV-2',
    meeting: 'MTG-1',
    date: '2026-04-16',
    basis: ['INI-19', 'INI-6', 'INI-7', 'ENG-4', 'RSK-9'],
    options: [
      {
        text: both('退回财政', 'Back to the treasury'),
        cons: both('银桥明年就缺钱。', 'Silver Bridge runs short next year.'),
      },
      {
        text: both('给银桥和服务站', 'To Silver Bridge and the stations'),
        pros: both('两件都见效，都缺人手。', 'Both work, and both lack hands.'),
      },
    ],
    rule: 'consent',
    outcome: both(
      '180万元转给银桥伴行和“一桌办”服务站，由项目办公室分配，年底报告用处。',
      'The 1.8 million go to Silver Bridge and the One Table stations. The programme office divides it and reports at the end of the year.',
    ),
    votes: [
      [4, 0, 0],
      [1, 0, 0],
      [2, 0, 0],
    ],
    reviewOn: '2026-12-31',
  },
  {
    code: 'DEC-8',
    by: 'chen.ming',
    question: both('统一身份，要不要人人都用？', 'Does everybody have to use the city identity?'),
    summary: both(
      '统一身份明年上线。要不要人人都用、窗口撤不撤，办事的人最关心。',
      'The city identity opens next year. Whether everyone must use it, and whether counters close, is what people ask first.',
    ),
    decidedBy: 'GOV-1',
    meeting: 'MTG-2',
    date: '2026-06-04',
    basis: ['ENG-9', 'INI-9', 'CTB-2', 'RSK-3', 'PRN-4'],
    options: [
      {
        text: both('2028年起一律线上，窗口撤掉', 'Online for all from 2028, counters close'),
        pros: both('只维护一套，数据对得上。', 'One system to keep, and data that match.'),
        cons: both('老人和不放心的人没有路走。', 'Older people and those who do not trust it have nowhere to go.'),
      },
      {
        text: both('自愿使用，窗口照开', 'Opt-in, and the counters stay'),
        pros: both('信得过才用，用的人才长久。', 'People who chose it stay with it.'),
        cons: both('两套并行，每年多花钱。', 'Two ways side by side cost more each year.'),
      },
    ],
    rule: 'majority',
    outcome: both(
      '自愿使用，窗口照开。各处的编号分开，谁查过数据，本人看得到。',
      'It is opt-in and the counters stay. Identities are kept apart, and people see who has looked at their data.',
    ),
    votes: [
      [3, 2, 0],
      [3, 0, 1],
      [4, 0, 0],
    ],
    dissent: both(
      '数据局和交通运输局反对：两套并行，数据对不上，窗口每年多花的钱没有着落。他们要求一年后拿数字说话。',
      'The Data Bureau and the Transport Bureau objected: with two ways side by side the data do not match, and nobody has the money that the counters cost each year. They ask that the numbers be looked at in a year.',
    ),
    reviewOn: '2027-06-04',
  },
  {
    code: 'DEC-9',
    by: 'deng.jie',
    question: both('七个部门要不要共用一套通知提醒？', 'Do seven departments share one notification service?'),
    summary: both(
      '现在七个部门各发各的短信，居民收到七种口气。合成一套，一年省190万元；谁来管、夜里发不发，还没谈定。',
      'Seven departments send messages of their own, in seven tones of voice. One service would save 1.9 million yuan a year; who runs it and whether it may write at night is still open.',
    ),
    decidedBy: 'GOV-2',
    meeting: 'MTG-3',
    basis: ['INI-10', 'INI-13', 'PRN-3'],
    options: [
      {
        text: both('共用一套，政务服务管理局来管', 'One service, run by Government Services'),
        pros: both('一年省190万元，口气一致。', 'Saves 1.9 million a year, and speaks with one voice.'),
        cons: both('坏了，七家一起断。', 'If it fails, all seven fall silent.'),
      },
      {
        text: both('共用一套，汛情提醒另走一路', 'One service, with flood alerts on a line of their own'),
        pros: both('最要紧的不跟别的挤。', 'What matters most does not queue.'),
        cons: both('少省30万元。', 'Saves 0.3 million less.'),
      },
      {
        text: both('各发各的', 'Each on its own, as now'),
        cons: both('钱照花，居民照样分不清。', 'Costs what it costs, and nobody can tell them apart.'),
      },
    ],
    rule: 'majority',
  },
];

export interface DemoSkill {
  readonly skill: Label;
  readonly team: string;
  readonly required: number;
  readonly current: number;
  readonly source: 'train' | 'hire' | 'partner' | 'supplier';
  readonly gapPlan: Label;
}

export const skills: readonly DemoSkill[] = [
  {
    skill: both('数据管理', 'Data stewardship'),
    team: 'GOV-4',
    required: 4,
    current: 2,
    source: 'train',
    gapPlan: both(
      '栖川理工大学开班，60个名额，各部门至少派两人。',
      'A course for 60 at the university of technology, with at least two from each department.',
    ),
  },
  {
    skill: both('服务设计', 'Service design'),
    team: 'GOV-3',
    required: 3,
    current: 2,
    source: 'partner',
    gapPlan: both(
      '请银桥和残疾人联合组织的人一起设计、一起试。',
      'Silver Bridge and the disabled persons’ union design and test with us.',
    ),
  },
  {
    skill: both('看结果的采购', 'Buying by results'),
    team: 'GOV-2',
    required: 4,
    current: 1,
    source: 'train',
    gapPlan: both(
      '和审计一起做两个样板合同，再教给各采购单位。',
      'Two model contracts made with the auditors, then taught to everyone who buys.',
    ),
  },
  {
    skill: both('隐私保护', 'Privacy'),
    team: 'GOV-7',
    required: 3,
    current: 2,
    source: 'hire',
    gapPlan: both('隐私委员会招一名专职评估员。', 'The privacy panel hires somebody who does nothing but assess.'),
  },
  {
    skill: both('带领变革', 'Leading change'),
    team: 'GOV-2',
    required: 3,
    current: 2,
    source: 'train',
    gapPlan: both(
      '每个季度请做成过的人来讲，先讲做砸的那次。',
      'Each quarter somebody who has done it tells how, beginning with what went wrong.',
    ),
  },
  {
    skill: both('项目群管理', 'Programme management'),
    team: 'GOV-3',
    required: 4,
    current: 3,
    source: 'partner',
    gapPlan: both('和林阳市互派一人，各半年。', 'One person each is exchanged with Linyang for half a year.'),
  },
];

export interface DemoAction {
  readonly what: Label;
  readonly org: string;
  readonly who: string;
  readonly due: string;
  readonly status: 'open' | 'under_way' | 'done';
  readonly from: string;
}

export const actions: readonly DemoAction[] = [
  {
    what: both('每条意见写明答复期限', 'Show on every contribution when it is answered'),
    org: 'S02',
    who: 'chen.ming',
    due: '2026-08-31',
    status: 'under_way',
    from: 'ENG-12',
  },
  {
    what: both('成立供应商议事会，请六家小企业', 'Set up a supplier council with six small firms'),
    org: 'S09',
    who: 'ding.jin',
    due: '2026-10-31',
    status: 'open',
    from: 'ENG-5',
  },
  {
    what: both('数据管理员培训班，60个名额', 'A course for 60 data stewards'),
    org: 'S22',
    who: 'zhong.xu',
    due: '2026-11-30',
    status: 'under_way',
    from: 'GTE-1',
  },
  {
    what: both('成效负责人手册', 'A handbook for whoever answers for a benefit'),
    org: 'S02',
    who: 'wu.tong',
    due: '2026-09-30',
    status: 'open',
    from: 'MTG-1',
  },
  {
    what: both('修好热线计时', 'Mend how the hotline logs its times'),
    org: 'S04',
    who: 'deng.jie',
    due: '2026-09-30',
    status: 'under_way',
    from: 'RSK-11',
  },
  {
    what: both(
      '老年人办事的起点数，多找些人再测一遍',
      'Measure again, with more people, how many older people can finish a service',
    ),
    org: 'S18',
    who: 'wang.fang',
    due: '2026-03-31',
    status: 'done',
    from: 'GTE-1',
  },
];

/** What the first checkpoint asked for before everything may go on: see {@link actions}. */
export const conditions = { of: 'GTE-1', actions: ['ACT-3', 'ACT-6'] } as const;
