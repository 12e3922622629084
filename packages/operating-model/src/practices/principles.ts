import { defineRecord, type Practice } from '../kernel/define.ts';
import { choice, date, person, prose, ref, refs, rows, text } from '../kernel/field.ts';
import { invitedEdit, officeMay } from '../kernel/rights.ts';

const principle = defineRecord('principle', {
  clause: '5',
  code: 'PRN',
  class: 'direction',
  label: { en: 'Delivery principle', zh: '实施原则' },
  plural: { en: 'Delivery principles', zh: '实施原则' },
  purpose: {
    en: 'A short rule for making choices. It is the same for everyone, so nobody has to ask each time.',
    zh: '给大家一条共同的简短准则，做选择时不必事事请示。',
  },
  lifecycle: 'adopted',
  // Written by the programme office and by whom it invites; adopted by leaders.
  policy: [...officeMay('edit'), invitedEdit],
  title: 'title',
  fields: {
    title: text({ label: { en: 'Title', zh: '标题' }, bilingual: true, required: true }),
    statement: text({
      label: { en: 'The principle', zh: '原则内容' },
      hint: { en: 'One or two sentences that settle an argument.', zh: '一两句话，遇到分歧时能拿来判断。' },
      long: true,
      bilingual: true,
    }),
    rationale: prose({ label: { en: 'Why we hold to it', zh: '为什么这样要求' }, bilingual: true }),
    implications: rows({
      label: { en: 'What follows from it', zh: '意味着什么' },
      columns: {
        weDo: text({ label: { en: 'What we do', zh: '我们要做的' }, long: true, bilingual: true }),
        weStop: text({ label: { en: 'What we stop doing', zh: '我们不再做的' }, long: true, bilingual: true }),
      },
    }),
    source: choice({
      label: { en: 'Where it comes from', zh: '来源' },
      options: {
        annex_a: { en: 'Annex A of the standard, in our reading', zh: '标准附录A（我们的解读）' },
        local: { en: 'The city itself', zh: '本市提出' },
      },
    }),
    annexRef: text({
      label: { en: 'Place in Annex A', zh: '附录A中的编号' },
      hint: { en: 'The number of the entry in Annex A.', zh: '填写附录A的条目编号。' },
    }),
    adoptedOn: date({ label: { en: 'Adopted on', zh: '通过日期' } }),
    guardian: person({
      label: { en: 'Guardian', zh: '守护人' },
      hint: { en: 'Speaks up when it is forgotten.', zh: '有人忘了它时，负责提醒的人。' },
    }),
  },
  views: {
    form: [
      { label: { en: 'The principle', zh: '原则' }, fields: ['title', 'statement', 'rationale'] },
      { label: { en: 'In daily work', zh: '落到日常' }, fields: ['implications'] },
      { label: { en: 'Where it stands', zh: '来源与通过' }, fields: ['source', 'annexRef', 'adoptedOn', 'guardian'] },
    ],
    table: ['title', 'statement', 'source', 'annexRef', 'adoptedOn', 'guardian'],
    document: { body: ['statement', 'rationale'] },
  },
});

// Of class portfolio: whoever leads the initiative writes the check, and the whole organisation keeps it up to date.
const principleCheck = defineRecord('principleCheck', {
  clause: '5',
  code: 'PCK',
  class: 'portfolio',
  label: { en: 'Principle check', zh: '原则检查' },
  plural: { en: 'Principle checks', zh: '原则检查' },
  purpose: {
    en: 'Whether an initiative keeps to a principle. It is checked before approval; any exception is noted with its reason.',
    zh: '批准之前，用一条原则对照一项举措；有例外，就写明理由。',
  },
  lifecycle: 'small',
  // Accepted by the programme office, which also approves exceptions.
  policy: officeMay('transition'),
  title: 'title',
  fields: {
    // Left empty, lists name a check by its subject and principle.
    title: text({ label: { en: 'Title', zh: '标题' }, bilingual: true }),
    subject: ref({ label: { en: 'Initiative checked', zh: '检查对象' }, to: 'initiative', required: true }),
    principle: ref({ label: { en: 'Principle', zh: '对照的原则' }, to: 'principle', required: true }),
    result: choice({
      label: { en: 'Result', zh: '检查结果' },
      options: {
        meets: { en: 'Meets it', zh: '符合', tone: 'ok' },
        partly: { en: 'Partly meets it', zh: '部分符合', tone: 'warn' },
        conflicts: { en: 'Conflicts with it', zh: '相冲突', tone: 'crit' },
        not_applicable: { en: 'Does not apply', zh: '不适用', tone: 'idle' },
      },
      required: true,
    }),
    explanation: text({ label: { en: 'Explanation', zh: '说明' }, long: true, bilingual: true }),
    exceptionApprovedBy: person({
      label: { en: 'Exception approved by', zh: '例外批准人' },
      class: 'decision',
    }),
    date: date({ label: { en: 'Date', zh: '日期' } }),
  },
  views: {
    form: [
      { label: { en: 'What is checked', zh: '拿什么对照什么' }, fields: ['subject', 'principle', 'title'] },
      { label: { en: 'The result', zh: '结果' }, fields: ['result', 'explanation', 'exceptionApprovedBy', 'date'] },
    ],
    table: ['subject', 'principle', 'result', 'explanation', 'exceptionApprovedBy', 'date'],
    board: { by: 'result' },
  },
});

// Somebody's own word, hence of class voice: anyone may sign, and only the signatory changes the pledge.
const endorsement = defineRecord('endorsement', {
  clause: '5',
  code: 'END',
  class: 'voice',
  label: { en: 'Endorsement', zh: '支持声明' },
  plural: { en: 'Endorsements', zh: '支持声明' },
  purpose: {
    en: 'Who stands behind which principles, and what they will do about them.',
    zh: '写明谁支持哪些原则，打算为它做什么。',
  },
  lifecycle: 'small',
  title: 'title',
  fields: {
    // Left empty, lists name an endorsement by who signed it: signing takes no writing.
    title: text({ label: { en: 'In one line', zh: '一句话' }, bilingual: true }),
    org: ref({
      label: { en: 'Signing organisation', zh: '支持单位' },
      hint: { en: 'Leave empty if you sign for yourself.', zh: '以个人名义支持的，不用填。' },
      to: 'organisation',
    }),
    principles: refs({ label: { en: 'Principles', zh: '支持的原则' }, to: 'principle' }),
    pledge: text({ label: { en: 'What you pledge', zh: '你的承诺' }, long: true, bilingual: true }),
    date: date({ label: { en: 'Date', zh: '日期' }, required: true }),
  },
  views: {
    form: [
      { label: { en: 'Who signs what', zh: '谁支持什么' }, fields: ['org', 'principles', 'date'] },
      { label: { en: 'In your own words', zh: '你想说的' }, fields: ['title', 'pledge'] },
    ],
    table: ['title', 'org', 'principles', 'pledge', 'date'],
    document: { body: ['pledge'] },
  },
});

/** Clause 5: the few published rules that let independent bodies choose alike. */
export const principlesPractice: Practice = {
  clause: '5',
  label: { en: 'Delivery principles', zh: '实施原则' },
  why: {
    en: 'No city can copy the plan of another, and good management alone does not keep many years of work on course. A short, public set of principles lets hundreds of independent bodies make choices that fit together, without asking anyone first. Every later choice, be it a service, a contract or a building, can be checked against it.',
    zh: '没有哪座城市能照搬别人的规划，光靠管理得力也难以让多年的工作不跑偏。一套简短而公开的原则，能让成百上千家各自独立的单位不必事先请示，也能作出方向一致的选择。往后的每个选择，无论是一项服务、一份合同还是一栋建筑，都可以拿它来衡量。',
  },
  records: [principle, principleCheck, endorsement],
};
