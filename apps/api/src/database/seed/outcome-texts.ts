import type { Label } from '@cityloom/operating-model';
import { both } from './both.ts';

export interface DemoOutcome {
  readonly code: string;
  readonly name: Label;
  readonly description: Label;
  readonly purposes: readonly string[];
  readonly issues: readonly string[];
  /** The champion's organisation. */
  readonly org: string;
  readonly champion: string;
  readonly indicators: readonly string[];
  /** The section of the vision that stands for it. */
  readonly section?: string;
}

export const outcomes: readonly DemoOutcome[] = [
  {
    code: 'OUT-1',
    name: both('办事省心', 'Services come to people'),
    description: both(
      '常办的事一次说清、一处办完，材料少要、结果早给；办到哪一步，自己查得到。',
      'Everyday matters are explained once and finished in one place, with fewer papers and earlier answers, and you can see how far your case has come.',
    ),
    purposes: ['well_being', 'social_cohesion'],
    issues: ['governance'],
    org: 'S04',
    champion: 'deng.jie',
    indicators: ['IND-1', 'IND-2', 'IND-3'],
    section: 'VSC-1',
  },
  {
    code: 'OUT-2',
    name: both('老有所安、不落一人', 'Ageing well, nobody left out'),
    description: both(
      '六十岁以上的人，自己办也好、有人陪着办也好，都能把事办成；公共建筑人人进得去。',
      'People over sixty get things done, by themselves or with somebody beside them, and everyone can enter a public building.',
    ),
    purposes: ['social_cohesion', 'well_being'],
    issues: ['living_together', 'health'],
    org: 'S18',
    champion: 'wang.fang',
    indicators: ['IND-4', 'IND-5'],
    section: 'VSC-4',
  },
  {
    code: 'OUT-3',
    name: both('绿色畅行', 'Green and easy travel'),
    description: both(
      '公交等得心里有数，走路骑车有自己的路，少堵、少排、少出事故。',
      'A wait for the bus that you can count on, paths of their own for walking and cycling, and less traffic, less exhaust and fewer accidents.',
    ),
    purposes: ['environment', 'attractiveness'],
    issues: ['mobility'],
    org: 'S13',
    champion: 'lu.xing',
    indicators: ['IND-6', 'IND-7', 'IND-8'],
    section: 'VSC-2',
  },
  {
    code: 'OUT-4',
    name: both('江河安澜', 'Safe by the river'),
    description: both(
      '涨水之前人人收到看得懂的提醒；要紧的服务断不了；洪水来了，损失比从前小。',
      'Everyone gets a warning they understand before the water rises, the services that matter do not break, and a flood costs less than it used to.',
    ),
    purposes: ['resilience'],
    issues: ['safety', 'infrastructure'],
    org: 'S06',
    champion: 'zhou.lan',
    indicators: ['IND-9', 'IND-10', 'IND-11'],
    section: 'VSC-3',
  },
  {
    code: 'OUT-5',
    name: both('节约低碳', 'Lean and low-carbon'),
    description: both(
      '少漏水、少费电、少排碳，省下来的钱看得见用在哪里。',
      'Less water lost, less power used, less carbon, and everyone can see where the money saved goes.',
    ),
    purposes: ['resource_use', 'environment'],
    issues: ['infrastructure', 'economy'],
    org: 'S12',
    champion: 'wang.cheng',
    indicators: ['IND-12', 'IND-13', 'IND-14', 'IND-15'],
  },
  {
    code: 'OUT-6',
    name: both('开放创新', 'Open and inventive economy'),
    description: both(
      '城市的数据人人用得上，小企业和学生拿它做出新东西；采购公平，新来的也进得了门。',
      'Anyone can use the city’s data, small firms and students make new things from it, and buying is fair enough for newcomers to get in.',
    ),
    purposes: ['attractiveness'],
    issues: ['innovation', 'economy'],
    org: 'S16',
    champion: 'li.wei',
    indicators: ['IND-16', 'IND-17', 'IND-18'],
    section: 'VSC-5',
  },
];

export interface DemoIndicator {
  readonly code: string;
  /** Number in the list that cities choose from; `L` for the city's own. */
  readonly number: string;
  readonly name: Label;
  readonly source: 'iso37120' | 'iso37122' | 'iso37123' | 'local';
  readonly unit: Label;
  readonly direction: 'up' | 'down';
  readonly formula: Label;
  readonly frequency: 'month' | 'quarter' | 'year';
  readonly baselineValue: number;
  readonly baselineDate: string;
  readonly targets: readonly { readonly year: number; readonly value: number }[];
  /** Whose it is: the organisation that measures. */
  readonly org: string;
}

const percent = both('%', '%');

export const indicators: readonly DemoIndicator[] = [
  {
    code: 'IND-1',
    number: 'K16',
    name: both('可网上申办的城市服务占比', 'City services you can get online'),
    source: 'iso37122',
    unit: percent,
    direction: 'up',
    formula: both(
      '能从头到尾在网上办成的服务事项数，除以全部服务事项数。',
      'Services that can be finished online from beginning to end, divided by all services.',
    ),
    frequency: 'quarter',
    baselineValue: 62,
    baselineDate: '2025-03-31',
    targets: [
      { year: 2027, value: 82 },
      { year: 2029, value: 95 },
    ],
    org: 'S04',
  },
  {
    code: 'IND-2',
    number: 'K18',
    name: both('非紧急诉求平均响应时间', 'Average reply time to non-urgent enquiries'),
    source: 'iso37122',
    unit: both('天', 'days'),
    direction: 'down',
    formula: both(
      '从收到诉求到给出第一次实质答复的天数，取平均。',
      'Days from receiving an enquiry to the first real answer, on average.',
    ),
    frequency: 'quarter',
    baselineValue: 3.8,
    baselineDate: '2025-03-31',
    targets: [
      { year: 2027, value: 1.8 },
      { year: 2029, value: 1.0 },
    ],
    org: 'S04',
  },
  {
    code: 'IND-3',
    number: 'L01',
    name: both('每件服务要交的材料数', 'Papers asked for per service'),
    source: 'local',
    unit: both('份', 'papers'),
    direction: 'down',
    formula: both(
      '抽查二十项最常办的服务，数办成一件要交几份材料，按办件量加权平均。',
      'For the twenty most used services, the papers needed to finish one, weighted by how often each is used.',
    ),
    frequency: 'quarter',
    baselineValue: 4.6,
    baselineDate: '2025-03-31',
    targets: [
      { year: 2027, value: 2.8 },
      { year: 2029, value: 1.5 },
    ],
    org: 'S04',
  },
  {
    code: 'IND-4',
    number: 'L02',
    name: both('60岁以上居民能办成一件事的占比', 'Residents over 60 able to finish a service'),
    source: 'local',
    unit: percent,
    direction: 'up',
    formula: both(
      '请抽到的60岁以上居民办一件常办的事，自己在网上办成或有人陪着办成的都算。',
      'Residents over 60, chosen at random, try one common service; finishing it counts, online alone or with help.',
    ),
    frequency: 'quarter',
    baselineValue: 38,
    baselineDate: '2025-06-26',
    targets: [
      { year: 2027, value: 60 },
      { year: 2029, value: 80 },
    ],
    org: 'S18',
  },
  {
    code: 'IND-5',
    number: 'K24',
    name: both('无障碍公共建筑占比', 'Public buildings that disabled people can use'),
    source: 'iso37122',
    unit: percent,
    direction: 'up',
    formula: both(
      '经残疾人实地试用合格的公共建筑，除以全部公共建筑。',
      'Public buildings that disabled people have tried and found usable, divided by all public buildings.',
    ),
    frequency: 'year',
    baselineValue: 44,
    baselineDate: '2024-12-31',
    targets: [{ year: 2030, value: 85 }],
    org: 'S19',
  },
  {
    code: 'IND-6',
    number: 'K33',
    name: both('人均公共交通出行次数', 'Public transport trips per person'),
    source: 'iso37120',
    unit: both('次/人·年', 'trips per person a year'),
    direction: 'up',
    formula: both(
      '全年公共交通客运量，除以常住人口。',
      'Journeys by public transport in a year, divided by residents.',
    ),
    frequency: 'year',
    baselineValue: 96,
    baselineDate: '2024-12-31',
    targets: [
      { year: 2026, value: 98 },
      { year: 2028, value: 115 },
      { year: 2030, value: 130 },
    ],
    org: 'S13',
  },
  {
    code: 'IND-7',
    number: 'K34',
    name: both('非私家车通勤占比', 'Commuters not using a private car'),
    source: 'iso37120',
    unit: percent,
    direction: 'up',
    formula: both(
      '年度出行调查里，上班上学不开私家车的人所占的比例。',
      'Share of people in the yearly travel survey who do not drive to work or school.',
    ),
    frequency: 'year',
    baselineValue: 41,
    baselineDate: '2024-12-31',
    targets: [{ year: 2030, value: 52 }],
    org: 'S05',
  },
  {
    code: 'IND-8',
    number: 'K37',
    name: both('每10万人道路交通死亡人数', 'Road deaths per 100,000 people'),
    source: 'iso37120',
    unit: both('人/10万人', 'per 100,000 people'),
    direction: 'down',
    formula: both(
      '全年道路交通事故死亡人数，折合到每10万常住人口。',
      'Deaths in road accidents in a year, per 100,000 residents.',
    ),
    frequency: 'year',
    baselineValue: 6.1,
    baselineDate: '2024-12-31',
    targets: [{ year: 2030, value: 3.8 }],
    org: 'S05',
  },
  {
    code: 'IND-9',
    number: 'K27',
    name: both('多灾种预警覆盖人口占比', 'People covered by early warning of several hazards'),
    source: 'iso37123',
    unit: percent,
    direction: 'up',
    formula: both(
      '住在预警能按时送到、且看得懂的范围内的人口，除以常住人口。',
      'Residents whom a warning reaches in time and in words they understand, divided by all residents.',
    ),
    frequency: 'quarter',
    baselineValue: 55,
    baselineDate: '2025-09-30',
    targets: [{ year: 2027, value: 98 }],
    org: 'S06',
  },
  {
    code: 'IND-10',
    number: 'K28',
    name: both('有业务连续性计划的基本服务占比', 'Essential services with a written continuity plan'),
    source: 'iso37123',
    unit: percent,
    direction: 'up',
    formula: both(
      '写好并演练过连续性计划的基本服务，除以全部基本服务。',
      'Essential services with a plan that is written and has been rehearsed, divided by all essential services.',
    ),
    frequency: 'year',
    baselineValue: 30,
    baselineDate: '2025-09-30',
    targets: [{ year: 2028, value: 100 }],
    org: 'S06',
  },
  {
    code: 'IND-11',
    number: 'K29',
    name: both('年均灾害损失占城市生产总值比', 'Yearly disaster loss as a share of the city’s economy'),
    source: 'iso37123',
    unit: percent,
    direction: 'down',
    formula: both(
      '近五年灾害直接损失的年均值，除以同期城市生产总值的年均值。',
      'Direct losses from disasters, averaged over five years, divided by the city’s economic output in those years.',
    ),
    frequency: 'year',
    baselineValue: 0.62,
    baselineDate: '2024-12-31',
    targets: [{ year: 2030, value: 0.35 }],
    org: 'S06',
  },
  {
    code: 'IND-12',
    number: 'K39',
    name: both('供水管网漏损率', 'Water lost in the network'),
    source: 'iso37120',
    unit: percent,
    direction: 'down',
    formula: both('供水量减去售水量，再除以供水量。', 'Water supplied less water sold, divided by water supplied.'),
    frequency: 'month',
    baselineValue: 18.2,
    baselineDate: '2025-06-30',
    targets: [
      { year: 2027, value: 14.5 },
      { year: 2030, value: 9.5 },
    ],
    org: 'S12',
  },
  {
    code: 'IND-13',
    number: 'K08',
    name: both('公共建筑能耗', 'Energy use of public buildings'),
    source: 'iso37120',
    unit: both('千瓦时/平方米·年', 'kWh per m² a year'),
    direction: 'down',
    formula: both(
      '全年用电用热折合千瓦时，除以公共建筑面积。',
      'Power and heat used in a year, in kilowatt-hours, divided by the floor area of public buildings.',
    ),
    frequency: 'year',
    baselineValue: 96,
    baselineDate: '2024-12-31',
    targets: [
      { year: 2027, value: 91 },
      { year: 2030, value: 78 },
    ],
    org: 'S15',
  },
  {
    code: 'IND-14',
    number: 'K13',
    name: both('人均温室气体排放', 'Greenhouse gas emissions per person'),
    source: 'iso37120',
    unit: both('吨/人·年', 'tonnes per person a year'),
    direction: 'down',
    formula: both(
      '全年温室气体排放量折合二氧化碳，除以常住人口。',
      'Greenhouse gases emitted in a year, as carbon dioxide, divided by residents.',
    ),
    frequency: 'year',
    baselineValue: 7.4,
    baselineDate: '2024-12-31',
    targets: [{ year: 2030, value: 5.6 }],
    org: 'S12',
  },
  {
    code: 'IND-15',
    number: 'K07',
    name: both('可再生能源占比', 'Renewable share in energy use'),
    source: 'iso37120',
    unit: percent,
    direction: 'up',
    formula: both(
      '可再生能源供应量，除以全市能源消费量。',
      'Energy from renewable sources, divided by all energy used in the city.',
    ),
    frequency: 'year',
    baselineValue: 14,
    baselineDate: '2024-12-31',
    targets: [{ year: 2030, value: 28 }],
    org: 'S15',
  },
  {
    code: 'IND-16',
    number: 'L03',
    name: both('用城市数据做成的社会服务数', 'Live third-party services on city data'),
    source: 'local',
    unit: both('项', 'services'),
    direction: 'up',
    formula: both(
      '由企业、社会组织或个人运营、用到城市开放数据、最近三十天还有人在用的服务数。',
      'Services run by firms, groups or individuals that use the city’s open data and were used in the last thirty days.',
    ),
    frequency: 'quarter',
    baselineValue: 4,
    baselineDate: '2025-06-30',
    targets: [
      { year: 2028, value: 30 },
      { year: 2030, value: 60 },
    ],
    org: 'S16',
  },
  {
    code: 'IND-17',
    number: 'K17',
    name: both('每10万人开放数据门户访问量', 'Open-data portal visits per 100,000 people'),
    source: 'iso37122',
    unit: both('次/10万人·年', 'visits per 100,000 people a year'),
    direction: 'up',
    formula: both(
      '近十二个月门户的访问人次，折合到每10万常住人口。',
      'Visits to the portal in twelve months, per 100,000 residents.',
    ),
    frequency: 'quarter',
    baselineValue: 1900,
    baselineDate: '2025-06-30',
    targets: [{ year: 2030, value: 15000 }],
    org: 'S03',
  },
  {
    code: 'IND-18',
    number: 'K04',
    name: both('含开放数据条款的城市服务合同占比', 'City service contracts with an open-data clause'),
    source: 'iso37122',
    unit: percent,
    direction: 'up',
    formula: both(
      '当年新签的城市服务合同中，写明数据归城市、要开放、走得了的合同占比。',
      'Share of this year’s city service contracts that say the data is the city’s, is open, and that the city can leave.',
    ),
    frequency: 'quarter',
    baselineValue: 5,
    baselineDate: '2025-06-30',
    targets: [
      { year: 2027, value: 50 },
      { year: 2029, value: 80 },
    ],
    org: 'S09',
  },
];

export interface DemoStory {
  readonly code: string;
  readonly title: Label;
  readonly summary: Label;
  readonly year: number;
  /** Who tells it. */
  readonly by: string;
  readonly paragraphs: readonly Label[];
}

export const stories: readonly DemoStory[] = [
  {
    code: 'STO-1',
    title: both('七十二岁的阿珍不用跑腿', 'Azhen, 72, no longer runs errands'),
    summary: both(
      '想办的事在楼下办完，女儿帮着看，主意自己拿。',
      'What she needs is done downstairs; her daughter lends a hand, and the decision stays hers.',
    ),
    year: 2031,
    by: 'wang.fang',
    paragraphs: [
      both(
        '阿珍今年七十二，腿脚还行，就是怕填表。以前办一次津贴，社区、街道、民政局，三个地方跑两天，漏了一张纸还得再来。',
        'Azhen is seventy-two. Her legs are fine; it is forms that she dreads. The allowance used to take her two days and three offices, and if one sheet was missing she had to come again.',
      ),
      both(
        '现在楼下的服务站一张桌子、一个人。她把身份证一放，别处已经有的材料，机器自己去要；看不清的字，人念给她听。女儿在外地，她点一下头，女儿就能替她看进度，签字还是她自己签。',
        'Now there is a table downstairs, with one person behind it. She puts down her identity card, and papers that other offices already hold come by themselves; what she cannot read is read to her. Her daughter lives elsewhere: with one nod from Azhen she can follow the case, but the signature stays Azhen’s.',
      ),
      both(
        '阿珍不想学手机。没人劝她，也没人嫌她慢。',
        'Azhen does not want to learn the phone. Nobody presses her, and nobody finds her slow.',
      ),
    ],
  },
  {
    code: 'STO-2',
    title: both('小店三小时开张', 'A shop opens in three hours'),
    summary: both(
      '上午递材料，中午营业，开门第一单卖给了隔壁的老师傅。',
      'Papers in the morning, open by noon, and the first sale goes to the old master next door.',
    ),
    year: 2030,
    by: 'li.wei',
    paragraphs: [
      both(
        '二十九岁的小满，在古城盘下十二平方米的铺面，想卖自己做的糕。她问商会的人：要跑几个部门？回答是一件事，三小时。',
        'Xiaoman is twenty-nine and has taken on twelve square metres in the Old Town to sell the cakes she makes. She asks at the chamber how many departments she must visit. The answer is one matter, three hours.',
      ),
      both(
        '九点交一份申请，房屋、消防、卫生三项由系统自己对，能对上的不再问她。差一张照片，手机上拍一下就补齐。十二点，营业执照在柜台上，也在手机里。',
        'At nine she hands in one form. Premises, fire safety and hygiene are checked against what the city already knows, and what fits is not asked again. A photo is missing; she takes it with her phone. At noon the licence lies on the counter, and on her phone too.',
      ),
      both(
        '第一个顾客是隔壁修表的老师傅。他说：我那年开店，跑了四十一天。',
        'Her first customer is the watchmaker next door. “When I opened”, he says, “it took me forty-one days.”',
      ),
    ],
  },
  {
    code: 'STO-3',
    title: both('涨水前两小时', 'Two hours before the river rises'),
    summary: both(
      '警报用大白话讲，街坊按名单敲门，老人先走。',
      'The warning speaks plainly, neighbours knock along a list, and older people go first.',
    ),
    year: 2029,
    by: 'zhou.lan',
    paragraphs: [
      both(
        '傍晚六点，沿江三号院每家的手机响了，没有手机的接到电话。不是“气象灾害橙色预警”，是一句话：两小时后院子要进水，老人先走，集合在小学操场。',
        'At six in the evening every phone in river yard 3 rings, and whoever has none is called. It does not say “orange warning of meteorological hazard”. It says: in two hours there will be water in the yard; older people go first; meet at the school.',
      ),
      both(
        '名单是开春时定好的：谁家有老人，谁去敲门，车停哪里。小区的两个小伙子按名单敲到第七家，独居的刘师傅已经收拾好了，他上个月演练时来过一次。',
        'The list was settled in spring: where older people live, who knocks, where the car waits. Two young men of the yard reach the seventh door, and Master Liu, who lives alone, is already packed. He was at the drill last month.',
      ),
      both(
        '八点一刻水到了。谁家的水到膝盖，哪个泵还没开，屏幕上都看得见。没有人等到有人来救才走。',
        'At a quarter past eight the water comes. Whose yard is knee-deep and which pump has not started can be seen on the screen. Nobody waited to be rescued before leaving.',
      ),
    ],
  },
];
