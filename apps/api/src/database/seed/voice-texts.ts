import type { Label } from '@cityloom/operating-model';
import { both } from './both.ts';

export interface DemoContribution {
  readonly code: string;
  readonly by: string;
  readonly title: Label;
  readonly text: Label;
  readonly kind: 'comment' | 'idea' | 'objection' | 'question' | 'offer';
  readonly on: string;
  readonly reply: Label;
  /** What is done because of it. */
  readonly ledTo?: readonly string[];
  readonly effect: 'adopted' | 'partly' | 'later' | 'declined';
  readonly replyDue: string;
  /** Whether they spoke for their organisation, and not for themselves. */
  readonly forOrganisation?: true;
  /** The activity where it was said, and who held that. */
  readonly heardAt?: { readonly code: string; readonly by: string };
}

export const contributions: readonly DemoContribution[] = [
  {
    code: 'CTB-1',
    by: 'liu.xi',
    title: both('请公布水位原始数据，不要只给图片', 'Publish raw gauge data, not pictures'),
    text: both(
      '江上的水位每十分钟有一张图，可是图里的数抄不下来。我们想把自家志愿者的读数和官方的对一对，也想让做预警的人直接用。',
      'The river has a picture every ten minutes, but the numbers in it cannot be used. We want to hold our volunteers’ readings against the official ones, and let anyone who builds a warning use them.',
    ),
    kind: 'idea',
    on: 'INI-13',
    reply: both(
      '采纳。水位按分钟公布，可下载，也有接口，数字附上传感器编号和误差。由应急管理局负责，5月起开放。',
      'Adopted. Levels are published every minute, to download or through an interface, with the number of the gauge and its margin of error. The emergency bureau answers for it, and it is open from May.',
    ),
    ledTo: ['INI-13'],
    effect: 'adopted',
    replyDue: '2026-04-20',
    heardAt: { code: 'ENG-6', by: 'bai.lang' },
  },
  {
    code: 'CTB-2',
    by: 'zheng.guizhen',
    title: both('让女儿替我办', 'Let my daughter act for me'),
    text: both(
      '我七十二岁，眼睛不好。女儿想替我在网上办老年津贴，系统让她登我的账号，我不放心把密码给她。',
      'I am seventy-two and my eyes are poor. My daughter would do the allowance for me online, but the system wants her to sign in as me, and I would rather not give her my password.',
    ),
    kind: 'idea',
    on: 'INI-9',
    reply: both(
      '采纳。统一身份里加代办授权：您指定谁、办哪件、到哪天为止，随时能收回，每次办了什么您都看得到。不会用手机的，也可以在服务站签。',
      'Adopted. The city identity will let you name who may act for you, for which matter and until when. You can take it back at any time and see what was done. If you do not use a phone, you can sign at a station.',
    ),
    ledTo: ['INI-9'],
    effect: 'adopted',
    replyDue: '2026-06-20',
    heardAt: { code: 'ENG-9', by: 'deng.jie' },
  },
  {
    code: 'CTB-3',
    by: 'he.chuan',
    title: both('别在老城设公交专用道', 'Stop the bus lanes in the old town'),
    text: both(
      '我们这条街，一家店一个车位都紧。设了专用道，送货的停哪里，来吃饭的停哪里？',
      'In our street every shop fights for one parking place. With a bus lane, where does the delivery van stop, and where does the customer?',
    ),
    kind: 'objection',
    on: 'INI-14',
    reply: both(
      '部分采纳。专用道还是要设，但有1.2公里挪到路中间，不占店门口；老戏院后面建共享停车场，补260个位；早上七点前留给卸货。少的50个位记在账上，半年看一次。',
      'Adopted in part. The lane stays, but along 1.2 km it moves to the middle and away from the doors. A shared yard behind the old theatre gives 260 places, and the time before seven in the morning is kept for unloading. The fifty places still missing are on record and looked at twice a year.',
    ),
    ledTo: ['INI-14'],
    effect: 'partly',
    replyDue: '2026-06-17',
    heardAt: { code: 'ENG-8', by: 'ge.ping' },
  },
  {
    code: 'CTB-4',
    by: 'li.wei',
    title: both('50万元以下的小包免交保证金', 'No deposit for lots under half a million'),
    text: both(
      '几十万元的小包，保证金一押三个月，小企业的流动资金就没了。请把50万元以下的免掉。',
      'For a lot of a few hundred thousand yuan, a deposit held for three months is a small firm’s working money. Please drop it below half a million.',
    ),
    kind: 'idea',
    on: 'INI-8',
    reply: both(
      '采纳。50万元以下的采购不再收投标保证金，改为信用承诺；不守承诺的，一年内不能投标。规则写进采购改革的条款。',
      'Adopted. Tenders under half a million need no deposit; a signed promise takes its place, and whoever breaks it cannot bid for a year. It is part of the new rules for buying.',
    ),
    ledTo: ['INI-8'],
    effect: 'adopted',
    replyDue: '2026-02-15',
    heardAt: { code: 'ENG-5', by: 'ding.jin' },
  },
  {
    code: 'CTB-5',
    by: 'luo.xiao',
    title: both('能不能只用一个应用', 'One app for all'),
    text: both(
      '现在手机上装了四个政务软件，公交、水费、看病各一个。能不能合成一个？',
      'I have four city apps on my phone: buses, water bills, the hospital and one more. Could they be one?',
    ),
    kind: 'idea',
    on: 'INI-17',
    reply: both(
      '留待以后。等统一身份稳了，才能安全地合在一起；现在合，只会把四个账号混成一团。已列入渠道整合，2028年开始，到时先请您试。',
      'Kept for later. They can be joined safely only once the city identity works well; joined now, they would only mix up four accounts. It is part of the merging of channels, to start in 2028, and you will be asked to try it.',
    ),
    ledTo: ['INI-17'],
    effect: 'later',
    replyDue: '2025-07-10',
    heardAt: { code: 'ENG-2', by: 'chen.ming' },
  },
  {
    code: 'CTB-6',
    by: 'sun.mo',
    title: both('上线之前先请我们试', 'Test with us before launch'),
    text: both(
      '每次都是上线以后才发现用不了，再改就慢了。请在开门之前给我们一个下午。',
      'It is always after the launch that we find it does not work, and then it takes months. Give us one afternoon before you open.',
    ),
    kind: 'idea',
    on: 'INI-11',
    reply: both(
      '采纳。新服务上线之前，先由残疾居民实测，不通过不上线。已经写进服务的标准。',
      'Adopted. Before a new service opens, disabled residents try it, and if it fails, it does not open. It is written into the standard for services.',
    ),
    ledTo: ['INI-11'],
    effect: 'adopted',
    replyDue: '2026-03-05',
    heardAt: { code: 'ENG-7', by: 'sun.mo' },
  },
  {
    code: 'CTB-7',
    by: 'fan.xiaoyu',
    title: both('灯杆上为什么有摄像头', 'Why is there a camera on the lamp-posts?'),
    text: both(
      '楼下的灯杆有个黑头对着我家窗。谁在看、存多久、能不能关？',
      'A black eye on the lamp-post below looks at my window. Who is watching, how long is it kept, and can it be switched off?',
    ),
    kind: 'question',
    on: 'INI-19',
    reply: both(
      '您的问题问住了我们：没有人说得清画面存多久、谁能看。试点在3月20日停了，摄像头已拆除，录下的画面全部删除。以后先答得出这两个问题，才能再装。',
      'Your question stopped us: nobody could say how long pictures are kept or who may see them. The pilot ended on 20 March, the cameras are gone and every recording is deleted. Until both questions have answers, none will be fitted again.',
    ),
    ledTo: ['INI-19'],
    effect: 'adopted',
    replyDue: '2026-04-05',
  },
];

export interface DemoCommitment {
  readonly code: string;
  readonly by: string;
  readonly org: string;
  readonly what: Label;
  readonly toOutcome: string;
  readonly due: string;
  readonly progress: number;
  /** In millions of yuan. */
  readonly amount?: number;
  readonly resources?: Label;
}

export const commitments: readonly DemoCommitment[] = [
  {
    code: 'CMT-1',
    by: 'wang.cheng',
    org: 'S12',
    what: both('按小时公开管网压力数据', 'Open hourly data on network pressure'),
    toOutcome: 'OUT-5',
    due: '2026-12-31',
    progress: 40,
    resources: both('两名工程师，管网压力监测数据。', 'Two engineers, and the data of our pressure sensors.'),
  },
  {
    code: 'CMT-2',
    by: 'li.wei',
    org: 'S16',
    what: both('为数据基金找60位企业导师', 'Sixty mentors from firms for the data fund'),
    toOutcome: 'OUT-6',
    due: '2028-12-31',
    progress: 15,
    resources: both('会员企业出人，每人每季度半天。', 'People from member firms, half a day a quarter each.'),
  },
  {
    code: 'CMT-3',
    by: 'lu.xing',
    org: 'S13',
    what: both('所有线路提供实时到站数据', 'Live arrival data for every line'),
    toOutcome: 'OUT-3',
    due: '2027-06-30',
    progress: 25,
    resources: both('车载设备和数据接口。', 'Equipment on board, and the interface.'),
  },
  {
    code: 'CMT-4',
    by: 'zhong.xu',
    org: 'S22',
    what: both('到2027年派300名学生参加银桥伴行', 'Three hundred student placements in Silver Bridge by 2027'),
    toOutcome: 'OUT-2',
    due: '2027-12-31',
    progress: 30,
    resources: both('实习学分和带队老师。', 'Credit for the placement, and teachers who go with them.'),
  },
  {
    code: 'CMT-5',
    by: 'ye.he',
    org: 'S15',
    what: both('承担节能托管项目的七成投资', 'Carry seven tenths of the energy-saving investment'),
    toOutcome: 'OUT-5',
    due: '2029-12-31',
    progress: 0,
    amount: 44.8,
    resources: both('施工队和能耗监测设备。', 'A crew of fitters, and the equipment that measures what is used.'),
  },
];
