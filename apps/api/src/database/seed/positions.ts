import type { Label } from '@cityloom/operating-model';
import { both } from './both.ts';
import type { Pen } from './pen.ts';

/** Where one organisation stands, as somebody of it wrote it down. */
interface Stand {
  readonly code: string;
  readonly by: string;
  readonly on: string;
  readonly stance: 'support' | 'support_if' | 'object';
  readonly terms?: Label;
}

const all: readonly Stand[] = [
  {
    code: 'POS-1',
    by: 'he.chuan',
    on: 'INI-14',
    stance: 'object',
    terms: both(
      '专用道占了老街的卸货车位，早上的货没处停。',
      'The bus lane takes the loading bays of the old streets. In the morning the vans have nowhere to stop.',
    ),
  },
  { code: 'POS-2', by: 'lu.xing', on: 'INI-14', stance: 'support' },
  {
    code: 'POS-3',
    by: 'li.wei',
    on: 'INI-8',
    stance: 'support',
    terms: both(
      '小标段免保证金，我们的会员第一次够得着。',
      'Small lots without a deposit: for the first time our members can reach them.',
    ),
  },
  {
    code: 'POS-4',
    by: 'sun.mo',
    on: 'VSC-4',
    stance: 'support_if',
    terms: both(
      '每项新服务上线之前，先请我们的会员用读屏、放大和单手操作试过，试不过的不上线。',
      'Before any service opens, our members test it with a screen reader, enlarged, and with one hand; what fails the test does not open.',
    ),
  },
  {
    code: 'POS-5',
    by: 'liu.xi',
    on: 'VSC-3',
    stance: 'support',
    terms: both(
      '排水和江水的数谁都看得到，正是我们一直想要的。',
      'Anyone can see the drains and the river: this is what we have been asking for.',
    ),
  },
  {
    code: 'POS-6',
    by: 'zheng.guizhen',
    on: 'VSC-3',
    stance: 'support_if',
    terms: both(
      '预警也要有人上门喊，手机没电、耳朵不好的老人才不会落下。',
      'Somebody must also knock on doors, or those with a dead phone or poor hearing are left behind.',
    ),
  },
  {
    code: 'POS-7',
    by: 'he.chuan',
    on: 'INI-16',
    stance: 'object',
    terms: both(
      '要修三年，没有写封路时商户的损失怎么补，噪声几点停也没有写。',
      'Three years of works, and not a word on what shops get when their street is closed, or at what hour the noise ends.',
    ),
  },
  { code: 'POS-8', by: 'li.wei', on: 'VIS-2', stance: 'support' },
  {
    code: 'POS-9',
    by: 'sun.mo',
    on: 'DEC-9',
    stance: 'support_if',
    terms: both(
      '提醒要能用读屏听，不能发成一张图片。',
      'A reminder must be text that a screen reader can read aloud, and not a picture.',
    ),
  },
];

/** Writes where organisations stand; the traders have come round since their objection was answered. */
export async function writePositions(pen: Pen): Promise<void> {
  await pen.write(
    all.map(({ code, by, on, stance, terms }) => ({
      code,
      type: 'position',
      by,
      fields: { stance, terms },
      refs: { on },
    })),
  );
  await pen.patch('he.chuan', [
    {
      code: 'POS-1',
      fields: {
        stance: 'support_if',
        terms: both(
          '老城那一段每天早上六点到十点留给送货，占道施工放到9月以后。',
          'In the old town, six to ten each morning stays free for deliveries, and no street is closed before September.',
        ),
      },
    },
  ]);
}
