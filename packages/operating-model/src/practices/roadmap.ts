import { defineRecord, type Practice } from '../kernel/define.ts';
import {
  choice,
  date,
  money,
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
} from '../kernel/field.ts';
import { invitedEdit, officeCreates, officeMay, openStates, writingStates } from '../kernel/rights.ts';

/** The five phases of the work; they overlap, so each initiative carries its own. */
const phases = {
  p1: { en: 'Plan', zh: '规划' },
  p2: { en: 'Start', zh: '启动' },
  p3: { en: 'Deliver', zh: '交付' },
  p4: { en: 'Consolidate', zh: '巩固' },
  p5: { en: 'Transform', zh: '转型' },
};

const roadmap = defineRecord('roadmap', {
  clause: '6.9',
  code: 'RMP',
  class: 'portfolio',
  label: { en: 'Roadmap', zh: '路线图' },
  plural: { en: 'Roadmaps', zh: '路线图' },
  purpose: {
    en: 'What starts now, what comes later and in which order, and when to stop and check.',
    zh: '说明哪些现在就做、哪些以后做、先后怎么排、什么时候停下来检查。',
  },
  lifecycle: 'adopted',
  // Written by the programme office and by whom it invites; adopted by leaders.
  policy: [
    ...officeCreates,
    ...officeMay('edit', 'transition'),
    invitedEdit,
    { role: 'leader', states: ['review'], may: ['transition'] },
  ],
  // One register for the whole city: what it says on the day is what was adopted.
  holds: [{ type: 'initiative' }, { type: 'milestone' }],
  title: 'title',
  fields: {
    title: text({ label: { en: 'Title', zh: '标题' }, bilingual: true, required: true }),
    period: period({ label: { en: 'Period', zh: '起止时间' } }),
    phases: rows({
      label: { en: 'Phases', zh: '各阶段' },
      columns: {
        key: choice({ label: { en: 'Phase', zh: '阶段' }, options: phases }),
        name: text({ label: { en: 'What the city calls it', zh: '本市叫法' }, bilingual: true }),
        from: date({ label: { en: 'From', zh: '开始日期' } }),
        to: date({ label: { en: 'To', zh: '结束日期' } }),
        goal: text({ label: { en: 'Goal', zh: '目标' }, long: true, bilingual: true }),
        exitCriteria: text({
          label: { en: 'The phase ends when', zh: '转入下一阶段的条件' },
          long: true,
          bilingual: true,
        }),
      },
    }),
    speed: score({
      label: { en: 'Speed', zh: '速度' },
      hint: { en: '0 = results may take time, 4 = results at once.', zh: '0表示可以慢慢见效，4表示尽快见效。' },
      min: 0,
      max: 4,
    }),
    cost: score({
      label: { en: 'Cost', zh: '成本' },
      hint: {
        en: '0 = spend as little as possible, 4 = spend what it takes.',
        zh: '0表示尽量少花钱，4表示该花就花。',
      },
      min: 0,
      max: 4,
    }),
    risk: score({
      label: { en: 'Risk', zh: '风险' },
      hint: { en: '0 = only what is proven, 4 = much that is new.', zh: '0表示只做有把握的，4表示敢试新的。' },
      min: 0,
      max: 4,
    }),
    reach: score({
      label: { en: 'Reach', zh: '覆盖面' },
      hint: { en: '0 = a few early users, 4 = the whole city.', zh: '0表示先惠及少数人，4表示覆盖全市。' },
      min: 0,
      max: 4,
    }),
    depth: score({
      label: { en: 'Depth of change', zh: '改变深度' },
      hint: { en: '0 = small repairs, 4 = a new way of working.', zh: '0表示小修小补，4表示换一种做法。' },
      min: 0,
      max: 4,
    }),
  },
  views: {
    form: [
      { label: { en: 'The roadmap', zh: '路线图' }, fields: ['title', 'period', 'phases'] },
      { label: { en: 'Trade-offs', zh: '取舍' }, fields: ['speed', 'cost', 'risk', 'reach', 'depth'] },
    ],
    table: ['title', 'period', 'speed', 'cost', 'risk', 'reach', 'depth'],
    timeline: { period: 'period' },
    document: { body: ['summary'] },
  },
});

const initiative = defineRecord('initiative', {
  clause: '6.9',
  code: 'INI',
  class: 'portfolio',
  label: { en: 'Initiative', zh: '举措' },
  plural: { en: 'Initiatives', zh: '举措' },
  purpose: {
    en: 'One piece of change: who leads it, when, what it costs and which outcomes it serves.',
    zh: '安排一项具体的改变：谁牵头、什么时候做、花多少钱、为了哪些目标成果。',
  },
  lifecycle: 'small',
  carriedOut: {
    stage: 'stage',
    underWay: ['running'],
    done: ['live', 'closed'],
    dropped: ['stopped'],
    for: 'outcomes',
  },
  title: 'name',
  fields: {
    name: text({ label: { en: 'Name', zh: '名称' }, bilingual: true, required: true }),
    intent: prose({ label: { en: 'Purpose', zh: '想做成什么' }, bilingual: true }),
    type: choice({
      label: { en: 'Type', zh: '类型' },
      options: {
        quick_win: { en: 'Quick win', zh: '早见效' },
        foundation: { en: 'Foundation', zh: '打基础' },
        service: { en: 'Service', zh: '服务' },
        infrastructure: { en: 'Infrastructure', zh: '基础设施' },
        culture: { en: 'Culture and skills', zh: '文化与能力' },
        regulation: { en: 'Rules', zh: '规则制度' },
      },
    }),
    phase: choice({ label: { en: 'Phase', zh: '阶段' }, options: phases, required: true }),
    stage: choice({
      label: { en: 'Stage', zh: '进展' },
      options: {
        idea: { en: 'Idea', zh: '设想' },
        defined: { en: 'Defined', zh: '方案明确' },
        approved: { en: 'Approved', zh: '已批准' },
        running: { en: 'Running', zh: '实施中' },
        live: { en: 'In use', zh: '已投用' },
        closed: { en: 'Finished', zh: '已完结' },
        stopped: { en: 'Stopped', zh: '已终止' },
      },
      class: 'decision',
    }),
    period: period({ label: { en: 'Period', zh: '起止时间' } }),
    progress: percent({ label: { en: 'Progress', zh: '完成进度' } }),
    rag: choice({
      label: { en: 'Status light', zh: '红黄绿灯' },
      options: {
        green: { en: 'Green: on track', zh: '绿灯：按计划', tone: 'ok' },
        amber: { en: 'Amber: needs attention', zh: '黄灯：需关注', tone: 'warn' },
        red: { en: 'Red: off track', zh: '红灯：已偏离', tone: 'crit' },
      },
    }),
    leadOrg: ref({ label: { en: 'Lead organisation', zh: '牵头单位' }, to: 'organisation' }),
    partners: refs({ label: { en: 'Partners', zh: '合作单位' }, to: 'organisation' }),
    outcomes: refs({ label: { en: 'Outcomes served', zh: '对应的目标成果' }, to: 'outcome' }),
    dependsOn: refs({
      label: { en: 'Depends on', zh: '要等的举措' },
      to: 'initiative',
      kinds: {
        fs: { en: 'Starts after it ends', zh: '等它完成再开始' },
        ss: { en: 'Starts once it has started', zh: '等它开始再开始' },
        info: { en: 'Related, no need to wait', zh: '只作参考，不用等' },
      },
    }),
    budget: money({
      label: { en: 'Budget', zh: '预算' },
      hint: { en: 'For its whole period.', zh: '整个实施期的总额。' },
      class: 'commercial',
    }),
    capex: money({ label: { en: 'One-off investment', zh: '一次性投入' }, class: 'commercial' }),
    opexPerYear: money({ label: { en: 'Yearly running cost', zh: '年运行费用' }, class: 'commercial' }),
    funding: rows({
      label: { en: 'Who pays', zh: '资金来源' },
      columns: {
        source: text({ label: { en: 'Source', zh: '来源' }, bilingual: true }),
        share: percent({ label: { en: 'Share', zh: '占比' } }),
      },
      class: 'commercial',
    }),
    spent: money({ label: { en: 'Spent so far', zh: '已支出' }, class: 'commercial' }),
    place: place({ label: { en: 'Place', zh: '地点' } }),
  },
  views: {
    form: [
      { label: { en: 'What and why', zh: '做什么、为什么' }, fields: ['name', 'intent', 'type', 'outcomes'] },
      { label: { en: 'When', zh: '什么时候' }, fields: ['phase', 'period', 'dependsOn'] },
      { label: { en: 'Who and where', zh: '谁来做、在哪里' }, fields: ['leadOrg', 'partners', 'place'] },
      { label: { en: 'How it stands', zh: '进展情况' }, fields: ['stage', 'progress', 'rag'] },
      { label: { en: 'Money', zh: '资金' }, fields: ['budget', 'capex', 'opexPerYear', 'funding', 'spent'] },
    ],
    timeline: { period: 'period', lane: 'phase', arrows: 'dependsOn', progress: 'progress' },
    board: { by: 'stage' },
    table: ['name', 'phase', 'type', 'leadOrg', 'period', 'stage', 'progress', 'rag', 'outcomes', 'budget', 'spent'],
    document: { body: ['intent'] },
  },
});

const milestone = defineRecord('milestone', {
  clause: '6.9',
  code: 'MIL',
  class: 'portfolio',
  label: { en: 'Milestone', zh: '里程碑' },
  plural: { en: 'Milestones', zh: '里程碑' },
  purpose: {
    en: 'A day by which an initiative hands over something people can see.',
    zh: '定下一个日子，到时举措要交出看得见的东西。',
  },
  lifecycle: 'small',
  carriedOut: { stage: 'status', underWay: ['under_way'], done: ['reached'], dropped: ['dropped'] },
  title: 'name',
  fields: {
    name: text({ label: { en: 'Name', zh: '名称' }, bilingual: true, required: true }),
    initiative: ref({ label: { en: 'Initiative', zh: '所属举措' }, to: 'initiative', required: true }),
    deliverable: text({ label: { en: 'What is handed over', zh: '要交出什么' }, long: true, bilingual: true }),
    due: date({ label: { en: 'Due', zh: '计划完成日期' } }),
    actual: date({ label: { en: 'Reached on', zh: '实际完成日期' } }),
    // Late is not an option: it follows from the due date and the city's day.
    status: choice({
      label: { en: 'Status', zh: '完成情况' },
      options: {
        planned: { en: 'Planned', zh: '计划中', tone: 'idle' },
        under_way: { en: 'Under way', zh: '进行中', tone: 'busy' },
        reached: { en: 'Reached', zh: '已完成', tone: 'ok' },
        dropped: { en: 'Dropped', zh: '已取消' },
      },
    }),
  },
  views: {
    form: [
      { label: { en: 'The milestone', zh: '里程碑' }, fields: ['name', 'initiative', 'deliverable'] },
      { label: { en: 'When', zh: '什么时候' }, fields: ['due', 'actual', 'status'] },
    ],
    table: ['name', 'initiative', 'due', 'actual', 'status'],
    board: { by: 'status' },
    timeline: { period: 'due', lane: 'initiative' },
    calendar: { date: 'due' },
  },
});

const checkpoint = defineRecord('checkpoint', {
  clause: '6.9',
  code: 'GTE',
  class: 'portfolio',
  label: { en: 'Checkpoint', zh: '关口评审' },
  plural: { en: 'Checkpoints', zh: '关口评审' },
  purpose: {
    en: 'A planned stop: someone independent looks, and leaders decide how to go on.',
    zh: '在关键节点停一停，请独立的人看一看，再由领导决定怎么往下走。',
  },
  lifecycle: 'small',
  // Set by the programme office, filled in by the reviewer, decided by leaders.
  policy: [
    ...officeCreates,
    ...officeMay('edit'),
    { role: 'reviewer', states: writingStates, may: ['edit'] },
    invitedEdit,
    { role: 'leader', states: openStates, may: ['transition'] },
  ],
  title: 'name',
  fields: {
    name: text({ label: { en: 'Name', zh: '名称' }, bilingual: true, required: true }),
    subject: ref({ label: { en: 'What is reviewed', zh: '评审对象' }, to: ['roadmap', 'initiative'] }),
    phase: choice({ label: { en: 'Phase', zh: '阶段' }, options: phases }),
    date: date({ label: { en: 'Date', zh: '评审日期' } }),
    reviewer: person({ label: { en: 'Reviewer', zh: '评审人' } }),
    questions: rows({
      label: { en: 'Questions', zh: '评审问题' },
      columns: {
        text: text({ label: { en: 'Question', zh: '问题' }, long: true, bilingual: true }),
        answer: text({ label: { en: 'Answer', zh: '回答' }, long: true, bilingual: true }),
        score: score({ label: { en: 'Score', zh: '评分' }, min: 0, max: 4 }),
      },
    }),
    verdict: choice({
      label: { en: 'Verdict', zh: '评审结论' },
      options: {
        go: { en: 'Go on', zh: '通过', tone: 'ok' },
        go_with_conditions: { en: 'Go on with conditions', zh: '有条件通过', tone: 'warn' },
        pause: { en: 'Pause', zh: '暂停' },
        stop: { en: 'Stop', zh: '终止', tone: 'crit' },
      },
      class: 'decision',
    }),
    conditions: refs({ label: { en: 'Conditions', zh: '附带条件' }, to: 'actionItem' }),
  },
  views: {
    form: [
      { label: { en: 'What is reviewed', zh: '评审什么' }, fields: ['name', 'subject', 'phase', 'date', 'reviewer'] },
      { label: { en: 'What was found', zh: '评审结果' }, fields: ['questions', 'verdict', 'conditions'] },
    ],
    table: ['name', 'subject', 'phase', 'date', 'reviewer', 'verdict'],
    board: { by: 'verdict' },
    timeline: { period: 'date', lane: 'phase' },
    calendar: { date: 'date' },
    document: { body: ['summary'] },
  },
});

const risk = defineRecord('risk', {
  clause: '6.9',
  code: 'RSK',
  class: 'portfolio',
  label: { en: 'Risk or issue', zh: '风险与问题' },
  plural: { en: 'Risks and issues', zh: '风险与问题' },
  purpose: {
    en: 'What may go wrong or already has, and what will be done about it.',
    zh: '尽早说出可能出什么岔子、已经出了什么岔子，以及打算怎么办。',
  },
  lifecycle: 'small',
  // Its owner keeps it up to date, also one without an organisation.
  policy: [
    { role: 'member', relation: 'owner', states: openStates, may: ['edit', 'transition'] },
    { role: 'member', relation: 'org', states: openStates, may: ['edit', 'transition'] },
    ...officeMay('edit', 'transition'),
    invitedEdit,
  ],
  title: 'name',
  fields: {
    name: text({ label: { en: 'Name', zh: '名称' }, bilingual: true, required: true }),
    kind: choice({
      label: { en: 'Risk or issue', zh: '风险还是问题' },
      options: {
        risk: { en: 'Risk: may happen', zh: '风险：可能发生' },
        issue: { en: 'Issue: has happened', zh: '问题：已经发生' },
      },
      required: true,
    }),
    category: choice({
      label: { en: 'Category', zh: '类别' },
      options: {
        political: { en: 'Political', zh: '政治' },
        legal: { en: 'Legal', zh: '法律法规' },
        financial: { en: 'Financial', zh: '资金' },
        delivery: { en: 'Delivery', zh: '实施' },
        technology: { en: 'Technology', zh: '技术' },
        security_privacy: { en: 'Security and privacy', zh: '安全与隐私' },
        social_acceptance: { en: 'Public acceptance', zh: '公众接受' },
        supplier: { en: 'Supplier', zh: '供应商' },
        benefit: { en: 'Expected benefit', zh: '成效' },
      },
    }),
    likelihood: score({ label: { en: 'Likelihood', zh: '可能性' }, min: 1, max: 5 }),
    impact: score({ label: { en: 'Impact', zh: '影响程度' }, min: 1, max: 5 }),
    trend: choice({
      label: { en: 'Trend', zh: '变化趋势' },
      options: {
        rising: { en: 'Rising', zh: '上升' },
        steady: { en: 'Steady', zh: '持平' },
        falling: { en: 'Falling', zh: '下降' },
      },
    }),
    response: choice({
      label: { en: 'Response', zh: '应对方式' },
      options: {
        avoid: { en: 'Avoid', zh: '规避' },
        reduce: { en: 'Reduce', zh: '降低' },
        share: { en: 'Share', zh: '分担' },
        accept: { en: 'Accept', zh: '接受' },
      },
    }),
    mitigation: text({ label: { en: 'What is done about it', zh: '应对措施' }, long: true, bilingual: true }),
    contingency: text({
      label: { en: 'If it happens anyway', zh: '应急预案' },
      hint: { en: 'How to recover or roll back.', zh: '怎么恢复，或者怎么退回去。' },
      long: true,
      bilingual: true,
    }),
    linked: refs({ label: { en: 'What it threatens', zh: '影响到哪些' }, to: ['initiative', 'outcome'] }),
  },
  views: {
    form: [
      { label: { en: 'What it is', zh: '是什么' }, fields: ['name', 'kind', 'category', 'linked'] },
      { label: { en: 'How serious it is', zh: '有多严重' }, fields: ['likelihood', 'impact', 'trend'] },
      { label: { en: 'What to do', zh: '怎么应对' }, fields: ['response', 'mitigation', 'contingency'] },
    ],
    table: ['name', 'kind', 'category', 'likelihood', 'impact', 'trend', 'response', 'linked'],
    board: { by: 'response' },
    document: { body: ['mitigation', 'contingency'] },
  },
});

/** Clause 6.9: the staged path from the vision to what is done, by all sectors, in one register. */
export const roadmapPractice: Practice = {
  clause: '6.9',
  label: { en: 'Smart city roadmap', zh: '智慧城市路线图' },
  why: {
    en: 'A grand plan for everything never gets finished, and scattered pilots never add up. A staged path mixes early results with slow foundations, so that people see gains while the heavier work goes on. At fixed points someone from outside looks, so that the path can be corrected and what no longer helps is stopped.',
    zh: '包揽一切的大规划做不完，零散的试点又合不成整体。分阶段推进，把早见效的事和打基础的事搭配着做，大家在等待大工程的同时也能看到收获。沿途设好关口，请外部的人来看，该调整就调整，不再有用的就停下来。',
  },
  records: [initiative, milestone, risk, checkpoint, roadmap],
};
