import type { Language } from '@cityloom/operating-model';

const zh = {
  subject: {
    digest: (city: string, count: number) => `${city}：${count}条与你有关`,
    mention: (city: string) => `${city}：有人提到了你`,
  },
  intro: {
    digest: (city: string) => `${city}的新情况。`,
    mention: (city: string) => `在${city}，有人提到了你。`,
  },
  waits: '等你处理',
  news: { digest: '最近变化', mention: '提到你的地方' },
  more: (count: number) => `还有${count}条，在“与我有关”里看。`,
  due: (day: string) => `承诺最晚${day}答复`,
  open: '打开“与我有关”',
  why: '收到这封邮件，是因为你选了接收与你有关的内容。',
  stop: '不再收邮件',
  line: (title: string, what: string) => `${title}（${what}）`,
  by: (says: string, who: string) => `${says}——${who}`,
  and: '、',
  also: '；',
  pair: (what: string, how: string | number) => `${what}：${how}`,
  writer: '想和你一起写',
  invited: '请你一起写',
  mentioned: '提到了你',
  replied: (count: number) => `${count}条回复了你`,
  answered: {
    own: (what: string, how: string) => `你的${what}：${how}`,
    supported: (what: string, how: string) => `你支持的${what}：${how}`,
    joined: (what: string, how: string) => `你的${what}并入的那一条：${how}`,
  },
  into: {
    own: (what: string, code: string) => `你的${what}并入了${code}`,
    supported: (what: string, code: string) => `你支持的${what}并入了${code}`,
  },
  because: (what: string, reason: string) => `${what}（“${reason}”）`,
  hidden: (what: string, reason: string) => `你的${what}已隐藏：${reason}`,
  answerGone: '答复已收回',
  isNew: '新增',
  gone: '已删除',
  back: '已恢复',
  state: '状态',
  written: (what: string, added: number, removed: number) =>
    `${what}：+${added}${removed === 0 ? '' : ` −${removed}`}字`,
  stopTitle: '不再收邮件？',
  stopText: (city: string) => `${city}不会再把与你有关的内容发到你的邮箱。网页上的照常，随时可以再打开。`,
  stopDo: '不再发给我',
  stopped: '好了，不会再发了',
  stoppedText: '想再收，在“与我有关”的“邮件”里选。',
};

/** A word of a definition in the middle of a sentence. */
const inside = (what: string) => what.toLocaleLowerCase('en');

const en: typeof zh = {
  subject: {
    digest: (city, count) => `${city}: ${count} ${count === 1 ? 'item' : 'items'} for you`,
    mention: (city) => `${city}: you were mentioned`,
  },
  intro: {
    digest: (city) => `What is new in ${city}.`,
    mention: (city) => `Somebody in ${city} mentioned you.`,
  },
  waits: 'Waiting for you',
  news: { digest: 'What happened', mention: 'Where' },
  more: (count) => `There ${count === 1 ? 'is' : 'are'} ${count} more on the page “For me”.`,
  due: (day) => `answer promised by ${day}`,
  open: 'Open “For me”',
  why: 'You get this mail because you chose to hear of what concerns you.',
  stop: 'Stop these mails',
  line: (title, what) => `${title} (${what})`,
  by: (says, who) => `${says} · ${who}`,
  and: ', ',
  also: '; ',
  pair: (what, how) => `${what}: ${how}`,
  writer: 'Somebody would like to write with you',
  invited: 'You were asked to help write',
  mentioned: 'You were mentioned',
  replied: (count) => `${count} ${count === 1 ? 'reply' : 'replies'} to you`,
  answered: {
    own: (what, how) => `Your ${inside(what)}: ${how}`,
    supported: (what, how) => `The ${inside(what)} that you support: ${how}`,
    joined: (what, how) => `What your ${inside(what)} was merged into: ${how}`,
  },
  into: {
    own: (what, code) => `Your ${inside(what)} was merged into ${code}`,
    supported: (what, code) => `The ${inside(what)} that you support was merged into ${code}`,
  },
  because: (what, reason) => `${what} (“${reason}”)`,
  hidden: (what, reason) => `Your ${inside(what)} was hidden: ${reason}`,
  answerGone: 'the answer was taken back',
  isNew: 'New',
  gone: 'Deleted',
  back: 'Restored',
  state: 'State',
  written: (what, added, removed) =>
    `${what}: +${added}${removed === 0 ? '' : ` −${removed}`} ${added + removed === 1 ? 'character' : 'characters'}`,
  stopTitle: 'Stop these mails?',
  stopText: (city) =>
    `${city} will send you no more mails of what concerns you. You still find it on the page “For me”, where you can turn mails on again.`,
  stopDo: 'Stop sending me mails',
  stopped: 'Done: you get no more mails',
  stoppedText: 'To get them again, choose so under “Mail” on the page “For me”.',
};

/** What mails say, in each language. */
export const words: Readonly<Record<Language, typeof zh>> = { zh, en };
export type Words = typeof zh;
