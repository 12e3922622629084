import { defineRecord, type Practice } from '../kernel/define.ts';
import type { PolicyRow } from '../kernel/policy.ts';
import {
  choice,
  date,
  flag,
  money,
  number,
  percent,
  period,
  person,
  place,
  prose,
  ref,
  refs,
  rows,
  score,
  text,
  value,
} from '../kernel/field.ts';
import {
  heardAbout,
  helpersEnter,
  invitedEdit,
  membersCreate,
  officeCreates,
  officeMay,
  officeHides,
  officeModerates,
  officeSeesHidden,
  openStates,
  shownWithIt,
  speakersKeep,
} from '../kernel/rights.ts';
import { organisationKindLabels } from '../kernel/sector.ts';
import { audiences, visibilityLabels } from '../kernel/state.ts';

/** How far a group takes part, from being told to deciding. */
const levels = {
  inform: { en: 'Inform: they are told', zh: '告知：让对方知道' },
  consult: { en: 'Consult: they are asked', zh: '咨询：听取意见' },
  involve: { en: 'Involve: they help shape it', zh: '参与：一起出方案' },
  collaborate: { en: 'Collaborate: they do it with us', zh: '协作：一起来做' },
  empower: { en: 'Empower: they decide', zh: '赋权：由对方决定' },
};

const stakeholder = defineRecord('stakeholder', {
  clause: '6.5',
  code: 'STK',
  class: 'stakeholder',
  label: { en: 'Stakeholder', zh: '利益相关方' },
  plural: { en: 'Stakeholders', zh: '利益相关方' },
  purpose: {
    en: 'A group with a stake in the city: what it wants, what worries it and how it should take part.',
    zh: '把每个群体分清楚：他们想要什么、担心什么、应当怎样参与。',
  },
  lifecycle: 'small',
  // The programme office and the departments say who has a stake; each organisation keeps its own profile.
  policy: [...officeCreates, membersCreate('government')],
  standsFor: { as: 'kind', self: 'organization', sector: 'sector' },
  title: 'name',
  fields: {
    name: text({ label: { en: 'Name', zh: '名称' }, bilingual: true, required: true }),
    kind: choice({
      label: { en: 'Kind', zh: '类型' },
      options: {
        organization: { en: 'Organisation', zh: '单位' },
        group: { en: 'Group of people', zh: '群体' },
        person_role: { en: 'Person in a role', zh: '某个岗位上的人' },
      },
    }),
    sector: choice({ label: { en: 'Belongs to', zh: '属于哪一类' }, options: organisationKindLabels }),
    interests: rows({
      label: { en: 'Interests', zh: '关注与期待' },
      columns: { interest: text({ label: { en: 'Interest', zh: '期待' }, bilingual: true }) },
    }),
    concerns: rows({
      label: { en: 'Concerns', zh: '顾虑' },
      columns: { concern: text({ label: { en: 'Concern', zh: '顾虑' }, bilingual: true }) },
    }),
    influence: score({
      label: { en: 'Influence', zh: '影响力' },
      hint: { en: '0 = none, 4 = can make or break it.', zh: '0表示没有，4表示足以决定成败。' },
      min: 0,
      max: 4,
      class: 'assessment',
    }),
    impactOnThem: score({
      label: { en: 'How affected they are', zh: '受影响程度' },
      hint: {
        en: '0 = none, 4 = changes their daily life or business.',
        zh: '0表示没有，4表示会改变他们的生活或生意。',
      },
      min: 0,
      max: 4,
      class: 'assessment',
    }),
    desiredLevel: choice({ label: { en: 'How they should take part', zh: '期望的参与程度' }, options: levels }),
    relations: refs({
      label: { en: 'Relations', zh: '相互关系' },
      to: 'stakeholder',
      kinds: {
        part_of: { en: 'Is part of', zh: '隶属于' },
        represents: { en: 'Speaks for', zh: '代表' },
        works_with: { en: 'Works with', zh: '合作' },
        funds: { en: 'Funds', zh: '资助' },
        supplies: { en: 'Supplies or serves', zh: '供货或服务' },
        disagrees_with: { en: 'Disagrees with', zh: '存在分歧' },
      },
    }),
    relationshipOwner: person({ label: { en: 'Who keeps in touch', zh: '联系人' }, class: 'contact' }),
    notes: text({
      label: { en: 'Internal notes', zh: '内部备注' },
      hint: {
        en: 'Read by the programme office, city leaders and the organisation concerned.',
        zh: '项目办、城市领导和这家单位自己看得到。',
      },
      long: true,
      bilingual: true,
      class: 'assessment',
    }),
  },
  views: {
    form: [
      { label: { en: 'Who they are', zh: '是谁' }, fields: ['name', 'kind', 'sector'] },
      { label: { en: 'What matters to them', zh: '在意什么' }, fields: ['interests', 'concerns'] },
      {
        label: { en: 'How they take part', zh: '怎样参与' },
        fields: ['desiredLevel', 'relations', 'relationshipOwner'],
      },
      { label: { en: 'Our assessment', zh: '内部评估' }, fields: ['influence', 'impactOnThem', 'notes'] },
    ],
    table: ['name', 'kind', 'sector', 'desiredLevel', 'interests', 'concerns', 'influence', 'impactOnThem'],
    board: { by: 'desiredLevel' },
  },
});

const engagementPlan = defineRecord('engagementPlan', {
  clause: '6.5',
  code: 'EPL',
  class: 'engagement',
  label: { en: 'Engagement plan', zh: '参与计划' },
  plural: { en: 'Engagement plans', zh: '参与计划' },
  purpose: {
    en: 'Who the city wants to reach, how far they take part, through which activities and with how much money.',
    zh: '定好请哪些人、参与到什么程度、办哪些活动、花多少钱。',
  },
  lifecycle: 'small',
  // Written by the programme office and by whom it invites.
  policy: [...officeCreates, ...officeMay('edit'), invitedEdit],
  title: 'title',
  fields: {
    title: text({ label: { en: 'Title', zh: '标题' }, bilingual: true, required: true }),
    goals: prose({ label: { en: 'Goals', zh: '目标' }, bilingual: true }),
    period: period({ label: { en: 'Period', zh: '起止时间' } }),
    lead: person({ label: { en: 'Led by', zh: '负责人' } }),
    budget: money({ label: { en: 'Budget', zh: '预算' }, class: 'commercial' }),
    targets: rows({
      label: { en: 'Who to reach', zh: '请哪些人' },
      columns: {
        stakeholder: ref({ label: { en: 'Stakeholder', zh: '利益相关方' }, to: 'stakeholder' }),
        level: choice({ label: { en: 'How they take part', zh: '参与程度' }, options: levels }),
      },
    }),
    activities: refs({ label: { en: 'Activities', zh: '参与活动' }, to: 'engagement' }),
    kpis: rows({
      label: { en: 'Signs of success', zh: '成效指标' },
      columns: {
        name: text({ label: { en: 'Name', zh: '名称' }, bilingual: true }),
        target: number({ label: { en: 'Target', zh: '目标值' } }),
        actual: number({ label: { en: 'Actual', zh: '实际值' } }),
      },
    }),
  },
  views: {
    form: [
      { label: { en: 'What for', zh: '为了什么' }, fields: ['title', 'goals'] },
      { label: { en: 'Who and how', zh: '找谁、怎么办' }, fields: ['targets', 'activities', 'kpis'] },
      { label: { en: 'Time and money', zh: '时间与资源' }, fields: ['period', 'lead', 'budget'] },
    ],
    table: ['title', 'period', 'lead', 'activities', 'budget'],
    timeline: { period: 'period' },
    document: { body: ['goals'] },
  },
});

const engagement = defineRecord('engagement', {
  clause: '6.5',
  code: 'ENG',
  class: 'engagement',
  label: { en: 'Engagement activity', zh: '参与活动' },
  plural: { en: 'Engagement activities', zh: '参与活动' },
  purpose: {
    en: 'One occasion on which people were heard: who came, what was asked, what was found and what came of it.',
    zh: '记录一次听取意见的活动：谁来了、问了什么、听到什么、带来了什么结果。',
  },
  lifecycle: 'small',
  gathers: { on: 'subject', when: 'date' },
  title: 'name',
  fields: {
    name: text({ label: { en: 'Name', zh: '名称' }, bilingual: true, required: true }),
    type: choice({
      label: { en: 'Type', zh: '形式' },
      options: {
        workshop: { en: 'Workshop', zh: '工作坊' },
        hearing: { en: 'Hearing', zh: '听证会' },
        survey: { en: 'Survey', zh: '问卷调查' },
        online_consultation: { en: 'Online consultation', zh: '网上征求意见' },
        co_design: { en: 'Joint design session', zh: '共同设计' },
        hackathon: { en: 'Hackathon', zh: '创新营' },
        citizen_panel: { en: 'Citizen panel', zh: '市民评议' },
        site_visit: { en: 'Site visit', zh: '实地走访' },
        partner_forum: { en: 'Partner forum', zh: '伙伴交流会' },
        peer_city: { en: 'Exchange with another city', zh: '城市间交流' },
      },
      required: true,
    }),
    // A period, for a consultation lasts weeks; an afternoon begins and ends on one day.
    date: period({ label: { en: 'Date', zh: '日期' } }),
    place: place({ label: { en: 'Place', zh: '地点' } }),
    url: text({ label: { en: 'Web address', zh: '网址' }, web: true }),
    audience: refs({ label: { en: 'Who it is for', zh: '请谁来' }, to: 'stakeholder' }),
    subject: refs({
      label: { en: 'What it is about', zh: '谈的内容' },
      to: ['vision', 'visionSection', 'outcome', 'principle', 'roadmap', 'initiative'],
    }),
    questions: prose({ label: { en: 'Questions asked', zh: '问了什么' }, bilingual: true }),
    attendance: rows({
      label: { en: 'Who came', zh: '来了多少人' },
      columns: {
        sector: choice({ label: { en: 'Who', zh: '属于哪一类' }, options: organisationKindLabels }),
        count: number({ label: { en: 'People', zh: '人数' }, min: 0, integer: true }),
      },
    }),
    findings: prose({ label: { en: 'Findings', zh: '听到了什么' }, bilingual: true }),
    outcomes: refs({
      label: { en: 'What came of it', zh: '带来了什么结果' },
      to: ['contribution', 'decision', 'actionItem'],
    }),
    feedbackPublishedOn: date({ label: { en: 'Results published on', zh: '答复公布日期' } }),
    satisfaction: percent({ label: { en: 'Felt heard', zh: '满意度' } }),
  },
  views: {
    form: [
      { label: { en: 'The activity', zh: '活动' }, fields: ['name', 'type', 'subject', 'questions'] },
      { label: { en: 'When and where', zh: '时间与地点' }, fields: ['date', 'place', 'url'] },
      { label: { en: 'Who', zh: '参与的人' }, fields: ['audience', 'attendance'] },
      {
        label: { en: 'What came of it', zh: '结果' },
        fields: ['findings', 'outcomes', 'feedbackPublishedOn', 'satisfaction'],
      },
    ],
    table: ['name', 'type', 'date', 'place', 'audience', 'subject', 'satisfaction', 'feedbackPublishedOn'],
    calendar: { date: 'date' },
    board: { by: 'type' },
    timeline: { period: 'date', lane: 'type' },
    document: { body: ['questions', 'findings'] },
  },
});

// A question that is open for some weeks; an engagement activity is one occasion on which it was talked about.
const consultation = defineRecord('consultation', {
  clause: '6.5',
  code: 'CNS',
  class: 'engagement',
  label: { en: 'Consultation', zh: '征求意见' },
  plural: { en: 'Consultations', zh: '征求意见' },
  purpose: {
    en: 'A question the city asks for a while: what it is about, who is asked, until when, and what became of the answers.',
    zh: '在一段时间里向大家提一个问题：问什么、请谁回答、到哪天为止，回答用来做了什么。',
  },
  lifecycle: 'small',
  // Asked in the city's name: by the programme office and by departments.
  policy: [...officeCreates, membersCreate('government')],
  hears: { within: 'period', moved: 'whyMoved', from: 'audience', on: 'subject', leadsTo: 'decisions' },
  title: 'question',
  fields: {
    question: text({
      label: { en: 'Question', zh: '问题' },
      hint: { en: 'One concrete question, in plain words.', zh: '只问一个具体的问题，用大白话。' },
      bilingual: true,
      required: true,
    }),
    background: prose({ label: { en: 'Background', zh: '背景' }, bilingual: true }),
    documents: rows({
      label: { en: 'Documents', zh: '参考材料' },
      columns: {
        title: text({ label: { en: 'Document', zh: '材料名称' }, bilingual: true, required: true }),
        url: text({ label: { en: 'Web address', zh: '网址' }, web: true, required: true }),
      },
    }),
    // Whoever may share it opens and prolongs it.
    period: period({
      label: { en: 'Open for answers', zh: '回答时间' },
      hint: {
        en: 'Answers are taken from the first to the last day, both included.',
        zh: '从第一天到最后一天都可以回答，含当天。',
      },
      required: true,
      class: 'decision',
    }),
    whyMoved: text({
      label: { en: 'Why the dates were moved', zh: '改期原因' },
      long: true,
      bilingual: true,
      class: 'decision',
    }),
    audience: refs({ label: { en: 'Who is asked', zh: '请谁回答' }, to: 'stakeholder' }),
    subject: refs({
      label: { en: 'What it is about', zh: '谈的内容' },
      to: ['vision', 'visionSection', 'outcome', 'principle', 'roadmap', 'initiative', 'decision'],
    }),
    use: text({
      label: { en: 'What happens with the answers', zh: '回答怎么用' },
      long: true,
      bilingual: true,
    }),
    resultDue: date({ label: { en: 'Result by', zh: '结果公布期限' } }),
    occasions: refs({
      label: { en: 'Activities held for it', zh: '为此办的活动' },
      to: 'engagement',
    }),
    result: prose({ label: { en: 'What we heard and what we do', zh: '听到了什么，怎么做' }, bilingual: true }),
    decisions: refs({ label: { en: 'Decided with it', zh: '据此作出的决策' }, to: 'decision' }),
  },
  views: {
    form: [
      { label: { en: 'The question', zh: '问题' }, fields: ['question', 'subject', 'background', 'documents'] },
      { label: { en: 'Who and when', zh: '请谁、什么时候' }, fields: ['audience', 'period', 'whyMoved', 'occasions'] },
      {
        label: { en: 'What came of it', zh: '结果' },
        fields: ['use', 'resultDue', 'result', 'decisions'],
      },
    ],
    table: ['question', 'period', 'subject', 'audience', 'resultDue'],
    calendar: { date: 'period' },
    timeline: { period: 'period' },
    document: { body: ['summary', 'background', 'result'] },
  },
});

/** What becomes of what somebody asked for (house 5). */
const answers = {
  adopted: { en: 'Adopted', zh: '采纳', tone: 'ok' },
  partly: { en: 'Partly adopted', zh: '部分采纳', tone: 'ok' },
  declined: { en: 'Not adopted', zh: '未采纳', tone: 'warn' },
  later: { en: 'Kept for later', zh: '留待以后', tone: 'idle' },
  passed_on: { en: 'Passed on', zh: '已转交' },
  merged: { en: 'Merged with another', zh: '与其他意见合并' },
} as const;

/** Of whatever is said: for whom, and to whom by name. */
const speaking = {
  forOrganisation: flag({
    label: { en: 'Said for the organisation', zh: '代表单位' },
    hint: { en: 'Whoever speaks belongs to it.', zh: '发布者属于这家单位。' },
    class: 'fixed',
  }),
  mentions: refs({ label: { en: 'People mentioned', zh: '提到的人' }, to: 'person', most: 20 }),
};

// Somebody's own word: anyone may speak, and only the speaker, and whom they invite, changes what was said.
const contribution = defineRecord('contribution', {
  clause: '6.5',
  code: 'CTB',
  class: 'voice',
  label: { en: 'Contribution', zh: '意见与提案' },
  plural: { en: 'Contributions', zh: '意见与提案' },
  purpose: {
    en: 'What someone wants to say about anything here, and what became of it.',
    zh: '这里的任何内容，谁都可以提意见，也看得到答复。',
  },
  lifecycle: 'small',
  // Who speaks decides who sees it until it is shared; from then on the programme office answers.
  policy: [
    { role: 'member', relation: 'owner', states: ['draft'], may: ['transition'] },
    { role: 'member', relation: 'owner', states: openStates, may: ['edit'] },
    invitedEdit,
    ...officeMay('transition'),
    membersCreate(),
    ...officeModerates,
    // Whoever has no account is heard at once, where the city lets them in; there is no draft that they could come back to.
    { role: 'guest', states: ['shared'], may: ['create'] },
    ...helpersEnter,
  ],
  answer: {
    outcome: 'effect',
    why: 'reply',
    by: 'repliedBy',
    due: { day: 'replyDue' },
    leadsTo: 'ledTo',
    thanks: { as: 'thanks', given: 'thanked' },
    merges: { as: 'merged', into: 'into', apart: 'apart' },
  },
  inName: 'forOrganisation',
  entered: { source: 'source', card: 'cardNumber' },
  calls: 'mentions',
  says: { on: 'on' },
  title: 'title',
  fields: {
    title: text({ label: { en: 'In one line', zh: '一句话概括' }, bilingual: true, required: true }),
    text: text({ label: { en: 'What you want to say', zh: '具体内容' }, long: true, bilingual: true }),
    kind: choice({
      label: { en: 'Kind', zh: '类型' },
      options: {
        comment: { en: 'Comment', zh: '意见' },
        idea: { en: 'Idea', zh: '建议' },
        objection: { en: 'Objection', zh: '反对' },
        question: { en: 'Question', zh: '提问' },
        offer: { en: 'Offer of help', zh: '愿意出力' },
      },
      required: true,
    }),
    on: ref({ label: { en: 'About', zh: '针对的内容' }, to: 'any' }),
    ...speaking,
    // Left out where somebody says it with an account, or in the box for everybody.
    source: choice({
      label: { en: 'How it came', zh: '来源' },
      options: {
        counter: { en: 'At a counter', zh: '窗口' },
        telephone: { en: 'By telephone', zh: '电话' },
        paper: { en: 'On a paper card', zh: '纸质卡片' },
        event: { en: 'At an event', zh: '活动现场' },
      },
      class: 'fixed',
    }),
    cardNumber: text({ label: { en: 'Card number', zh: '卡片编号' }, class: 'fixed' }),
    reply: text({ label: { en: 'Answer', zh: '答复' }, long: true, bilingual: true, class: 'answer' }),
    repliedBy: person({ label: { en: 'Answered by', zh: '答复人' }, class: 'answer' }),
    effect: choice({
      label: { en: 'What became of it', zh: '处理结果' },
      hint: { en: 'The answer says why.', zh: '请在答复中写明理由。' },
      options: answers,
      class: 'answer',
    }),
    replyDue: date({ label: { en: 'Answer due', zh: '答复期限' }, class: 'answer' }),
    ledTo: refs({
      label: { en: 'What it led to', zh: '落实到哪里' },
      hint: {
        en: 'What is done, decided or written because of it. Whoever said it hears how that goes on.',
        zh: '因为这条意见而做、而定、而写的事。提意见的人会知道后来怎样。',
      },
      to: [
        'initiative',
        'milestone',
        'actionItem',
        'decision',
        'visionSection',
        'outcome',
        'principle',
        'consultation',
      ],
      most: 10,
      class: 'answer',
    }),
    thanks: text({
      label: { en: 'Thanked in public as', zh: '公开致谢时的称呼' },
      hint: {
        en: 'A name, or for example “a resident of Northside”. Empty: nobody is named.',
        zh: '可以写名字，也可以写“一位北区居民”这样的说法。不写就不提名。',
      },
      class: 'consent',
    }),
    thanked: flag({ label: { en: 'Thanked in public', zh: '公开致谢' }, class: 'answer' }),
    into: ref({ label: { en: 'Merged into', zh: '并入' }, to: 'contribution', class: 'answer' }),
    apart: text({
      label: { en: 'Why it does not belong with another', zh: '为什么不该并在一起' },
      long: true,
      bilingual: true,
      class: 'objection',
    }),
  },
  views: {
    form: [
      {
        label: { en: 'What is said', zh: '意见内容' },
        fields: ['title', 'text', 'kind', 'on', 'mentions', 'forOrganisation', 'source', 'cardNumber'],
      },
      {
        label: { en: 'The answer', zh: '答复' },
        fields: ['effect', 'into', 'reply', 'ledTo', 'thanks', 'thanked', 'repliedBy', 'replyDue', 'apart'],
      },
    ],
    board: { by: 'effect' },
    table: ['title', 'kind', 'on', 'source', 'effect', 'replyDue', 'repliedBy'],
    calendar: { date: 'replyDue' },
    document: { body: ['text'] },
  },
});

/** Whoever sees what is spoken about hears it and answers it; only the speaker changes it and takes it back. */
const talkRights: readonly PolicyRow[] = [
  ...speakersKeep,
  ...heardAbout,
  ...officeSeesHidden,
  ...officeModerates,
  { role: 'member', visibility: ['members', 'public'], may: ['view', 'comment'] },
  { role: 'observer', visibility: ['members', 'public'], may: ['view'] },
  ...(['leader', 'programme_manager', 'practice_lead', 'reviewer', 'privacy_lead', 'facilitator'] as const).map(
    (role) => ({ role, visibility: ['members', 'public'], may: ['view', 'history', 'comment'] }) as const,
  ),
];

const quotes = { words: 'quote', before: 'before', after: 'after' } as const;

// Talk about something: it goes where that goes, and who may not see that does not see what is said of it.
const comment = defineRecord('comment', {
  clause: '6.5',
  code: 'TLK',
  class: 'voice',
  label: { en: 'Comment', zh: '评论' },
  plural: { en: 'Comments', zh: '评论' },
  purpose: {
    en: 'What people say to each other about a record, in the place where they say it.',
    zh: '大家对着一条记录、一段文字说的话，都留在说话的地方。',
  },
  lifecycle: 'spoken',
  about: { on: 'on', at: 'part', answers: 'answers', quotes, begins: 'comment' },
  inName: 'forOrganisation',
  calls: 'mentions',
  policy: talkRights,
  title: 'text',
  fields: {
    text: text({ label: { en: 'What is said', zh: '说了什么' }, long: true, bilingual: true, required: true }),
    on: ref({ label: { en: 'About', zh: '针对的内容' }, to: 'any', required: true, class: 'fixed' }),
    part: text({ label: { en: 'Part of it', zh: '针对的部分' }, class: 'fixed' }),
    quote: text({ label: { en: 'Words it is about', zh: '针对的原文' }, long: true, class: 'fixed' }),
    before: text({ label: { en: 'Words before them', zh: '前文' }, class: 'fixed' }),
    after: text({ label: { en: 'Words behind them', zh: '后文' }, class: 'fixed' }),
    answers: ref({ label: { en: 'Answers', zh: '回复的内容' }, to: ['comment', 'suggestion'], class: 'fixed' }),
    ...speaking,
    resolved: flag({ label: { en: 'Settled', zh: '已处理' }, class: 'handling' }),
  },
  views: {
    form: [
      {
        label: { en: 'What is said', zh: '评论内容' },
        fields: ['text', 'on', 'part', 'quote', 'before', 'after', 'answers', 'mentions', 'forOrganisation'],
      },
      { label: { en: 'What became of it', zh: '处理情况' }, fields: ['resolved'] },
    ],
    table: ['text', 'on', 'resolved'],
    document: { body: ['text'] },
  },
});

// A change that somebody asks for who may not make it: whoever may write what it is about answers it. A record says what was
// asked of it only once that was written, and so an adopted suggestion is an edit like any other.
const suggestion = defineRecord('suggestion', {
  clause: '6.5',
  code: 'SUG',
  class: 'voice',
  label: { en: 'Suggested change', zh: '修改建议' },
  plural: { en: 'Suggested changes', zh: '修改建议' },
  purpose: {
    en: 'A change to one field or to some words, put so that it can be adopted with one click, and what became of it.',
    zh: '对一个字段、一段文字提出的具体改法，对方点一下就能采纳，采没采纳都看得到。',
  },
  lifecycle: 'spoken',
  about: { on: 'on', at: 'part', quotes, begins: 'propose' },
  asks: { was: 'was', to: 'to', words: 'words' },
  answer: { outcome: 'outcome', why: 'answer', by: 'answeredBy' },
  policy: talkRights,
  title: 'reason',
  fields: {
    reason: text({ label: { en: 'Why', zh: '修改理由' }, long: true, bilingual: true }),
    on: ref({ label: { en: 'About', zh: '针对的内容' }, to: 'any', required: true, class: 'fixed' }),
    part: text({ label: { en: 'What to change', zh: '要改的地方' }, required: true, class: 'fixed' }),
    was: value({ label: { en: 'As it was', zh: '原来的内容' }, class: 'fixed' }),
    to: value({ label: { en: 'As it should be', zh: '改成' }, class: 'fixed' }),
    quote: text({ label: { en: 'Words to replace', zh: '要替换的原文' }, long: true, class: 'fixed' }),
    before: text({ label: { en: 'Words before them', zh: '前文' }, class: 'fixed' }),
    after: text({ label: { en: 'Words behind them', zh: '后文' }, class: 'fixed' }),
    words: text({ label: { en: 'Words in their place', zh: '换成的文字' }, long: true, class: 'fixed' }),
    outcome: choice({
      label: { en: 'What became of it', zh: '处理结果' },
      options: {
        adopted: answers.adopted,
        partly: answers.partly,
        declined: answers.declined,
        later: answers.later,
      },
      class: 'verdict',
    }),
    answer: text({ label: { en: 'Reason given', zh: '答复理由' }, long: true, bilingual: true, class: 'verdict' }),
    answeredBy: person({ label: { en: 'Answered by', zh: '答复人' }, class: 'verdict' }),
  },
  views: {
    form: [
      {
        label: { en: 'What is suggested', zh: '建议内容' },
        fields: ['on', 'part', 'was', 'to', 'quote', 'before', 'after', 'words', 'reason'],
      },
      { label: { en: 'What became of it', zh: '处理情况' }, fields: ['outcome', 'answer', 'answeredBy'] },
    ],
    table: ['reason', 'on', 'outcome', 'answeredBy'],
  },
});

// Where an organisation stands: its word and not that of whoever wrote it down, so that its people keep it up to date, and
// nobody else does.
const position = defineRecord('position', {
  clause: '6.5',
  code: 'POS',
  class: 'voice',
  label: { en: 'Position', zh: '立场' },
  plural: { en: 'Positions', zh: '立场' },
  purpose: {
    en: 'Where an organisation stands on the vision, a part of it, an initiative or a decision: with it, with it on a condition, or against it and why.',
    zh: '写明一家单位对愿景、某一节、某项举措或者决策是支持、有条件支持还是反对，条件和理由是什么。',
  },
  lifecycle: 'spoken',
  about: { on: 'on', begins: 'comment', one: 'organisation' },
  explains: { choice: 'stance', in: 'terms', unless: ['support'] },
  policy: [...shownWithIt, { role: 'member', relation: 'org', may: ['create', 'edit', 'transition'] }],
  title: 'terms',
  fields: {
    on: ref({
      label: { en: 'About', zh: '针对的内容' },
      to: ['vision', 'visionSection', 'initiative', 'decision'],
      required: true,
      class: 'fixed',
    }),
    stance: choice({
      label: { en: 'Where it stands', zh: '态度' },
      options: {
        support: { en: 'Support', zh: '支持', tone: 'ok' },
        support_if: { en: 'Support if …', zh: '有条件支持', tone: 'warn' },
        object: { en: 'Object because …', zh: '反对', tone: 'crit' },
      },
      required: true,
    }),
    terms: text({
      label: { en: 'Condition or reason', zh: '条件或理由' },
      hint: { en: 'Needed unless it is plain support.', zh: '除了完全支持，都要写明。' },
      long: true,
      bilingual: true,
    }),
  },
  views: {
    form: [{ label: { en: 'Where it stands', zh: '单位立场' }, fields: ['on', 'stance', 'terms'] }],
    table: ['on', 'stance', 'terms'],
    document: { body: ['terms'] },
  },
});

/** Why something may be hidden: published beside the box, and told to the speaker with how to correct it. No other reason counts. */
const reasons = {
  personal: {
    en: 'Personal details',
    zh: '含个人信息',
    advice: {
      en: 'Leave out names, addresses, phone and identity numbers of private people.',
      zh: '去掉个人的姓名、住址、电话和证件号。',
    },
  },
  insult: {
    en: 'Insult or threat',
    zh: '辱骂或威胁',
    advice: { en: 'Say what is wrong, not what is wrong with a person.', zh: '请对事不对人。' },
  },
  advertising: {
    en: 'Advertising',
    zh: '广告',
    advice: { en: 'Leave out what is for sale and where to buy it.', zh: '去掉推销的内容和购买方式。' },
  },
  off_subject: {
    en: 'Not about the city’s work',
    zh: '与城市的工作无关',
    advice: { en: 'Say which part of the city’s work it is about.', zh: '写明和城市的哪项工作有关。' },
  },
  unlawful: {
    en: 'Against the law',
    zh: '违反法律',
    advice: { en: 'Leave out what the law does not allow to be spread.', zh: '去掉法律不允许传播的内容。' },
  },
  repeated: {
    en: 'Said before in the same words',
    zh: '重复发送',
    advice: { en: 'Once is enough: add to it only what is new.', zh: '说一次就够了，有新内容再补充。' },
  },
} as const;

// That something was hidden is for all to know, what it was and who said it for nobody but those two sides.
const moderation = defineRecord('moderation', {
  clause: '6.5',
  code: 'MOD',
  class: 'log',
  label: { en: 'Hiding', zh: '隐藏记录' },
  plural: { en: 'What was hidden', zh: '隐藏记录' },
  purpose: {
    en: 'What was hidden, for which of the published reasons, and how an appeal ended; never the words, nor who spoke.',
    zh: '隐藏了什么、按公布的哪条理由、申诉结果如何，都记在这里，不显示原话和发布者。',
  },
  lifecycle: 'spoken',
  withholds: {
    item: 'item',
    reason: 'reason',
    note: 'note',
    sort: 'sort',
    from: 'from',
    on: 'on',
    appeal: 'appeal',
    appealedOn: 'appealedOn',
    shown: 'shown',
  },
  answer: { outcome: 'outcome', why: 'why', by: 'ruledBy' },
  policy: [...shownWithIt, { role: 'guest', visibility: ['public'], may: ['view'] }, ...officeHides],
  title: 'name',
  fields: {
    name: text({ label: { en: 'In one line', zh: '一句话概括' }, bilingual: true, class: 'fixed' }),
    sort: choice({
      label: { en: 'What it was', zh: '内容类型' },
      options: {
        contribution: contribution.label,
        comment: comment.label,
        suggestion: suggestion.label,
      },
      class: 'fixed',
    }),
    reason: choice({ label: { en: 'Reason', zh: '理由' }, options: reasons, required: true, class: 'fixed' }),
    on: date({ label: { en: 'Hidden on', zh: '隐藏日期' }, class: 'fixed' }),
    appealedOn: date({ label: { en: 'Appealed on', zh: '申诉日期' }, class: 'fixed' }),
    outcome: choice({
      label: { en: 'How it ended', zh: '结果' },
      options: {
        shown: { en: 'Shown again', zh: '重新显示', tone: 'ok' },
        upheld: { en: 'Stays hidden', zh: '维持隐藏', tone: 'warn' },
      },
      class: 'ruling',
    }),
    ruledBy: person({ label: { en: 'Decided by', zh: '决定人' }, class: 'ruling' }),
    item: ref({
      label: { en: 'What is hidden', zh: '隐藏的内容' },
      to: ['contribution', 'comment', 'suggestion'],
      required: true,
      class: 'case',
    }),
    note: text({
      label: { en: 'Note to whoever said it', zh: '给发布者的说明' },
      hint: { en: 'Read by them and the programme office alone.', zh: '只有发布者和项目办看得到。' },
      long: true,
      bilingual: true,
      class: 'case',
    }),
    from: choice({
      label: { en: 'Shown before to', zh: '原来的可见范围' },
      options: Object.fromEntries(audiences.map((one) => [one, visibilityLabels[one]])),
      class: 'case',
    }),
    appeal: text({ label: { en: 'Appeal', zh: '申诉' }, long: true, bilingual: true, class: 'appeal' }),
    why: text({ label: { en: 'Why', zh: '决定的理由' }, long: true, bilingual: true, class: 'case' }),
  },
  views: {
    form: [
      {
        label: { en: 'What was hidden', zh: '隐藏了什么' },
        fields: ['name', 'sort', 'reason', 'on', 'item', 'note', 'from'],
      },
      {
        label: { en: 'The appeal', zh: '申诉' },
        fields: ['appealedOn', 'appeal', 'outcome', 'why', 'ruledBy'],
      },
    ],
    table: ['sort', 'reason', 'on', 'appealedOn', 'outcome'],
  },
});

// One more voice for what somebody else has said. How many there are is told to all who see that; who they are, to nobody but themselves.
const support = defineRecord('support', {
  clause: '6.5',
  code: 'SPT',
  class: 'voice',
  label: { en: 'Support', zh: '支持' },
  plural: { en: 'What I support', zh: '我支持的意见' },
  purpose: {
    en: 'Says that you think the same as somebody else, so that it counts for more and you hear what becomes of it. Only you see this list.',
    zh: '别人提的意见正是你想说的，就支持它：分量更重，结果也会告诉你。这份清单只有你自己看得到。',
  },
  lifecycle: 'spoken',
  about: { on: 'on', begins: 'comment', one: 'person' },
  policy: speakersKeep,
  title: 'words',
  fields: {
    on: ref({
      label: { en: 'What is supported', zh: '支持的意见' },
      to: 'contribution',
      required: true,
      class: 'fixed',
    }),
    words: text({ label: { en: 'In my own words', zh: '自己的话' }, bilingual: true }),
  },
  views: {
    form: [{ label: { en: 'Support', zh: '支持' }, fields: ['on', 'words'] }],
    table: ['on', 'words'],
  },
});

// A promise, yet of class portfolio: the whole organisation keeps it up to date, and not one speaker alone.
const commitment = defineRecord('commitment', {
  clause: '6.5',
  code: 'CMT',
  class: 'portfolio',
  label: { en: 'Commitment', zh: '承诺' },
  plural: { en: 'Commitments', zh: '承诺' },
  purpose: {
    en: 'What an organisation promises to do for an outcome, by when, and how far it has come.',
    zh: '写明一家单位答应做什么、什么时候做完、做到了哪一步。',
  },
  lifecycle: 'small',
  // Kept up to date by the organisation alone, for it is its word; the programme office may share and close it.
  policy: [
    { role: 'member', relation: 'org', states: openStates, may: ['edit', 'transition'] },
    ...officeMay('transition'),
    invitedEdit,
  ],
  title: 'what',
  fields: {
    what: text({ label: { en: 'What is promised', zh: '承诺内容' }, bilingual: true, required: true }),
    byOrg: ref({ label: { en: 'Promised by', zh: '承诺单位' }, to: 'organisation', required: true }),
    toOutcome: ref({ label: { en: 'For which outcome', zh: '对应的目标成果' }, to: 'outcome' }),
    due: date({ label: { en: 'Due', zh: '完成期限' } }),
    progress: percent({ label: { en: 'Progress', zh: '完成进度' } }),
    amount: money({ label: { en: 'Money given', zh: '投入资金' } }),
    resources: text({
      label: { en: 'Other help given', zh: '其他投入' },
      hint: { en: 'Such as people, rooms or data.', zh: '例如人员、场地、数据。' },
      long: true,
      bilingual: true,
    }),
  },
  views: {
    form: [
      { label: { en: 'The promise', zh: '承诺' }, fields: ['what', 'byOrg', 'toOutcome'] },
      { label: { en: 'By when, with what', zh: '期限与投入' }, fields: ['due', 'amount', 'resources'] },
      { label: { en: 'How it stands', zh: '进展情况' }, fields: ['progress'] },
    ],
    table: ['what', 'byOrg', 'toOutcome', 'due', 'progress', 'amount'],
    timeline: { period: 'due', lane: 'byOrg', progress: 'progress' },
    calendar: { date: 'due' },
  },
});

/** Clause 6.5: who has a stake, how each takes part, and what became of what they said. */
export const engagementPractice: Practice = {
  clause: '6.5',
  label: { en: 'Collaborative engagement', zh: '协同参与' },
  why: {
    en: 'Firms, associations and neighbourhoods shape daily life more than any office does, so the city needs them as partners. Calling them all “users” hides that they want different things: the city needs to know who is affected, who can help and who objects. Taking part is planned work, with a budget and an answer for everyone who spoke, and more than a hearing at the end.',
    zh: '企业、社会组织和街坊邻里对日常生活的影响比任何部门都大，城市需要他们做伙伴。把他们统称为“用户”，就看不见各自不同的诉求，谁受影响、谁能出力、谁有异议，都要分清楚。参与是一项有计划、有预算、对每个发言的人都有答复的工作，不是最后才补的一场征求意见。',
  },
  records: [
    engagement,
    consultation,
    contribution,
    stakeholder,
    commitment,
    engagementPlan,
    comment,
    suggestion,
    position,
    moderation,
    support,
  ],
};
