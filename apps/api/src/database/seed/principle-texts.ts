import type { Label } from '@cityloom/operating-model';
import { both } from './both.ts';

export interface DemoPrinciple {
  readonly code: string;
  readonly title: Label;
  readonly statement: Label;
  readonly annexRef: string;
}

interface AdoptedPrinciple extends DemoPrinciple {
  readonly guardian: string;
  readonly rationale: Label;
  readonly implications: { readonly weDo: Label; readonly weStop: Label };
}

/** What the city took from Annex A, in our words, one of them adapted. */
export const adoptedPrinciples: readonly AdoptedPrinciple[] = [
  {
    code: 'PRN-1',
    title: both('一起写，请来听不到的声音', 'Write it together, with voices seldom heard'),
    statement: both(
      '与居民、企业和机构一起制定，把平时听不到的声音也请进来。',
      'Make it together with residents, firms and institutions, including those seldom heard.',
    ),
    annexRef: 'A1.2',
    guardian: 'zheng.guizhen',
    rationale: both(
      '关起门来写，写得再好也是我们自己的愿望。请人进来会慢三个月，可是以后少吵三年。',
      'Written behind closed doors, even the best text holds only our own wishes. Asking people in costs three months and saves three years of argument.',
    ),
    implications: {
      weDo: both(
        '每份草案先问一句：谁没来？再去找他们。',
        'Before every draft we ask who is missing, and go and find them.',
      ),
      weStop: both('不再只在网上征求意见。', 'We no longer consult online alone.'),
    },
  },
  {
    code: 'PRN-2',
    title: both('按一件事办，不按部门办', 'By life event, never by organisation chart'),
    statement: both(
      '按人要办的大事安排服务，不按机构来分。',
      'Arrange services around what people need and what happens in their lives.',
    ),
    annexRef: 'A2.3',
    guardian: 'deng.jie',
    rationale: both(
      '没有人是为了见某个局才出门的。部门之间怎么分工是我们的事，不该变成办事人的事。',
      'Nobody goes out to meet a bureau. How departments divide the work is our business and should not become theirs.',
    ),
    implications: {
      weDo: both(
        '每项服务写明它属于哪件大事，材料只要一次。',
        'Every service says which life event it belongs to, and papers are asked for once.',
      ),
      weStop: both('不再为一个部门单建一个办事网站。', 'No more separate websites for single departments.'),
    },
  },
  {
    code: 'PRN-3',
    title: both('和群众一起改，不替群众做主', 'Change services with people, not to them'),
    statement: both(
      '和群众一起改进服务，不替群众做主；谁用，就请谁一起设计。',
      'Change services with people, not to them; make users co-designers.',
    ),
    annexRef: 'A2.4',
    guardian: 'sun.mo',
    rationale: both(
      '毛病是用的人发现的，不是开会的人发现的。先试再上，省得上了再拆。',
      'Faults are found by those who use a thing, and seldom in meetings. Trying first saves taking down later.',
    ),
    implications: {
      weDo: both(
        '新服务开门之前，请用的人试一遍，毛病改完再开。',
        'Before a service opens, people who will use it try it, and faults are put right first.',
      ),
      weStop: both(
        '不再拿一份已定稿的方案去“征求意见”。',
        'We no longer “consult” on something that is already settled.',
      ),
    },
  },
  {
    code: 'PRN-4',
    title: both('个人数据由个人做主', 'People own and control their personal data'),
    statement: both('让个人拥有并掌控自己的个人数据。', 'Let people own and control their personal data.'),
    annexRef: 'A2.6',
    guardian: 'shen.an',
    rationale: both(
      '把数据交给城市，是信任，不是默认。信任只要丢一次，再好的系统也没有人肯用。',
      'Handing data to the city is an act of trust, and never a default. Once trust is lost, even the best system goes unused.',
    ),
    implications: {
      weDo: both(
        '用谁的数据、做什么、到什么时候，先问本人，随时能收回。',
        'Whose data, for what and until when: the person is asked first, and may take it back.',
      ),
      weStop: both('不再为了方便，把不同地方的身份拼成一个。', 'We no longer join identities for our own convenience.'),
    },
  },
  {
    code: 'PRN-5',
    title: both('房屋、街道、管网和数据一起规划', 'Homes, streets, pipes and data planned as one'),
    statement: both(
      '地上地下的建设、网上的数据、人的日子，放在一起规划。',
      'Plan physical, digital and social space as one.',
    ),
    annexRef: 'A3.1',
    guardian: 'yan.li',
    rationale: both(
      '一条街挖三次，是三家各做各的计划。放在一张图上，人少受罪，钱少花一遍。',
      'A street dug up three times is three bodies with three plans. On one drawing people suffer less, and the money is spent once.',
    ),
    implications: {
      weDo: both(
        '开工之前，各家的管线、线路和无障碍放在同一张图上看。',
        'Before works begin, all pipes, cables and ramps are looked at on one drawing.',
      ),
      weStop: both('不再让同一条街一年挖两次。', 'No street is dug up twice in a year.'),
    },
  },
  {
    code: 'PRN-6',
    title: both('公共构件先于单建系统', 'Shared parts before one-off systems'),
    statement: both(
      '优先使用公共构件和开放接口，少建一次性系统。',
      'Prefer common building blocks and open interfaces over one-off systems.',
    ),
    annexRef: 'A3.3',
    guardian: 'xu.wen',
    rationale: both(
      '同样的通知、支付、地图，各家都买了一遍。共用一套，换一家供应商也不用从头再来。',
      'Notification, payment and maps have been bought over and over. Sharing one set also means that changing supplier does not mean starting again.',
    ),
    implications: {
      weDo: both(
        '立项时先查构件库，能用就用，不能用就说明为什么。',
        'A new project looks at the parts first, and says why where it does not use them.',
      ),
      weStop: both('不再签没有开放接口的系统合同。', 'No contract for a system without open interfaces.'),
    },
  },
  {
    code: 'PRN-7',
    title: both('每一步数字化都照顾到人', 'Every digital step pairs with inclusion'),
    statement: both(
      '每走一步数字化，都想到五件事：连得上、用得起、学得会、愿意用、信得过。',
      'Pair each digital step with inclusion: access, cost, skills, motivation, trust.',
    ),
    annexRef: 'A3.4',
    guardian: 'wang.fang',
    rationale: both(
      '手机办得快，不等于人人办得到。有一条路走人，另一条路走手机，两条都不慢，才算办好。',
      'Quick on a phone is not the same as possible for everyone. When a person and a phone both get you there, and neither is slow, the thing is well done.',
    ),
    implications: {
      weDo: both(
        '每项服务都有面对面的路，两条路一样快。',
        'Every service has a face-to-face way, and it is no slower.',
      ),
      weStop: both(
        '不再上线一个七十岁的人试不过去的服务。',
        'Nothing opens that a person of seventy has tried and could not use.',
      ),
    },
  },
  {
    code: 'PRN-8',
    title: both('没有理由就公开', 'Open unless there is a stated reason'),
    statement: both(
      '数据、计划、决策、合同：除非有明确理由，一律公开。',
      'Open unless there is a stated reason not to be: data, plans, decisions, contracts.',
    ),
    annexRef: 'A4.1',
    guardian: 'bai.lang',
    rationale: both(
      '“没有人问过”不是不公开的理由。不公开的要写明为什么，写不出来的就该公开。',
      '“Nobody has asked” is no reason. What stays closed must say why, and what cannot say why is opened.',
    ),
    implications: {
      weDo: both(
        '不公开的，写明理由、谁定的、什么时候再看。',
        'What stays closed has a reason, an owner and a day when it is looked at again.',
      ),
      weStop: both('不再用“内部资料”四个字打发人。', 'We no longer answer “internal” and leave it at that.'),
    },
  },
  {
    code: 'PRN-9',
    title: both('能共用的共用，先从各区做起', 'Share, and first with the districts'),
    statement: both(
      '只要对目标有利，设备、队伍和钱就跨单位共用，先从各区做起。',
      'Share assets, teams and budgets across bodies when it serves an outcome, first with the districts.',
    ),
    annexRef: 'A4.2',
    guardian: 'pei.yan',
    rationale: both(
      '附录写的是全面共享。我们五个区条件不一样，一下子全共享会伤到人手少的，所以改成先和各区共享。',
      'The annex speaks of sharing at large. Our five districts differ, and sharing everything at once would hurt those with few hands; so we begin with the districts.',
    ),
    implications: {
      weDo: both(
        '设备和专人登记在册，别的区可以借。',
        'Equipment and specialists are listed, and another district may borrow them.',
      ),
      weStop: both(
        '不再每个区各配一套，用不满也不外借。',
        'No more full set of equipment standing idle in each district.',
      ),
    },
  },
  {
    code: 'PRN-10',
    title: both('采购看结果，门给新来的留着', 'Buy outcomes, keep the door open'),
    statement: both(
      '采购看结果；新来的和小微企业都进得了门。',
      'Buy outcomes; keep doors open for newcomers and small firms.',
    ),
    annexRef: 'A4.4',
    guardian: 'ding.jin',
    rationale: both(
      '把设备的型号写死，买来的只是设备。写清要解决的问题，小企业也能带着办法来。',
      'Name the model and you buy a machine. Name the problem, and a small firm may bring the answer.',
    ),
    implications: {
      weDo: both(
        '招标写清要达到什么结果，大包拆小包。',
        'Tenders say which result is wanted, and large ones are split into lots.',
      ),
      weStop: both(
        '不再写死品牌，也不再拖到90天才付款。',
        'No brands in a tender, and no waiting ninety days for payment.',
      ),
    },
  },
];

/** The rest of Annex A, in our words: drafts that the city looks at again each year and has not adopted. */
export const openPrinciples: readonly DemoPrinciple[] = [
  {
    code: 'PRN-11',
    title: both('用大白话写愿景', 'A vision in plain words'),
    statement: both(
      '用通俗的话说清楚：到什么时候，在这里居住、工作、来访会是什么样子。',
      'Say in plain words what living, working and visiting here should be like, and by when.',
    ),
    annexRef: 'A1.1',
  },
  {
    code: 'PRN-12',
    title: both('为长远，不为技术', 'For the long run, not for technology'),
    statement: both(
      '为了环境、社会和经济的长远好处，不为技术而技术。',
      'Serve lasting environmental, social and economic purposes, not a technology agenda.',
    ),
    annexRef: 'A1.3',
  },
  {
    code: 'PRN-13',
    title: both('目标都能查', 'Goals that can be checked'),
    statement: both(
      '每个目标都有量得出或看得见的结果。',
      'Tie each goal to something that can be counted or observed.',
    ),
    annexRef: 'A1.4',
  },
  {
    code: 'PRN-14',
    title: both('说自己的话', 'In our own voice'),
    statement: both(
      '用自己城市的话来说；学别人的经验，不抄别人的口号。',
      'Let the city speak in its own voice; borrow lessons, not slogans.',
    ),
    annexRef: 'A1.5',
  },
  {
    code: 'PRN-15',
    title: both('让愿景常新', 'Keep the vision alive'),
    statement: both(
      '做到哪里给人看，定期回头看，改了就说明为什么。',
      'Keep the vision alive: show progress, revisit it, explain changes.',
    ),
    annexRef: 'A1.6',
  },
  {
    code: 'PRN-16',
    title: both('把人了解清楚', 'Know people in detail'),
    statement: both(
      '分清不同的居民、访客和企业；想当然的事，先去问一问。',
      'Know your residents, visitors and firms well, group by group, and test beliefs with research.',
    ),
    annexRef: 'A2.1',
  },
  {
    code: 'PRN-17',
    title: both('了解到的，全市共用', 'What we learn belongs to the whole city'),
    statement: both(
      '了解到的放在一处，全市都能用，不再各部门各存一份。',
      'Keep what is learnt about people for the whole city, not in one office.',
    ),
    annexRef: 'A2.2',
  },
  {
    code: 'PRN-18',
    title: both('把工具和数据交给群众', 'Tools and data in people’s hands'),
    statement: both(
      '把工具和数据交到群众手里，让他们自己也能做出对大家有用的东西。',
      'Give people tools and data to create public value themselves.',
    ),
    annexRef: 'A2.5',
  },
  {
    code: 'PRN-19',
    title: both('渠道打通，人工不断', 'One way in, people still there'),
    statement: both(
      '网上、电话、窗口接得上；需要的人，始终有人帮、有人代办。',
      'Join up the ways to reach the city, and keep a person to help whoever needs it.',
    ),
    annexRef: 'A2.7',
  },
  {
    code: 'PRN-20',
    title: both('数据和系统都有主人', 'Data and systems have owners'),
    statement: both(
      '把数据和系统当成城市的家底：有主人，从建到关都有人管。',
      'Treat data and systems as city property: each has an owner, a start and an end.',
    ),
    annexRef: 'A3.2',
  },
  {
    code: 'PRN-21',
    title: both('一开始就想到安全', 'Safe from the start'),
    statement: both(
      '从第一天起就想好安全、隐私和出了事怎么撑住。',
      'Build in security, privacy and resilience from the start.',
    ),
    annexRef: 'A3.5',
  },
  {
    code: 'PRN-22',
    title: both('和身边的伙伴一起推', 'Grow demand with partners'),
    statement: both(
      '请本来就在群众身边的伙伴，一起让更多人用起来。',
      'Grow demand with partners who already have people’s attention.',
    ),
    annexRef: 'A3.6',
  },
  {
    code: 'PRN-23',
    title: both('同一个词，同一个意思', 'One word, one meaning'),
    statement: both('大家用同样的词、公开的标准。', 'Use shared words and open standards.'),
    annexRef: 'A4.3',
  },
  {
    code: 'PRN-24',
    title: both('风险共担，荣誉共享', 'Share risk and credit'),
    statement: both('风险一起担，荣誉一起享，教训一起学。', 'Share risk, credit and learning among sectors.'),
    annexRef: 'A4.5',
  },
  {
    code: 'PRN-25',
    title: both('好的坏的都报', 'Report what failed, too'),
    statement: both('成绩要报，失败和教训也要报。', 'Report failures as well as successes, and what was learnt.'),
    annexRef: 'A4.6',
  },
];

export interface DemoEndorsement {
  readonly by: string;
  /** None where somebody signs for themselves. */
  readonly org?: string;
  readonly principles: readonly string[];
  readonly title: Label;
  readonly pledge: Label;
}

export const endorsements: readonly DemoEndorsement[] = [
  {
    by: 'deng.jie',
    org: 'S04',
    principles: ['PRN-2', 'PRN-3'],
    title: both('一件事，一次办', 'One matter, one visit'),
    pledge: both(
      '到2027年，最常办的二十项服务都按一件事重新排过。',
      'By 2027 the twenty most used services are arranged by life event.',
    ),
  },
  {
    by: 'ge.ping',
    org: 'S05',
    principles: ['PRN-3', 'PRN-5'],
    title: both('改路之前先问人', 'We ask before we change a road'),
    pledge: both(
      '每条公交走廊开工之前，和沿线的人一起画两次图。',
      'Before work on a bus corridor we draw it twice with the people along it.',
    ),
  },
  {
    by: 'zhou.lan',
    org: 'S06',
    principles: ['PRN-1', 'PRN-8'],
    title: both('预警说人话，水位都公开', 'Warnings in plain words, levels in the open'),
    pledge: both(
      '水位数据向所有人开放，预警的文字先念给老人听。',
      'River levels are open to all, and every warning is first read to older people.',
    ),
  },
  {
    by: 'yan.li',
    org: 'S07',
    principles: ['PRN-5'],
    title: both('一张图上开工', 'Works from one drawing'),
    pledge: both(
      '老街翻修的许可，联合窗口二十天内答复。',
      'Permits for the old streets are answered by a joint window within twenty days.',
    ),
  },
  {
    by: 'song.he',
    org: 'S08',
    principles: ['PRN-7'],
    title: both('线下的门一直开着', 'The door stays open'),
    pledge: both('每项养老补贴都保留面对面办理。', 'Every allowance for older people keeps a face-to-face way.'),
  },
  {
    by: 'ding.jin',
    org: 'S09',
    principles: ['PRN-8', 'PRN-10'],
    title: both('采购计划提前一年公布', 'What we plan to buy, a year ahead'),
    pledge: both(
      '每年12月公布下一年打算买什么，并写明想解决什么问题。',
      'Every December we publish what we plan to buy next year, and which problem it is to solve.',
    ),
  },
  {
    by: 'pei.yan',
    org: 'S10',
    principles: ['PRN-5', 'PRN-9'],
    title: both('老街只挖一次', 'Each old street dug up once'),
    pledge: both(
      '古城的工程设备和施工队可以借给其他区用。',
      'Gucheng’s equipment and crews may be borrowed by other districts.',
    ),
  },
  {
    by: 'tian.he',
    org: 'S11',
    principles: ['PRN-1'],
    title: both('敲门问，而不是等上门', 'We knock, and do not wait'),
    pledge: both(
      '每场征求意见，街道至少上门请十户平时不来的。',
      'For every consultation we call on at least ten households that never come to meetings.',
    ),
  },
  {
    by: 'wang.cheng',
    org: 'S12',
    principles: ['PRN-6', 'PRN-8'],
    title: both('管网数据给大家看', 'Network data for everyone to see'),
    pledge: both('2026年底前公开按小时的管网压力数据。', 'Hourly network pressure is open before the end of 2026.'),
  },
  {
    by: 'lu.xing',
    org: 'S13',
    principles: ['PRN-7', 'PRN-8'],
    title: both('车到哪儿，人人都能问', 'Anyone can ask where the bus is'),
    pledge: both(
      '实时到站同时出现在站牌、手机和电话里。',
      'Live arrivals appear at the stop, on the phone and by a call.',
    ),
  },
  {
    by: 'jian.ning',
    org: 'S14',
    principles: ['PRN-6'],
    title: both('接口公开，随时能换', 'Open interfaces, and free to leave'),
    pledge: both(
      '我们做的接口都公布说明，换供应商时帮着交接三个月。',
      'Our interfaces are documented in public, and we help for three months when the supplier changes.',
    ),
  },
  {
    by: 'ye.he',
    org: 'S15',
    principles: ['PRN-8', 'PRN-10'],
    title: both('省多少，一起量', 'We measure savings together'),
    pledge: both(
      '节能量的算法和表计向业主公开。',
      'How savings are worked out is open to the owners of the buildings.',
    ),
  },
  {
    by: 'li.wei',
    org: 'S16',
    principles: ['PRN-1', 'PRN-10'],
    title: both('小企业的话，带到桌上', 'Small firms at the table'),
    pledge: both(
      '每季度带十家不到五十人的企业来提意见。',
      'Every quarter we bring ten firms with fewer than fifty people to the table.',
    ),
  },
  {
    by: 'he.chuan',
    org: 'S17',
    principles: ['PRN-3'],
    title: both('商户一起画图', 'Traders at the drawing'),
    pledge: both(
      '联合会给每次设计会派五家不同行业的店主。',
      'We send five shopkeepers of different trades to every design meeting.',
    ),
  },
  {
    by: 'wang.fang',
    org: 'S18',
    principles: ['PRN-3', 'PRN-7'],
    title: both('老人能办成，才算办好', 'Done means an older person can do it'),
    pledge: both(
      '每项新服务先找七十岁以上的人试，把毛病带回来。',
      'People over seventy try every new service first, and we bring the faults back.',
    ),
  },
  {
    by: 'sun.mo',
    org: 'S19',
    principles: ['PRN-3', 'PRN-7'],
    title: both('试过才算数', 'Only what we have tried counts'),
    pledge: both('两周之内为新服务组织实测。', 'We put together a trial of a new service within two weeks.'),
  },
  {
    by: 'liu.xi',
    org: 'S20',
    principles: ['PRN-8'],
    title: both('江水的数，谁都能看', 'River data for anyone'),
    pledge: both(
      '志愿者的读数同样公开，和官方的放在一起。',
      'Our volunteers’ readings are open as well, beside the official ones.',
    ),
  },
  {
    by: 'bai.lang',
    org: 'S21',
    principles: ['PRN-6', 'PRN-8'],
    title: both('开放就要能用', 'Open means usable'),
    pledge: both(
      '每个新数据集一周之内写出可以照做的例子。',
      'Within a week of a new data set, we publish an example that others can follow.',
    ),
  },
  {
    by: 'zhong.xu',
    org: 'S22',
    principles: ['PRN-1', 'PRN-6'],
    title: both('学生做真事', 'Students on real work'),
    pledge: both(
      '每年给城市的共用构件安排六十名学生。',
      'Every year sixty students work on the shared parts of the city.',
    ),
  },
  {
    by: 'zheng.guizhen',
    org: 'S23',
    principles: ['PRN-1', 'PRN-3'],
    title: both('说过的，我们盯着', 'We keep an eye on what was said'),
    pledge: both(
      '议事会每半年核对一次：答应的事做到了没有。',
      'Twice a year our councils check whether what was promised was done.',
    ),
  },
  {
    by: 'luo.xiao',
    principles: ['PRN-4'],
    title: both('我的数据，我说了算', 'My data, my say'),
    pledge: both(
      '我愿意参加统一身份的试用，把看不懂的地方记下来。',
      'I will take part in the trial of the city identity, and note what I cannot follow.',
    ),
  },
];

export interface DemoCheck {
  readonly by: string;
  readonly subject: string;
  readonly principle: string;
  readonly result: 'meets' | 'partly' | 'conflicts';
  readonly explanation: Label;
  readonly date: string;
  readonly exceptionApprovedBy?: string;
}

export const principleChecks: readonly DemoCheck[] = [
  {
    by: 'deng.jie',
    subject: 'INI-6',
    principle: 'PRN-2',
    result: 'meets',
    explanation: both(
      '一张桌子办几个部门的事，材料只收一次。',
      'One table for several departments, and papers are taken once.',
    ),
    date: '2025-11-10',
  },
  {
    by: 'deng.jie',
    subject: 'INI-6',
    principle: 'PRN-3',
    result: 'meets',
    explanation: both(
      '17位残疾居民试过，9处毛病改完才开门。',
      'Seventeen disabled residents tried it, and nine faults were mended before opening.',
    ),
    date: '2026-02-20',
  },
  {
    by: 'xu.wen',
    subject: 'INI-5',
    principle: 'PRN-8',
    result: 'meets',
    explanation: both('不开放的11个数据集都写了理由。', 'Each of the eleven sets that stay closed has its reason.'),
    date: '2026-03-10',
  },
  {
    by: 'wang.fang',
    subject: 'INI-7',
    principle: 'PRN-7',
    result: 'meets',
    explanation: both(
      '愿意学的教，不愿意学的替他办，两条路一样快。',
      'We teach those who want to learn and do it for the others; neither way is slower.',
    ),
    date: '2025-11-24',
  },
  {
    by: 'deng.jie',
    subject: 'INI-9',
    principle: 'PRN-4',
    result: 'partly',
    explanation: both(
      '自愿使用和编号分离已经定了，本人能查看谁用过数据的页面还没做完。',
      'Opt-in and separate identities are settled; the page where people see who has used their data is not finished.',
    ),
    date: '2026-06-10',
  },
  {
    by: 'xu.wen',
    subject: 'INI-10',
    principle: 'PRN-6',
    result: 'meets',
    explanation: both(
      '四个包都要求开放接口，源码托管。',
      'All four lots ask for open interfaces, with the source in escrow.',
    ),
    date: '2026-03-24',
  },
  {
    by: 'wang.cheng',
    subject: 'INI-12',
    principle: 'PRN-8',
    result: 'partly',
    explanation: both(
      '压力数据可以公开，泵站位置不公开，理由是防止破坏；由市领导同意，每年重新看一次。',
      'Pressure data can be open; the place of the pumps stays closed to protect them, as city leaders agreed, to be looked at again each year.',
    ),
    date: '2026-02-18',
    exceptionApprovedBy: 'gao.yuan',
  },
  {
    by: 'zhou.lan',
    subject: 'INI-13',
    principle: 'PRN-1',
    result: 'meets',
    explanation: both(
      '沿江的院子都派人参加了演练，警报的话是他们改的。',
      'Every yard along the river took part in the drill, and its people put the warning into words.',
    ),
    date: '2026-06-05',
  },
  {
    by: 'ge.ping',
    subject: 'INI-14',
    principle: 'PRN-3',
    result: 'meets',
    explanation: both(
      '一号走廊和商户、乘客、司机画了两轮。',
      'Corridor 1 was drawn twice with traders, riders and drivers.',
    ),
    date: '2026-05-20',
  },
  {
    by: 'ye.he',
    subject: 'INI-15',
    principle: 'PRN-8',
    result: 'partly',
    explanation: both(
      '楼宇能耗公开，分成比例暂不公开，签约以后再公布。',
      'Energy use of the buildings is open; the share is not, and will be published once the contract is signed.',
    ),
    date: '2026-06-16',
  },
  {
    by: 'pei.yan',
    subject: 'INI-16',
    principle: 'PRN-5',
    result: 'meets',
    explanation: both(
      '管线、排水、停车和坡道排在同一张工期表上。',
      'Pipes, drains, parking and ramps stand on one timetable.',
    ),
    date: '2026-06-18',
  },
  {
    by: 'yan.li',
    subject: 'INI-19',
    principle: 'PRN-8',
    result: 'conflicts',
    explanation: both(
      '画面存多久、谁能看，说不清，也没有公开。这是评审时终止它的理由之一。',
      'How long pictures are kept and who sees them was neither clear nor public. It is one of the reasons why the review stopped it.',
    ),
    date: '2026-03-12',
  },
];
