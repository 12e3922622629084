import type { Label } from '@cityloom/operating-model';
import { both } from './both.ts';

/** One section of the example's vision: its place, who leads and writes it, and its paragraphs. */
export interface DemoSection {
  readonly code: string;
  readonly title: Label;
  readonly lead: string;
  readonly coEditors: readonly string[];
  /** Whose edit the text is. */
  readonly by: string;
  readonly paragraphs: readonly Label[];
}

export const statement: Label = both(
  '到2035年，栖川是一座顺着江水慢慢变好的城市：办事不求人、出门不堵心、下雨不担心、老人不掉队。房屋、街道、管网和数据一起规划，政府、企业、社区共同出力；凡能公开的都公开，凡能共用的都共用；每一项承诺都有数可查。',
  'By 2035 Qichuan gets better along its river, step by step: getting things done needs no favours, moving about causes no stress, rain brings no fear, and no older person is left behind. Homes, streets, pipes and data are planned together; government, business and neighbourhoods all carry part of the work; what can be open is open, what can be shared is shared, and every promise has a number anyone can check.',
);

export const sections: readonly DemoSection[] = [
  {
    code: 'VSC-1',
    title: both('办事不求人', 'Getting things done needs no favours'),
    lead: 'S04',
    coEditors: ['S16', 'S18'],
    by: 'chen.ming',
    paragraphs: [
      both(
        '办一件事，不用托人，也不用跑第二趟。到2035年，常办的事一次说清、一处办完；要交的材料不超过两份，别的部门已经有的，不再向人要。',
        'Nobody should need a friend in the office, or a second trip. By 2035 everyday matters are explained once and finished in one place; no more than two papers are asked for, and none that another department already holds.',
      ),
      both(
        '不会用手机的，有人陪着办；腿脚不便的，上门办。办到哪一步、在谁手里，自己查得到；没办成，要有一句说得明白的理由。',
        'If you do not use a phone, a person helps you. If you cannot walk far, someone visits you at home. You can see how far your case has come and whose desk it is on, and if the answer is no, you get a reason you can understand.',
      ),
    ],
  },
  {
    code: 'VSC-2',
    title: both('出门不堵心', 'Moving about without stress'),
    lead: 'S05',
    coEditors: ['S13', 'S17'],
    by: 'chen.ming',
    paragraphs: [
      both(
        '坐公交，等得心里有数：主城区十分钟内有车，车到哪儿了，站牌、手机、电话都问得到。走路和骑车的人有自己的路，过街不用跑。',
        'Waiting for a bus, you know where you stand: in the city proper one comes within ten minutes, and the stop, your phone or a voice on the line can tell you where it is. People who walk or cycle have paths of their own and never need to run across a street.',
      ),
      both(
        '修路、占道、改线，先告诉沿街的人，听了意见再动工。送货的、接孩子的、做小生意的，停得下、走得了；老城的街，先让人走得舒服，再让车走得顺。',
        'When a road is dug up, closed or rerouted, the people along it hear of it first, and work begins after they have been listened to. Deliveries, school runs and small shops can stop and move on; in the old town, streets are made pleasant for walking first, and smooth for driving second.',
      ),
    ],
  },
  {
    code: 'VSC-3',
    title: both('下雨不担心', 'Rain brings no fear'),
    lead: 'S06',
    coEditors: ['S11', 'S20'],
    by: 'zhou.lan',
    paragraphs: [
      both(
        '2021年和2023年的两场大水，我们都记得。到2035年，江水上涨前两小时，沿江每一户都收到看得懂的提醒，知道往哪走、谁来帮。',
        'We remember the water of 2021 and 2023. By 2035, two hours before the river rises, every household along it gets a warning it understands and knows where to go and who will help.',
      ),
      both(
        '排水管、泵站、江水的高低，谁都能在一张图上看到。低洼的院子和地下车库先改；哪里积过水、什么时候改好，逐条公布。',
        'Anyone can see the drains, the pumps and the height of the river on one map. Low-lying yards and underground car parks come first, and for every place that has flooded you can read when it will be put right.',
      ),
    ],
  },
  {
    code: 'VSC-4',
    title: both('老人不掉队', 'No older person left behind'),
    lead: 'S18',
    coEditors: ['S08', 'S19'],
    by: 'wang.fang',
    paragraphs: [
      both(
        '人老了，不该因为不会点屏幕，就办不成事、看不上病、坐不了车。到2035年，线上能办的，线下一样能办，而且不慢。',
        'Growing old must not mean missing a form, a doctor or a bus because you cannot tap a screen. By 2035 whatever can be done online can be done face to face as well, and no slower.',
      ),
      both(
        '每个社区都有熟面孔：志愿者教用手机，也替人打电话；独居的老人，每天有人问一声。新服务上线之前，先请七十岁以上的人试过。',
        'Every neighbourhood has familiar faces: volunteers who teach you to use the phone, or make the call for you. Someone asks after those who live alone every day. Before a new service opens, people over seventy have tried it.',
      ),
    ],
  },
  {
    code: 'VSC-5',
    title: both('有数可查', 'A number anyone can check'),
    lead: 'S02',
    coEditors: ['S03', 'S21'],
    by: 'chen.ming',
    paragraphs: [
      both(
        '愿景里的每一项承诺都配一个数：现在是多少，哪一年到多少，谁来量。数字每半年公布一次，没做到的，写明原因和下一步。',
        'Every promise in this vision has a number: where it stands, where it should be by which year, and who measures it. The figures are published twice a year, and where one is missed, the reason and the next step stand beside it.',
      ),
      both(
        '数据能公开的都公开，拿得走、用得上；涉及个人的不公开，也不挪作他用。三方都派人核对，谁都可以提出疑问，并得到答复。',
        'What can be open is open for anyone to download and use; what concerns a person is neither published nor put to other uses. All three sectors send people to check, and anyone may question a figure and be answered.',
      ),
    ],
  },
];

/** The sections as the city adopted them in 2025: one paragraph each, before the revision that is under way. */
export const adoptedSections: readonly Pick<DemoSection, 'code' | 'title' | 'lead' | 'by' | 'paragraphs'>[] = [
  {
    code: 'VSC-6',
    title: both('办事不求人', 'Getting things done needs no favours'),
    lead: 'S04',
    by: 'chen.ming',
    paragraphs: [
      both(
        '办一件事，不用托人，也不用跑第二趟。到2035年，常办的事一次说清、一处办完；别的部门已经有的材料，不再向人要。',
        'Nobody should need a friend in the office, or a second trip. By 2035 everyday matters are explained once and finished in one place, and no paper is asked for that another department already holds.',
      ),
    ],
  },
  {
    code: 'VSC-7',
    title: both('出门不堵心', 'Moving about without stress'),
    lead: 'S05',
    by: 'chen.ming',
    paragraphs: [
      both(
        '坐公交，等得心里有数：主城区一刻钟内有车，站牌和手机都问得到车到哪儿了。走路和骑车的人有自己的路。',
        'Waiting for a bus, you know where you stand: in the city proper one comes within a quarter of an hour, and the stop or your phone can tell you where it is. People who walk or cycle have paths of their own.',
      ),
    ],
  },
  {
    code: 'VSC-8',
    title: both('下雨不担心', 'Rain brings no fear'),
    lead: 'S06',
    by: 'chen.ming',
    paragraphs: [
      both(
        '2021年和2023年的两场大水，我们都记得。到2035年，江水上涨前，沿江每一户都收到看得懂的提醒，知道往哪走。',
        'We remember the water of 2021 and 2023. By 2035, before the river rises, every household along it gets a warning it understands and knows where to go.',
      ),
    ],
  },
  {
    code: 'VSC-9',
    title: both('老人不掉队', 'No older person left behind'),
    lead: 'S18',
    by: 'chen.ming',
    paragraphs: [
      both(
        '人老了，不该因为不会点屏幕，就办不成事。到2035年，线上能办的，线下一样能办。每个社区都有熟面孔，教用手机，也替人打电话。',
        'Growing old must not mean missing out because you cannot tap a screen. By 2035 whatever can be done online can be done face to face as well. Every neighbourhood has familiar faces who teach you to use the phone, or make the call for you.',
      ),
    ],
  },
  {
    code: 'VSC-10',
    title: both('有数可查', 'A number anyone can check'),
    lead: 'S02',
    by: 'chen.ming',
    paragraphs: [
      both(
        '愿景里的每一项承诺都配一个数：现在是多少，哪一年到多少，谁来量。数字每年公布一次，没做到的，写明原因。',
        'Every promise in this vision has a number: where it stands, where it should be by which year, and who measures it. The figures are published once a year, and where one is missed, the reason stands beside it.',
      ),
    ],
  },
];
