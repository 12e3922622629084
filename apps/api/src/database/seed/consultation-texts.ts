import type { Label } from '@cityloom/operating-model';
import { both } from './both.ts';
import type { DemoContribution } from './voice-texts.ts';

export interface DemoConsultation {
  readonly code: string;
  /** Who asks. */
  readonly by: string;
  readonly question: Label;
  readonly summary: Label;
  readonly background: readonly Label[];
  readonly documents: readonly { readonly title: Label; readonly url: string }[];
  readonly period: { readonly from: string; readonly to: string };
  readonly audience: readonly string[];
  readonly subject: readonly string[];
  readonly occasions: readonly string[];
  readonly use: Label;
  readonly resultDue: string;
  /** What came of it, where it is over. */
  readonly result?: readonly Label[];
}

/** One that was closed with its result on the example's day, and one that is open. */
export const consultations: readonly DemoConsultation[] = [
  {
    code: 'CNS-1',
    by: 'ge.ping',
    question: both(
      '一号公交走廊开工以后，卸货和停车怎么安排，你才方便？',
      'Once work on bus corridor 1 begins, how should unloading and parking be arranged to suit you?',
    ),
    summary: both(
      '方案定了，工期还没有定。施工几个月里的卸货、停车和绕行，先听沿线的人怎么说。',
      'The design is agreed, the works are not. Before we plan unloading, parking and detours for those months, we ask the people along the line.',
    ),
    background: [
      both(
        '专用道在1.2公里上挪到路中间，老戏院后面建一处共享停车场。施工从10月开始，一段一段做，每段大约六周。',
        'Along 1.2 km the lane moves to the middle of the street, and a shared yard is built behind the old theatre. Work begins in October and goes stretch by stretch, about six weeks each.',
      ),
      both(
        '哪一段先做、几点以前卸货、停车场先建还是后建，都还可以改。',
        'Which stretch comes first, until what hour lorries unload, and whether the yard comes before or after can all still change.',
      ),
    ],
    documents: [
      {
        title: both('一号公交走廊方案图', 'Drawing of bus corridor 1'),
        url: 'https://transport.qichuan.example/corridor-1/drawing',
      },
    ],
    period: { from: '2026-06-02', to: '2026-06-30' },
    audience: ['STK-13', 'STK-17', 'STK-23'],
    subject: ['INI-14'],
    occasions: ['ENG-8'],
    use: both(
      '交通运输局据此排定施工顺序，逐条答复。',
      'The Transport Bureau sets the order of the works by them, and answers each one.',
    ),
    resultDue: '2026-06-30',
    result: [
      both(
        '三方都说了话，最要紧的是同一件事：停车场先建好，再动路面。',
        'All three sides spoke, and the point that mattered most was the same: build the yard first, then open up the street.',
      ),
      both(
        '照办：停车场提前到9月开工，路面从11月做起；施工期间卸货放宽到早上八点；菜市场那一站只挪80米，不停用。',
        'So we do: the yard begins in September and the street in November; during the works lorries may unload until eight; the stop at the market moves by 80 metres and stays in use.',
      ),
      both(
        '没有照办的一条：全天都能卸货。专用道在高峰时段要让公交走得动。',
        'What we do not do is let lorries unload all day: at peak hours the lane has to be free for buses.',
      ),
    ],
  },
  {
    code: 'CNS-2',
    by: 'chen.ming',
    question: both(
      '路线图第二稿里，哪一件事的先后应该换一换？',
      'In the second draft of the roadmap, which one thing should come earlier or later?',
    ),
    summary: both(
      '第二稿改了三处。做得完的事有限，先后比多少更要紧。',
      'The second draft changes three things. Only so much can be done at once, so the order matters more than the number.',
    ),
    background: [
      both(
        '灯杆试点停了，省下的180万元转给服务站和银桥；古城更新等第二道关口；水位站的用地许可走联合窗口。',
        'The lamp-post pilot has stopped, and its 1.8 million yuan goes to the stations and to Silver Bridge; the Old Town waits for the second checkpoint; land permits for river gauges go through a joint window.',
      ),
      both(
        '钱和人手不会变多。想让一件事提前，请也说说哪一件可以往后放。',
        'There will be no more money and no more hands. If you want one thing earlier, please say what may come later.',
      ),
    ],
    documents: [
      {
        title: both('路线图第二稿（可打印）', 'Roadmap, draft 2 (to print)'),
        url: 'https://programme.qichuan.example/roadmap/draft-2',
      },
      {
        title: both('第一稿和第二稿的三处不同', 'What differs between drafts 1 and 2'),
        url: 'https://programme.qichuan.example/roadmap/draft-2/changes',
      },
    ],
    period: { from: '2026-06-15', to: '2026-07-31' },
    audience: ['STK-13', 'STK-16', 'STK-17', 'STK-18', 'STK-19', 'STK-23'],
    subject: ['RMP-2'],
    occasions: [],
    use: both(
      '项目办逐条答复，8月交领导小组定稿，改了什么、没改什么都写明原因。',
      'The programme office answers each one; in August the steering group settles the text, and says why it changed what it changed and left what it left.',
    ),
    resultDue: '2026-08-31',
  },
];

/** What was answered to them. */
export const heardAnswers: readonly DemoContribution[] = [
  {
    code: 'CTB-8',
    by: 'he.chuan',
    forOrganisation: true,
    title: both('停车场先建好再动路面', 'Build the yard before you open the street'),
    text: both(
      '老戏院后面的停车场建好以前，货车没有地方去。请先建停车场。卸货全天放开最好，做不到的话，七点太早，八点行不行？',
      'Until the yard behind the old theatre is built, lorries have nowhere to go. Build it first. Best would be to unload all day; if that cannot be, seven is too early: what about eight?',
    ),
    kind: 'idea',
    on: 'CNS-1',
    reply: both(
      '部分采纳。停车场提前到9月开工，施工期间卸货放宽到早上八点。全天卸货不行，高峰时段专用道要留给公交。',
      'Partly adopted. The yard begins in September, and during the works lorries may unload until eight. All day is not possible: at peak hours the lane is for buses.',
    ),
    effect: 'partly',
    replyDue: '2026-06-24',
  },
  {
    code: 'CTB-9',
    by: 'zheng.guizhen',
    title: both('菜市场那一站不要停', 'Keep the stop at the market open'),
    text: both(
      '我们拎着菜走不远。施工的时候站牌可以挪，可是别停用。',
      'We cannot carry our vegetables far. Move the stop during the works if you must, but do not close it.',
    ),
    kind: 'comment',
    on: 'CNS-1',
    reply: both(
      '采纳。站牌挪80米，施工期间不停用，临时站台有座椅。',
      'Adopted. The stop moves by 80 metres and stays in use, and the temporary one has seats.',
    ),
    effect: 'adopted',
    replyDue: '2026-06-26',
  },
  {
    code: 'CTB-10',
    by: 'lu.xing',
    forOrganisation: true,
    title: both('老戏院那一段先做', 'Begin with the stretch at the old theatre'),
    text: both(
      '那一段最堵，做完了后面的绕行就短。司机也好提前练。',
      'It is the worst of them; once it is done the detours get shorter, and drivers can practise.',
    ),
    kind: 'idea',
    on: 'CNS-1',
    reply: both(
      '采纳。11月从老戏院那一段开始，10月先请司机熟悉绕行路线。',
      'Adopted. Work begins there in November, and drivers practise the detours in October.',
    ),
    effect: 'adopted',
    replyDue: '2026-06-27',
  },
  {
    code: 'CTB-11',
    by: 'li.wei',
    forOrganisation: true,
    title: both('采购预告再早三个月', 'The forward plan three months earlier'),
    text: both(
      '小企业要备料、要贷款，年底看到预告来不及。服务站的家具可以晚一点买。',
      'Small firms need time for materials and for credit; a plan at the end of the year is too late. The furniture of the stations may be bought later.',
    ),
    kind: 'idea',
    on: 'CNS-2',
    reply: both(
      '采纳。明年的采购预告9月公布，服务站家具改在第一季度买。',
      'Adopted. Next year’s forward plan is published in September, and the furniture is bought in the first quarter.',
    ),
    effect: 'adopted',
    replyDue: '2026-07-02',
  },
  {
    code: 'CTB-12',
    by: 'zhou.lan',
    forOrganisation: true,
    title: both('水位站赶在汛期前', 'River gauges before the flood season'),
    text: both(
      '剩下的水位站明年5月前装完，联合窗口先办这一批许可。',
      'The gauges still missing should stand by May; let the joint window deal with these permits first.',
    ),
    kind: 'comment',
    on: 'CNS-2',
    reply: both(
      '留待7月底一起定：要先看其他许可往后放，会不会耽误阀门改造。',
      'Kept for the end of July: we first look at whether the valves are delayed if other permits wait.',
    ),
    effect: 'later',
    replyDue: '2026-07-08',
  },
];
