import { defineRecord, type Practice } from '../kernel/define.ts';
import { choice, date, number, period, person, prose, ref, refs, rows, score, text } from '../kernel/field.ts';
import { invitedEdit, membersCreate, officeCreates, officeMay, openStates, writingStates } from '../kernel/rights.ts';
import { sectorLabels } from '../kernel/sector.ts';

// By the general rights of its class: the programme office writes down who decides what, and leaders adopt it.
const governanceBody = defineRecord('governanceBody', {
  clause: '6.4',
  code: 'GOV',
  class: 'governance',
  label: { en: 'Governance body', zh: '治理机构' },
  plural: { en: 'Governance bodies', zh: '治理机构' },
  purpose: {
    en: 'Who sits together, what they may decide, and how soon they have to.',
    zh: '写明哪些人坐在一起、能决定什么、多久之内要决定。',
  },
  lifecycle: 'adopted',
  title: 'name',
  fields: {
    name: text({ label: { en: 'Name', zh: '名称' }, bilingual: true, required: true }),
    type: choice({
      label: { en: 'Type', zh: '类型' },
      options: {
        board: { en: 'Board', zh: '委员会' },
        steering: { en: 'Steering group', zh: '指导组' },
        programme_office: { en: 'Programme office', zh: '项目办公室' },
        working_group: { en: 'Working group', zh: '工作组' },
        advisory_panel: { en: 'Advisory panel', zh: '顾问组' },
        citizen_panel: { en: 'Citizen panel', zh: '市民评议团' },
        independent_review: { en: 'Independent review', zh: '独立评审' },
      },
      required: true,
    }),
    mandate: prose({ label: { en: 'Mandate', zh: '职责' }, bilingual: true }),
    reportsTo: ref({
      label: { en: 'Reports to', zh: '向谁汇报' },
      hint: {
        en: 'What it cannot settle in time goes there.',
        zh: '到期定不下来的事，交给上一级定。',
      },
      to: 'governanceBody',
    }),
    cadence: choice({
      label: { en: 'Meets', zh: '多久开一次会' },
      options: {
        week: { en: 'Every week', zh: '每周' },
        month: { en: 'Every month', zh: '每月' },
        quarter: { en: 'Every quarter', zh: '每季度' },
        half_year: { en: 'Twice a year', zh: '每半年' },
        as_needed: { en: 'When needed', zh: '按需要' },
      },
    }),
    chair: person({ label: { en: 'Chair', zh: '召集人' } }),
    seats: rows({
      label: { en: 'Seats', zh: '席位' },
      columns: {
        organisation: ref({ label: { en: 'Organisation', zh: '单位' }, to: 'organisation' }),
        person: person({ label: { en: 'Person', zh: '人员' } }),
        role: choice({
          label: { en: 'As', zh: '身份' },
          options: {
            chair: { en: 'Chair', zh: '召集人' },
            member: { en: 'Member', zh: '成员' },
            secretary: { en: 'Secretary', zh: '秘书' },
            adviser: { en: 'Adviser, no vote', zh: '列席，不表决' },
          },
        }),
        from: date({ label: { en: 'From', zh: '开始日期' } }),
        to: date({ label: { en: 'To', zh: '结束日期' } }),
      },
    }),
    decisionRights: rows({
      label: { en: 'What it decides', zh: '能决定什么' },
      columns: {
        what: text({ label: { en: 'What', zh: '事项' }, long: true, bilingual: true, required: true }),
        within: number({
          label: { en: 'Within', zh: '期限' },
          unit: { en: 'days', zh: '天' },
          min: 0,
          max: 1000,
          integer: true,
        }),
      },
    }),
  },
  views: {
    form: [
      { label: { en: 'The body', zh: '机构' }, fields: ['name', 'type', 'mandate'] },
      { label: { en: 'How it works', zh: '怎么运转' }, fields: ['chair', 'cadence', 'reportsTo'] },
      { label: { en: 'Who sits on it', zh: '成员有谁' }, fields: ['seats'] },
      { label: { en: 'What it may decide', zh: '决策权限' }, fields: ['decisionRights'] },
    ],
    table: ['name', 'type', 'chair', 'cadence', 'reportsTo', 'decisionRights'],
    document: { body: ['mandate'] },
  },
});

const roleAssignment = defineRecord('roleAssignment', {
  clause: '6.4',
  code: 'ROL',
  class: 'governance',
  label: { en: 'Role', zh: '角色任命' },
  plural: { en: 'Roles', zh: '角色任命' },
  purpose: {
    en: 'Who answers for something, for how long, and who stands in for them.',
    zh: '写明一件事由谁负责、负责到什么时候、不在时谁来顶。',
  },
  lifecycle: 'small',
  title: 'title',
  fields: {
    title: text({
      label: { en: 'Answers for', zh: '负责什么' },
      hint: { en: 'In a few words that others would use.', zh: '用大家平时的说法，几个字就行。' },
      bilingual: true,
      required: true,
    }),
    role: choice({
      label: { en: 'As', zh: '角色' },
      options: {
        political_sponsor: { en: 'Political sponsor', zh: '牵头市领导' },
        executive_sponsor: { en: 'Executive sponsor', zh: '行政总负责人' },
        programme_director: { en: 'Programme director', zh: '项目总监' },
        outcome_champion: { en: 'Outcome champion', zh: '成果推动人' },
        benefit_owner: { en: 'Benefit owner', zh: '成效负责人' },
        initiative_lead: { en: 'Initiative lead', zh: '举措负责人' },
        business_change_lead: { en: 'Business change lead', zh: '业务变革负责人' },
        data_steward: { en: 'Data steward', zh: '数据管理员' },
        architecture_lead: { en: 'Architecture lead', zh: '架构负责人' },
        engagement_lead: { en: 'Engagement lead', zh: '参与工作负责人' },
        supplier_manager: { en: 'Supplier manager', zh: '供应商管理负责人' },
        independent_reviewer: { en: 'Independent reviewer', zh: '独立评审员' },
      },
      required: true,
    }),
    person: person({ label: { en: 'Person', zh: '人员' } }),
    scope: ref({
      label: { en: 'For', zh: '针对的内容' },
      to: ['governanceBody', 'vision', 'outcome', 'indicator', 'roadmap', 'initiative', 'engagementPlan'],
    }),
    period: period({ label: { en: 'Period', zh: '任期' } }),
    deputy: person({ label: { en: 'Deputy', zh: '代理人' } }),
  },
  views: {
    form: [
      { label: { en: 'The role', zh: '角色' }, fields: ['title', 'role', 'scope'] },
      { label: { en: 'Who, and how long', zh: '由谁担任、多久' }, fields: ['person', 'deputy', 'period'] },
    ],
    table: ['title', 'role', 'person', 'scope', 'period', 'deputy'],
    timeline: { period: 'period', lane: 'role' },
  },
});

// Its minutes go round before they are approved: in consultation, whoever was there suggests what should read otherwise.
const meeting = defineRecord('meeting', {
  clause: '6.4',
  code: 'MTG',
  class: 'governance',
  label: { en: 'Meeting', zh: '会议' },
  plural: { en: 'Meetings', zh: '会议' },
  purpose: {
    en: 'What is on the table, who came and what was said: the minutes go round for corrections, and are sealed once approved.',
    zh: '记下议了什么、谁到了、说了什么；纪要先传阅更正，批准后封存。',
  },
  lifecycle: 'adopted',
  title: 'title',
  fields: {
    title: text({ label: { en: 'Title', zh: '标题' }, bilingual: true, required: true }),
    body: ref({ label: { en: 'Who meets', zh: '召开机构' }, to: 'governanceBody' }),
    date: date({ label: { en: 'Date', zh: '日期' } }),
    // A room, and not a point on the map.
    place: text({ label: { en: 'Place', zh: '地点' }, bilingual: true }),
    runSheet: rows({
      label: { en: 'Run-sheet', zh: '议程' },
      columns: {
        topic: text({ label: { en: 'Topic', zh: '议题' }, bilingual: true, required: true }),
        kind: choice({
          label: { en: 'Aim', zh: '要做什么' },
          options: {
            inform: { en: 'Hear about it', zh: '通报' },
            discuss: { en: 'Talk it over', zh: '讨论' },
            decide: { en: 'Decide', zh: '决定' },
            pause: { en: 'Break', zh: '休息' },
          },
        }),
        minutes: number({
          label: { en: 'Time', zh: '时长' },
          unit: { en: 'min', zh: '分钟' },
          min: 1,
          max: 600,
          integer: true,
        }),
        who: person({ label: { en: 'Led by', zh: '主讲人' } }),
      },
    }),
    attendance: rows({
      label: { en: 'Who came', zh: '到会情况' },
      columns: {
        organisation: ref({ label: { en: 'Organisation', zh: '单位' }, to: 'organisation' }),
        person: person({ label: { en: 'Person', zh: '人员' } }),
        came: choice({
          label: { en: 'Came', zh: '到会' },
          options: {
            present: { en: 'In the room', zh: '到场' },
            remote: { en: 'Joined remotely', zh: '远程参加' },
            excused: { en: 'Sent apologies', zh: '请假' },
            absent: { en: 'Did not come', zh: '缺席' },
          },
        }),
      },
    }),
    minutes: prose({ label: { en: 'Minutes', zh: '会议纪要' }, bilingual: true }),
  },
  views: {
    form: [
      { label: { en: 'The meeting', zh: '会议' }, fields: ['title', 'body', 'date', 'place'] },
      { label: { en: 'What is on the table', zh: '要议的事' }, fields: ['runSheet'] },
      { label: { en: 'Who was there', zh: '到会的人' }, fields: ['attendance'] },
      { label: { en: 'What was said', zh: '会上说了什么' }, fields: ['minutes'] },
    ],
    calendar: { date: 'date' },
    table: ['title', 'body', 'date', 'place', 'attendance'],
    document: { body: ['minutes'] },
  },
});

const decision = defineRecord('decision', {
  clause: '6.4',
  code: 'DEC',
  class: 'governance',
  label: { en: 'Decision', zh: '决策' },
  plural: { en: 'Decisions', zh: '决策' },
  purpose: {
    en: 'What had to be decided, what could have been chosen, what was chosen and why, and who saw it differently.',
    zh: '记下要定的是什么事、有哪些选择、最后怎么定、依据是什么，反对的意见也留下来。',
  },
  lifecycle: 'adopted',
  // Prepared by the programme office or by a department, and by whom they invite; what was decided is written by whoever moves
  // it on, and adopted by leaders in the name of the body.
  policy: [
    ...officeCreates,
    membersCreate('government'),
    { role: 'member', relation: 'org', states: writingStates, may: ['edit'] },
    ...officeMay('edit'),
    invitedEdit,
  ],
  title: 'question',
  decides: {
    adopts: 'adopts',
    by: 'decidedBy',
    on: 'date',
    rule: 'rule',
    consent: 'consent',
    votes: 'votes',
    columns: { inFavour: 'inFavour', against: 'against', abstained: 'abstained' },
    dissent: 'dissent',
    replaces: 'supersedes',
  },
  fields: {
    question: text({
      label: { en: 'Question', zh: '要决定的事' },
      hint: { en: 'One question with one answer.', zh: '写成一个问句，一次只定一件事。' },
      bilingual: true,
      required: true,
    }),
    decidedBy: ref({ label: { en: 'Decided by', zh: '由谁决定' }, to: 'governanceBody' }),
    meeting: ref({ label: { en: 'At which meeting', zh: '哪次会议' }, to: 'meeting' }),
    date: date({ label: { en: 'Decided on', zh: '决定日期' } }),
    adopts: refs({
      label: { en: 'Adopts', zh: '通过哪些内容' },
      hint: {
        en: 'What counts from then on. Its adoption can rest on this decision.',
        zh: '写明哪些内容由此生效；通过它们时，可以注明依据这项决策。',
      },
      to: 'adopted',
    }),
    basis: refs({
      label: { en: 'Rests on', zh: '依据' },
      hint: {
        en: 'What was read, heard or measured before.',
        zh: '决定之前看过的材料、听到的意见、测到的数。',
      },
      to: [
        'contribution',
        'consultation',
        'engagement',
        'vision',
        'visionSection',
        'outcome',
        'indicator',
        'principle',
        'roadmap',
        'initiative',
        'checkpoint',
        'risk',
      ],
    }),
    options: rows({
      label: { en: 'Options', zh: '备选方案' },
      columns: {
        text: text({ label: { en: 'Option', zh: '方案' }, long: true, bilingual: true, required: true }),
        pros: text({ label: { en: 'In its favour', zh: '好处' }, long: true, bilingual: true }),
        cons: text({ label: { en: 'Against it', zh: '坏处' }, long: true, bilingual: true }),
      },
    }),
    outcome: text({
      label: { en: 'What was decided', zh: '决定内容' },
      long: true,
      bilingual: true,
      class: 'decision',
    }),
    rule: choice({
      label: { en: 'Carried when', zh: '通过条件' },
      options: {
        consent: { en: 'Nobody objects', zh: '无人反对' },
        majority: { en: 'More than half are for it', zh: '过半数赞成' },
        two_thirds: { en: 'Two thirds are for it', zh: '三分之二以上赞成' },
      },
    }),
    votes: rows({
      label: { en: 'Recorded vote', zh: '表决记录' },
      columns: {
        sector: choice({ label: { en: 'Seats of', zh: '哪一方' }, options: sectorLabels }),
        inFavour: number({ label: { en: 'For', zh: '赞成' }, min: 0, max: 500, integer: true }),
        against: number({ label: { en: 'Against', zh: '反对' }, min: 0, max: 500, integer: true }),
        abstained: number({ label: { en: 'Abstain', zh: '弃权' }, min: 0, max: 500, integer: true }),
      },
      class: 'decision',
    }),
    dissent: text({
      label: { en: 'Dissent', zh: '不同意见' },
      hint: { en: 'Who objected, and why.', zh: '谁不同意，理由是什么。' },
      long: true,
      bilingual: true,
      class: 'decision',
    }),
    reviewOn: date({ label: { en: 'Look at it again on', zh: '回看日期' } }),
    supersedes: ref({ label: { en: 'Replaces', zh: '取代哪项决策' }, to: 'decision' }),
  },
  views: {
    form: [
      { label: { en: 'What is to be decided', zh: '要定什么' }, fields: ['question', 'adopts', 'options', 'basis'] },
      { label: { en: 'Who decides, and when', zh: '谁来定、什么时候定' }, fields: ['decidedBy', 'meeting', 'date'] },
      { label: { en: 'The decision', zh: '怎么定的' }, fields: ['outcome', 'rule', 'votes', 'dissent'] },
      { label: { en: 'Later', zh: '以后' }, fields: ['reviewOn', 'supersedes'] },
    ],
    table: ['question', 'outcome', 'decidedBy', 'date', 'reviewOn'],
    timeline: { period: 'date', lane: 'decidedBy' },
    calendar: { date: 'date' },
    document: { body: ['summary', 'outcome', 'dissent'] },
  },
});

const skillNeed = defineRecord('skillNeed', {
  clause: '6.4',
  code: 'SKL',
  class: 'governance',
  label: { en: 'Skill needed', zh: '能力需求' },
  plural: { en: 'Skills needed', zh: '能力需求' },
  purpose: {
    en: 'What a team has to be able to do, how far it is there, and how the gap closes.',
    zh: '写明一个团队要会什么、现在会到什么程度、差的怎么补上。',
  },
  lifecycle: 'small',
  // Departments write down what they lack themselves.
  policy: [
    ...officeCreates,
    membersCreate('government'),
    { role: 'member', relation: 'org', states: openStates, may: ['edit', 'transition'] },
    ...officeMay('edit', 'transition'),
    invitedEdit,
  ],
  title: 'skill',
  fields: {
    skill: text({ label: { en: 'Skill', zh: '能力' }, bilingual: true, required: true }),
    team: ref({ label: { en: 'Team', zh: '团队' }, to: 'governanceBody' }),
    required: score({
      label: { en: 'Needed', zh: '需要的水平' },
      hint: { en: '0 = not at all, 4 = can teach others.', zh: '0表示不需要，4表示要能带别人。' },
      min: 0,
      max: 4,
    }),
    current: score({
      label: { en: 'There today', zh: '现有水平' },
      hint: { en: '0 = nobody, 4 = can teach others.', zh: '0表示没有人会，4表示能带别人。' },
      min: 0,
      max: 4,
    }),
    source: choice({
      label: { en: 'Where it comes from', zh: '从哪里补' },
      options: {
        train: { en: 'Training', zh: '培训' },
        hire: { en: 'New colleagues', zh: '招人' },
        partner: { en: 'Partners', zh: '合作单位' },
        supplier: { en: 'Suppliers', zh: '供应商' },
      },
    }),
    gapPlan: text({ label: { en: 'How the gap closes', zh: '怎么补' }, long: true, bilingual: true }),
  },
  views: {
    form: [
      { label: { en: 'The skill', zh: '能力' }, fields: ['skill', 'team', 'required', 'current'] },
      { label: { en: 'The gap', zh: '差距' }, fields: ['source', 'gapPlan'] },
    ],
    table: ['skill', 'team', 'required', 'current', 'source', 'gapPlan'],
  },
});

const actionItem = defineRecord('actionItem', {
  clause: '6.4',
  code: 'ACT',
  class: 'governance',
  label: { en: 'Action', zh: '行动项' },
  plural: { en: 'Actions', zh: '行动项' },
  purpose: {
    en: 'What somebody has taken on, by when, and what it came from.',
    zh: '记下谁领了什么事、什么时候办完、从哪里来的。',
  },
  lifecycle: 'small',
  // Anybody takes something on, and who wrote it down as theirs keeps it up to date, also without an organisation.
  policy: [
    ...officeCreates,
    membersCreate(),
    { role: 'member', relation: 'owner', states: openStates, may: ['edit', 'transition'] },
    { role: 'member', relation: 'org', states: openStates, may: ['edit', 'transition'] },
    ...officeMay('edit', 'transition'),
    invitedEdit,
  ],
  carriedOut: { stage: 'status', underWay: ['under_way'], done: ['done'], dropped: ['dropped'] },
  title: 'what',
  fields: {
    what: text({ label: { en: 'What is to be done', zh: '要办的事' }, bilingual: true, required: true }),
    who: person({ label: { en: 'Who does it', zh: '经办人' } }),
    due: date({ label: { en: 'Due', zh: '完成期限' } }),
    // Late is not an option: it follows from the due date and the city's day.
    status: choice({
      label: { en: 'Status', zh: '办理情况' },
      options: {
        open: { en: 'Not begun', zh: '未开始', tone: 'idle' },
        under_way: { en: 'Under way', zh: '办理中', tone: 'busy' },
        done: { en: 'Done', zh: '已办完', tone: 'ok' },
        dropped: { en: 'Dropped', zh: '已取消' },
      },
      required: true,
    }),
    from: ref({
      label: { en: 'Came out of', zh: '来自' },
      to: ['meeting', 'decision', 'engagement', 'contribution', 'checkpoint', 'risk', 'principleCheck'],
    }),
  },
  views: {
    form: [
      { label: { en: 'The action', zh: '行动' }, fields: ['what', 'who', 'due'] },
      { label: { en: 'How it stands', zh: '办得怎样' }, fields: ['status', 'from'] },
    ],
    board: { by: 'status' },
    table: ['what', 'who', 'due', 'status', 'from'],
    calendar: { date: 'due' },
  },
});

/** Clause 6.4: who leads, who decides what, and how it is kept so that others can follow it after them. */
export const governancePractice: Practice = {
  clause: '6.4',
  label: { en: 'Leadership and governance', zh: '领导作用和治理' },
  why: {
    en: 'Change of this kind takes longer than a term of office, and no single office can carry it alone. Leaders from all sectors share the work, everyone can look up who decides what and by when, and the skills that are missing are named in time. What was decided is kept with its reasons and with the votes against it, so that whoever comes later need not begin anew.',
    zh: '这样的转变要走很多年，比一届任期长，也不是哪一个部门扛得起来的。各方的带头人一起担，谁能定什么、几天内定，人人查得到，缺什么能力也早早说清。定过的事连同理由和反对意见都留着，后来的人不必从头再来。',
  },
  records: [decision, meeting, actionItem, governanceBody, roleAssignment, skillNeed],
};
