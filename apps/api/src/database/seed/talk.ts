import type { Label } from '@cityloom/operating-model';
import { both } from './both.ts';
import type { Draft, Pen } from './pen.ts';

/** One thing said about a record, in both languages, so that every reader of the example understands it. */
interface Said {
  readonly code: string;
  readonly by: string;
  readonly on: string;
  readonly part?: string;
  readonly answers?: string;
  readonly text: Label;
}

const all: readonly Said[] = [
  {
    code: 'TLK-1',
    by: 'sun.mo',
    on: 'VSC-3',
    text: both(
      '这一节没有写听不见、看不见的人怎么收到预警。短信能用读屏听，警报器响的时候，听不见的人要有灯光或者震动。',
      'Nothing here says how a warning reaches people who cannot hear or see. A text message can be read aloud; when a siren sounds, a deaf person needs a light or a vibration.',
    ),
  },
  {
    code: 'TLK-2',
    by: 'zhou.lan',
    on: 'VSC-3',
    answers: 'TLK-1',
    text: both(
      '说得对。我们正在和残联商量，打算补一句：预警同时用声音、文字和灯光发出。',
      'You are right. We are working on a sentence with your federation: every warning goes out as sound, as text and as light.',
    ),
  },
  {
    code: 'TLK-3',
    by: 'he.chuan',
    on: 'VSC-2',
    text: both(
      '对商户来说，不堵心先要能卸货。能不能写上：古城每天留一段卸货时间？',
      'For a shop, moving without stress begins with unloading. Could it say that the old town keeps an hour for deliveries every day?',
    ),
  },
  {
    code: 'TLK-4',
    by: 'zheng.guizhen',
    on: 'INI-7',
    part: 'period',
    text: both(
      '到2027年底就结束了？我刚学会挂号，以后谁还陪我们？',
      'It ends with 2027? I have just learnt to book a doctor. Who will sit with us after that?',
    ),
  },
  {
    code: 'TLK-5',
    by: 'wang.fang',
    on: 'INI-7',
    answers: 'TLK-4',
    text: both(
      '不会散。之后由各街道的志愿队接着陪，名单年底前贴在居委会门口。',
      'We are not leaving. The teams of each neighbourhood go on; their names will hang at the residents’ committee by the end of the year.',
    ),
  },
];

/** Writes what people said about sections and initiatives, and settles what was answered. */
export async function writeTalk(pen: Pen): Promise<void> {
  await pen.write(all.map(draftOf));
  await pen.patch('wang.fang', [{ code: 'TLK-4', fields: { resolved: true } }]);
}

const draftOf = ({ code, by, on, part, answers, text }: Said): Draft => ({
  code,
  type: 'comment',
  by,
  fields: { text, part },
  refs: { on, answers },
});
