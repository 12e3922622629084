import type { Language } from '@cityloom/operating-model';

/** Words as they are typed: straight on, or first wrong, noticed, and put right. */
export type Piece = string | { readonly wrong: string; readonly right: string };
export type Sentence = readonly Piece[];
/** What is written at one visit. */
type Round = Readonly<Record<Language, readonly Sentence[]>>;

/** A section of the example's vision and who of the demo people writes there, the first who can. */
export interface Part {
  readonly section: string;
  readonly usernames: readonly string[];
  readonly rounds: readonly Round[];
}

export const parts: readonly Part[] = [
  {
    section: 'VSC-3',
    usernames: ['zhou.lan', 'chen.ming'],
    rounds: [
      {
        zh: [
          [
            '提醒发出去还不够。每年',
            { wrong: '训', right: '汛' },
            '期以前，沿江的院子都按图走一遍：往哪边撤，在哪里集合，谁带路。',
          ],
          ['走不快的人，提前说好谁去接；夜里下雨，值班电话有人接。'],
        ],
        en: [
          [
            'A warning is not enough. Each spring, people by the rivers',
            { wrong: 'die', right: 'ide' },
            ' walk their way out once: where to go, where to meet, who leads. ',
          ],
          ['Whoever walks slowly knows in advance who will come for them.'],
        ],
      },
      {
        zh: [
          [
            '排水',
            { wrong: '扣', right: '口' },
            '边上立一块牌，写清谁管、多久清一次。看见堵了，拍张照片就能报，当天有人来看。',
          ],
          ['水退了以后一起看一遍：哪一步慢了，下次怎么快。'],
        ],
        en: [
          [
            'Beside every drain stands a sign: who looks after it, and how oft',
            { wrong: 'ne', right: 'en' },
            ' it is cleared. Whoever finds it blocked sends a picture, and someone comes the same day. ',
          ],
          ['When the water has gone, we ask together which step was slow.'],
        ],
      },
    ],
  },
  {
    section: 'VSC-4',
    usernames: ['wang.fang', 'sun.mo'],
    rounds: [
      {
        zh: [
          ['志愿者也会变老。年轻人每个月来半天，学着陪人挂号、看懂账单，慢慢接上手。'],
          ['想学的、能教的，在社区门口的本子上写一笔就行，不用先装软件。'],
        ],
        en: [
          [
            'Volunteers grow old too. Young people come for half a day each month and learn to sit with someone through a form or a bill. ',
          ],
          ['To learn or to teach, sign the book at the door; there is no app to install.'],
        ],
      },
      {
        zh: [
          ['看病、坐车、缴费，哪一步最让人为难，先问用的人。改好了，再请他们试一遍，不顺手就接着改。'],
          ['电话那头是真人，听得懂本地话，也不催。'],
        ],
        en: [
          [
            'Ask the people who use it which step is hardest: the doctor, the bus, the bill. Once it is mended they try it again. ',
          ],
          ['At the other end of the line is a person who understands how we speak here, and has time.'],
        ],
      },
    ],
  },
];

/** A sentence as it reads in the end. */
export const wordsOf = (sentence: Sentence): string =>
  sentence.map((piece) => (typeof piece === 'string' ? piece : piece.right)).join('');

/** So many letters tell one round from another, also where its writer was sent away in mid-sentence. */
const beginning = 5;

/**
 * What is written this time: the first round that has not been begun in the text; the first one again where all were.
 * @param text the text as it stands
 */
export function roundFor({ rounds }: Part, language: Language, text: string): readonly Sentence[] {
  const isBegun = (sentence: Sentence) => text.includes(wordsOf(sentence).slice(0, beginning));
  const fresh = rounds.find((round) => !round[language].some(isBegun));
  return (fresh ?? rounds[0])?.[language] ?? [];
}
