import type { Label, OrganisationKind } from '@cityloom/operating-model';
import { both } from './both.ts';

export interface DemoActivity {
  readonly code: string;
  /** Who held it. */
  readonly by: string;
  readonly name: Label;
  readonly summary: Label;
  readonly type:
    | 'workshop'
    | 'hearing'
    | 'survey'
    | 'online_consultation'
    | 'co_design'
    | 'hackathon'
    | 'citizen_panel'
    | 'site_visit'
    | 'partner_forum'
    | 'peer_city';
  readonly date: { readonly from: string; readonly to: string };
  readonly subject: readonly string[];
  readonly audience: readonly string[];
  readonly attendance: readonly (readonly [OrganisationKind, number])[];
  readonly questions?: readonly Label[];
  readonly findings: readonly Label[];
  readonly feedbackPublishedOn?: string;
  /** Of a hundred people, how many felt heard. */
  readonly satisfaction?: number;
}

const on = (day: string) => ({ from: day, to: day });

export const activities: readonly DemoActivity[] = [
  {
    code: 'ENG-1',
    by: 'chen.ming',
    name: both('江边漫谈：2035什么样', 'Riverside walks: how should 2035 feel?'),
    summary: both(
      '263人沿江走了一天，留下612条话，“下雨不担心”从这里来。',
      '263 people walked the river for a day and left 612 remarks; “rain brings no fear” comes from here.',
    ),
    type: 'workshop',
    date: on('2025-03-22'),
    subject: ['VIS-1'],
    audience: ['STK-23', 'STK-17', 'STK-20'],
    attendance: [
      ['resident', 214],
      ['business', 31],
      ['government', 18],
    ],
    questions: [
      both(
        '到2035年，您最希望这座城市变好的是哪一件事？',
        'By 2035, what one thing should have become better in this city?',
      ),
      both('哪一刻让您觉得这座城市在照看您？', 'When did you last feel that this city looks after you?'),
    ],
    findings: [
      both(
        '我们在四个地方停下来，一边走一边记。说得最多的不是路，也不是楼，是水：“一下大雨我就睡不着。”',
        'We stopped at four places and wrote as we walked. What came up most was neither roads nor buildings but water: “when it pours, I cannot sleep.”',
      ),
      both(
        '612条里有一百多条说办事，老人和年轻父母最多。商户说停车和施工，学生说夜里的路灯。',
        'More than a hundred of the 612 are about getting things done, mostly from older people and young parents. Traders spoke of parking and works, students of street lights at night.',
      ),
      both(
        '起草组把“下雨不担心”单列一章，写进了愿景第一稿。',
        'The drafting group gave “rain brings no fear” a chapter of its own in the first draft.',
      ),
    ],
    feedbackPublishedOn: '2025-04-18',
  },
  {
    code: 'ENG-2',
    by: 'chen.ming',
    name: both('愿景草案网上征询', 'City-wide online consultation on the draft vision'),
    summary: both(
      '8430人参加，2971条意见，38%被采纳或部分采纳。',
      '8,430 people took part and left 2,971 comments; 38% were adopted, wholly or in part.',
    ),
    type: 'online_consultation',
    date: { from: '2025-05-06', to: '2025-06-05' },
    subject: ['VIS-1', 'OUT-1'],
    audience: ['STK-16', 'STK-18', 'STK-22', 'STK-23'],
    attendance: [
      ['resident', 7610],
      ['business', 612],
      ['voluntary', 128],
      ['academia', 66],
      ['media', 14],
    ],
    questions: [
      both(
        '这一段话里，哪一句您不同意？您会怎么写？',
        'Which sentence in this text do you disagree with, and how would you put it?',
      ),
      both(
        '如果只能挑一个数来检验这份愿景，您挑哪个？',
        'If you could check this vision by one number only, which would it be?',
      ),
    ],
    findings: [
      both(
        '征询一个月，8430人参加，留下2971条意见，全部逐条分类；38%采纳或部分采纳，其余的都在网上写明了没有采纳的原因。',
        'In a month 8,430 people left 2,971 comments, all of them sorted one by one. 38% were adopted, wholly or in part; for the rest the reason is published.',
      ),
      both(
        '“办一件事要交几张纸”这个数，是网友挑出来的，得票第一。它成了办事省心的主要指标。',
        'The number of papers asked for per service was picked by those who took part, and came first. It became the main indicator for services.',
      ),
      both(
        '六十岁以上的人只占参加者的4%，网上征求意见够不着他们，之后补办了老年人座谈。',
        'Only 4% of those who took part were over sixty. An online consultation does not reach them, so a panel of older residents followed.',
      ),
    ],
    feedbackPublishedOn: '2025-07-10',
  },
  {
    code: 'ENG-3',
    by: 'li.wei',
    name: both('企业听证：目标设定', 'Business hearing on targets'),
    summary: both(
      '64家企业参加，开放数据合同的目标改为分年爬坡，9家企业当场表态出力。',
      'Sixty-four firms came; the target for open-data contracts now rises year by year, and nine firms offered help there and then.',
    ),
    type: 'hearing',
    date: on('2025-06-18'),
    subject: ['OUT-6', 'VIS-1'],
    audience: ['STK-14', 'STK-15', 'STK-16'],
    attendance: [['business', 64]],
    findings: [
      both(
        '到场64家企业，一半以上不到五十人。他们说，开放数据条款写进合同是好事，一步到位做不到：审计、保险、老合同都要时间。',
        'Of the 64 firms more than half have fewer than fifty people. They agree with an open-data clause, but not all at once: audit, insurance and old contracts take time.',
      ),
      both(
        '听完以后，目标改成分年走：2027年一半，2029年八成。9家企业当场说愿意出人、出场地或出数据。',
        'After the hearing the target was phased: half by 2027, eight in ten by 2029. Nine firms said there and then that they would give people, rooms or data.',
      ),
    ],
    feedbackPublishedOn: '2025-07-15',
  },
  {
    code: 'ENG-4',
    by: 'wang.fang',
    name: both('老年人座谈与实测', 'Older residents’ panel and trial'),
    summary: both(
      '42位61到83岁的老人试着在网上办一件事，29位没办成。',
      'Forty-two people between 61 and 83 tried to get one thing done online; 29 could not.',
    ),
    type: 'citizen_panel',
    date: on('2025-06-26'),
    subject: ['OUT-2', 'INI-7'],
    audience: ['STK-8', 'STK-18', 'STK-23'],
    attendance: [['resident', 42]],
    questions: [
      both(
        '请在网上办一次居住证明，办到哪一步，就停在哪一步。',
        'Please get a proof of residence online, and stop where you get stuck.',
      ),
      both('卡住的时候，您想要什么样的帮忙？', 'When you got stuck, what kind of help would you have liked?'),
    ],
    findings: [
      both(
        '42位61到83岁的老人，我们先在旁边看着，不帮。29位没能自己办成。卡得最多的三个地方：验证码看不清、上传照片、找不到从哪儿重新开始。',
        'Forty-two people between 61 and 83 tried while at first we only watched. Twenty-nine could not finish by themselves. Three things stopped most of them: a code they could not read, uploading a photo, and finding out how to begin again.',
      ),
      both(
        '自己办成的13位，后来有人搭把手办成的3位，合起来38%，成了“老有所安”的起点数。志愿队当场提出一对一陪着办，这就是“银桥数字伴行”的来历。',
        'Thirteen finished alone and three more once somebody lent a hand: together 38%, the starting value for ageing well. The volunteers then offered to sit with people one by one, and that is where Silver Bridge comes from.',
      ),
    ],
    feedbackPublishedOn: '2025-07-20',
  },
  {
    code: 'ENG-5',
    by: 'ding.jin',
    name: both('供应商开放日：明年打算买什么', 'Supplier open day: what we plan to buy'),
    summary: both(
      '87家企业，41家小企业。数据交换分成四个包，付款定在30天。',
      'Eighty-seven firms, forty-one of them small. The data exchange became four lots, and payment is due in 30 days.',
    ),
    type: 'partner_forum',
    date: on('2026-01-15'),
    subject: ['INI-8', 'INI-10'],
    audience: ['STK-9', 'STK-14', 'STK-16'],
    attendance: [['business', 87]],
    findings: [
      both(
        '我们把下一年打算买的东西摊在桌上，87家企业来看，其中41家是小企业。抱怨最多的是三件：包太大、回款太慢、标书里写死了品牌。',
        'We put everything we plan to buy next year on the table. Of the 87 firms, 41 were small. Three complaints came up most: lots that are too large, money that comes too late, and tenders that name a brand.',
      ),
      both(
        '市政府在2026年2月5日决定：数据交换分成四个包招标，付款期定为30天。保证金怎么收，还在跟小企业谈。',
        'On 5 February 2026 the city decided to tender the data exchange in four lots and to pay within 30 days. Deposits are still being discussed with small firms.',
      ),
    ],
    feedbackPublishedOn: '2026-02-10',
  },
  {
    code: 'ENG-6',
    by: 'bai.lang',
    name: both('“懂江”数据创新营', 'Hackathon “Know the river”'),
    summary: both(
      '19支队伍76个人，两天做出三个能用的样机；都要求把水位做成实时开放数据。',
      'Nineteen teams of four made three working prototypes in two days, and all asked for live, open river levels.',
    ),
    type: 'hackathon',
    date: { from: '2026-03-28', to: '2026-03-29' },
    subject: ['INI-5', 'INI-13'],
    audience: ['STK-6', 'STK-20', 'STK-21', 'STK-22'],
    attendance: [
      ['academia', 46],
      ['voluntary', 18],
      ['business', 12],
    ],
    findings: [
      both(
        '19支队伍，四人一队，做了两天。三个样机能跑起来：一个把水位变成巷子口的灯，一个给听不见的人发震动提醒，一个算出哪家地下车库先淹。',
        'Nineteen teams of four worked for two days. Three prototypes ran: one turns the level of the river into a light at the end of a lane, one sends a vibration to people who cannot hear, one works out which underground car park floods first.',
      ),
      both(
        '所有队伍都卡在同一处：水位只有图片，没有数字。绿水环保社早就提过这件事，应急局在5月把逐分钟的水位开放了出来。',
        'Every team got stuck in the same place: river levels came as pictures, without numbers. The river society had asked for this before, and in May the emergency bureau opened levels by the minute.',
      ),
    ],
    feedbackPublishedOn: '2026-04-15',
  },
  {
    code: 'ENG-7',
    by: 'sun.mo',
    name: both('服务站无障碍实测', 'One Table station trial with disabled users'),
    summary: both(
      '17位残疾人试了三个服务站，找出9处毛病，都已改好。',
      'Seventeen disabled people tried three stations and found nine faults, all since put right.',
    ),
    type: 'co_design',
    date: on('2026-02-11'),
    subject: ['INI-6', 'OUT-2'],
    audience: ['STK-4', 'STK-11', 'STK-19'],
    attendance: [['voluntary', 17]],
    questions: [both('从街边走到桌前，哪一步过不去？', 'From the street to the table, where do you get stuck?')],
    findings: [
      both(
        '17个人，坐轮椅的、拄拐的、看不见的、听不见的，一站一站试过去。查出9处：三处门槛、两处柜台太高、一处屏幕读不出来、叫号听不见、厕所门宽不够、坡道太陡。',
        'Seventeen of us, in wheelchairs, on sticks, blind and deaf, went from station to station. We found nine faults: three thresholds, two counters that were too high, one screen that could not be read out, a call nobody deaf could hear, a lavatory door that was too narrow, and a ramp that was too steep.',
      ),
      both(
        '9处都改了，我们复查过。柜台高度写进了新服务站的建设要求。以后开门之前先请我们试，这也写进了规矩。',
        'All nine were put right, and we checked. The height of the counter is now part of what a new station must meet. That we are asked before a station opens is a rule as well.',
      ),
    ],
    feedbackPublishedOn: '2026-03-05',
  },
  {
    code: 'ENG-8',
    by: 'ge.ping',
    name: both('公交走廊共同设计', 'Bus corridor 1 co-design'),
    summary: both(
      '两次碰头，商户38人、乘客52人、司机12人；专用道在1.2公里上挪了位置，加了共享停车场。',
      'Two meetings with 38 traders, 52 riders and 12 drivers; the lane moved along 1.2 km, and a shared parking yard was added.',
    ),
    type: 'workshop',
    date: { from: '2026-04-19', to: '2026-05-17' },
    subject: ['INI-14', 'INI-16', 'OUT-3'],
    audience: ['STK-5', 'STK-13', 'STK-17'],
    attendance: [
      ['business', 38],
      ['resident', 52],
      ['public_body', 12],
    ],
    questions: [
      both('这张图上，哪一段您最不放心？', 'On this drawing, which stretch worries you most?'),
      both('什么时候卸货、停多久，您说了算？', 'At what hours and for how long must you unload?'),
    ],
    findings: [
      both(
        '第一次碰头吵得凶：商户怕没处停车，司机嫌专用道断断续续。我们把图铺在地上，一段一段走。',
        'The first meeting was loud. Traders feared for parking, drivers disliked a lane that breaks off again and again. We laid the drawing on the floor and went through it stretch by stretch.',
      ),
      both(
        '第二次改了：专用道在1.2公里上挪到路中间，老戏院后面做一处共享停车场，卸货定在早上七点前。停车位还是少310个，其中260个靠共享停车场补上，差的50个记在账上，半年看一次。',
        'By the second it had changed: along 1.2 km the lane moves to the middle, a shared yard is built behind the old theatre, and unloading is before seven in the morning. There are still 310 fewer places; 260 are made good by the yard, and the missing 50 are kept on record and looked at twice a year.',
      ),
    ],
    feedbackPublishedOn: '2026-06-02',
  },
  {
    code: 'ENG-9',
    by: 'deng.jie',
    name: both('统一身份隐私论坛', 'Privacy forum on the city identity'),
    summary: both(
      '126人，两条要求：自愿使用、各处身份分开。都写进了评估条件。',
      'A hundred and twenty-six people made two demands, opt-in and separate identities. Both became conditions of the assessment.',
    ),
    type: 'hearing',
    date: on('2026-05-21'),
    subject: ['INI-9', 'PRN-4'],
    audience: ['STK-4', 'STK-19', 'STK-21', 'STK-23'],
    attendance: [
      ['resident', 71],
      ['government', 18],
      ['voluntary', 15],
      ['business', 14],
      ['academia', 8],
    ],
    questions: [
      both(
        '统一身份方便在哪里，您最不放心的又是什么？',
        'Where would a city identity help you, and what worries you most about it?',
      ),
    ],
    findings: [
      both(
        '话说得很直：“方便我要，但我不想全城都看见我。”到场的人要两条：想用才用；在不同的地方用，不能拼成同一个我。',
        'People were blunt: “I want the convenience, but I do not want the whole city to see me.” They asked for two things: that they choose, and that what they do in different places cannot be pieced together.',
      ),
      both(
        '这两条写进了隐私评估的条件。市政府6月4日定下：统一身份自愿使用，窗口照开。老人代办的难处也提了，另作一条意见跟进。',
        'Both are conditions of the privacy assessment. On 4 June the city decided that the identity is opt-in and the counters stay. Acting for an older relative came up too, and is followed as a contribution of its own.',
      ),
    ],
    feedbackPublishedOn: '2026-06-09',
  },
  {
    code: 'ENG-10',
    by: 'zhou.lan',
    name: both('环保社与防汛联合演练', 'River society and emergency drill'),
    summary: both(
      '260人演练一次转移，组起14支街道志愿队，警报改成大白话。',
      'Two hundred and sixty people practised leaving home; fourteen street teams were formed, and the warning was put in plain words.',
    ),
    type: 'site_visit',
    date: on('2026-05-30'),
    subject: ['INI-13', 'OUT-4', 'VSC-3'],
    audience: ['STK-6', 'STK-11', 'STK-20', 'STK-23'],
    attendance: [
      ['resident', 168],
      ['voluntary', 52],
      ['government', 40],
    ],
    findings: [
      both(
        '从响铃到操场集合，最快的院子用了十一分钟，最慢的四十分钟。慢在三件事：没听懂警报、没人抬老人、钥匙在别人手里。',
        'From the alarm to the school yard the fastest took eleven minutes, the slowest forty. Three things held them up: not understanding the warning, nobody to carry an older person, and keys that somebody else had.',
      ),
      both(
        '当天就组起14支街道志愿队，谁敲哪家的门写在名单上。警报的话重写了：先说什么时候、再说往哪走，不用一个术语。',
        'Fourteen street teams were formed the same day, with a list of who knocks where. The warning was rewritten: when first, then where to go, and not one technical word.',
      ),
    ],
    feedbackPublishedOn: '2026-06-12',
  },
  {
    code: 'ENG-11',
    by: 'chen.ming',
    name: both('林阳市交流', 'Peer visit to Linyang'),
    summary: both(
      '12人去看林阳的灯杆，学到一条：没有养护单位就别开工。',
      'Twelve people went to see Linyang’s lamp-posts, and came back with one rule: no works without an upkeep owner.',
    ),
    type: 'peer_city',
    date: on('2025-11-06'),
    subject: ['INI-19'],
    audience: ['STK-7', 'STK-24'],
    attendance: [
      ['government', 7],
      ['public_body', 2],
      ['voluntary', 2],
      ['academia', 1],
    ],
    findings: [
      both(
        '林阳比我们早做了两年，60根灯杆里有17根断了线没人修。他们说得直：先定谁养，再定装什么。这句话后来用在灯杆试点的评审上。',
        'Linyang began two years before us. Of its 60 posts, 17 stood dark with nobody to mend them. They put it plainly: settle who looks after it before you settle what to fit. We used that sentence at the review of our pilot.',
      ),
    ],
    feedbackPublishedOn: '2025-11-28',
  },
  {
    code: 'ENG-12',
    by: 'chen.ming',
    name: both('年中满意度调查', 'Mid-year survey of stakeholders'),
    summary: both(
      '1905人答卷。觉得说的话有人听的：政府81%、企业66%、社区58%。',
      '1,905 answered. Felt heard: government 81%, business 66%, community 58%.',
    ),
    type: 'survey',
    date: on('2026-06-10'),
    subject: ['RMP-2', 'VIS-2'],
    audience: ['STK-3', 'STK-16', 'STK-18', 'STK-23'],
    attendance: [
      ['government', 264],
      ['public_body', 128],
      ['business', 486],
      ['voluntary', 207],
      ['resident', 820],
    ],
    questions: [
      both(
        '过去半年，您说的话有没有人听？听了之后有没有回音？',
        'In the last half year, was what you said heard, and did you get an answer?',
      ),
    ],
    findings: [
      both(
        '1905份答卷：政府81%、企业66%、社区58%的人觉得说的话有人听。三个数差得不小，社区最低，这件事要认。',
        '1,905 answers. 81% of government, 66% of business and 58% of community feel heard. The gap is wide, the community comes last, and we say so.',
      ),
      both(
        '社区的人说，意见交上去之后不知道在谁手里。所以从8月起，每条意见都写明答复期限和由谁答复。',
        'Residents do not know whose desk their comment is on. From August, every comment shows a date for the answer and who gives it.',
      ),
    ],
    satisfaction: 65,
  },
];

export const plan = {
  code: 'EPL-1',
  by: 'chen.ming',
  title: both('2026年参与计划', 'Engagement plan 2026'),
  period: { from: '2026-01-01', to: '2026-12-31' },
  lead: 'wu.tong',
  budget: 1.6,
  goals: [
    both(
      '让平时听不到的声音先到场：独居老人、残疾居民、不到十个人的小店、刚来的新市民。每场活动都要问一句：该来的人来了吗？',
      'Voices that are seldom heard come first: older people who live alone, disabled residents, shops with fewer than ten people, and newcomers. Every meeting asks whether those who should be there are there.',
    ),
    both(
      '说了就要有回音。每条意见都有答复期限，答复里写明采纳了没有、为什么。半年公布一次：多少人参加、多少条答复、哪些因此改了。',
      'Everyone who speaks gets an answer. Every comment has a date for it, and the answer says whether it was adopted and why. Twice a year it is published how many took part, how many were answered and what changed because of it.',
    ),
  ],
  targets: [
    ['STK-23', 'collaborate'],
    ['STK-19', 'involve'],
    ['STK-18', 'empower'],
    ['STK-17', 'involve'],
    ['STK-16', 'collaborate'],
    ['STK-20', 'collaborate'],
    ['STK-21', 'collaborate'],
    ['STK-11', 'collaborate'],
    ['STK-14', 'involve'],
    ['STK-24', 'consult'],
  ],
  activities: ['ENG-5', 'ENG-6', 'ENG-7', 'ENG-8', 'ENG-9', 'ENG-10', 'ENG-12'],
  kpis: [
    { name: both('参加人数', 'People who took part'), target: 3000, actual: 2573 },
    { name: both('按期答复的意见（%）', 'Comments answered in time (%)'), target: 90, actual: 76 },
    { name: both('社区对“有人听”的满意度（%）', 'Community: felt heard (%)'), target: 65, actual: 58 },
    { name: both('因意见而改的事项', 'Things changed because of a comment'), target: 20, actual: 14 },
  ],
} as const;
