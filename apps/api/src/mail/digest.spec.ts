import type { Language } from '@cityloom/operating-model';
import type { ToldLine } from '../insight/told.ts';
import { digestOf, textOf } from './digest.ts';

const words = (en: string, zh: string) => ({ en, zh });
const [contribution, adopted] = [words('Contribution', '意见与提案'), words('Adopted', '采纳')];
const line = (says: ToldLine['says'], more: Partial<ToldLine> = {}): ToldLine => ({
  record: { id: 'one', type: 'contribution', code: 'CON-7', label: contribution, isGone: false },
  group: 'decided',
  due: null,
  by: [],
  at: '2027-03-03T07:00:00.000Z',
  says,
  tells: [],
  untold: 0,
  ...more,
});
const names = new Map([['one', words('A bench', '一条长椅')]]);
const codes = new Map([['other', 'CON-9']]);
const told = (language: Language, one: ToldLine) =>
  digestOf({
    kind: 'digest',
    language,
    city: { slug: 'qichuan', name: words('Qichuan', '栖川市') },
    waits: [],
    news: [one],
    more: 0,
    names,
    codes,
    origin: 'https://city.example',
    stop: 'https://city.example/u/x',
  });
const said = (one: ToldLine) => (['en', 'zh'] as const).map((language) => told(language, one).news[0]?.said);
const answered = (more: object) =>
  said(line([{ kind: 'answered', whose: 'own', label: contribution, to: adopted, why: null, into: null, ...more }]));

describe('what a mail says', () => {
  it('is whose it was that was answered, and where it went', () => {
    expect(answered({})).toEqual(['Your contribution: Adopted', '你的意见与提案：采纳']);
    expect(answered({ to: null })).toEqual([
      'Your contribution: the answer was taken back',
      '你的意见与提案：答复已收回',
    ]);
    expect(answered({ whose: 'supported' })).toEqual([
      'The contribution that you support: Adopted',
      '你支持的意见与提案：采纳',
    ]);
    expect(answered({ whose: 'joined' })).toEqual([
      'What your contribution was merged into: Adopted',
      '你的意见与提案并入的那一条：采纳',
    ]);
    expect(answered({ into: 'other' })).toEqual([
      'Your contribution was merged into CON-9',
      '你的意见与提案并入了CON-9',
    ]);
    expect(answered({ whose: 'supported', into: 'other' })).toEqual([
      'The contribution that you support was merged into CON-9',
      '你支持的意见与提案并入了CON-9',
    ]);
    expect(answered({ why: words('By May.', '五月之前。') })).toEqual([
      'Your contribution: Adopted (“By May.”)',
      '你的意见与提案：采纳（“五月之前。”）',
    ]);
    // A reason is one line, in the language that it has, and not for ever.
    expect(answered({ why: words('', `\u202e分两步：\n${'长'.repeat(400)}`) })[0]).toBe(
      `Your contribution: Adopted (“分两步： ${'长'.repeat(274)}…”)`,
    );
    // Where it went is not for everybody to know.
    expect(answered({ into: 'unknown' })).toEqual(['Your contribution: Adopted', '你的意见与提案：采纳']);
  });

  it('is by which day an answer was promised, as a day is written', () => {
    expect(said(line([{ kind: 'asked', label: contribution, count: 1 }], { due: '2027-03-05' }))).toEqual([
      'Contribution: 1; answer promised by 5 March 2027',
      '意见与提案：1；承诺最晚2027年3月5日答复',
    ]);
  });

  it('is how much was written, in words that agree with how many', () => {
    const written = (added: number, removed: number) =>
      said(line([{ kind: 'written', label: words('Story', '故事'), language: null, added, removed, people: 1 }]));
    expect(written(1, 0)).toEqual(['Story: +1 character', '故事：+1字']);
    expect(written(1, 3)).toEqual(['Story: +1 −3 characters', '故事：+1 −3字']);
    expect(said(line([{ kind: 'replied', count: 1 }]))).toEqual(['1 reply to you', '1条回复了你']);
    expect(said(line([{ kind: 'replied', count: 2 }]))).toEqual(['2 replies to you', '2条回复了你']);
  });

  it('names who did it, and where it is read', () => {
    const text = textOf(told('en', line([{ kind: 'new' }], { by: ['one', 'unknown'] })));
    expect(text).toContain(
      'A bench (Contribution)\nNew: Contribution · A bench\nhttps://city.example/qichuan/r/contribution/CON-7\n',
    );
  });
});
