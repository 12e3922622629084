import { defineRecord, type Practice } from '../kernel/define.ts';
import { choice, date, number, person, period, place, prose, ref, refs, rows, text } from '../kernel/field.ts';
import { invitedEdit, membersCreate, officeCreates, officeMay, writingStates } from '../kernel/rights.ts';

const vision = defineRecord('vision', {
  clause: '6.3',
  code: 'VIS',
  class: 'direction',
  label: { en: 'Vision', zh: '城市愿景' },
  plural: { en: 'Visions', zh: '城市愿景' },
  purpose: {
    en: 'The city that people want to live in, in one paragraph, and by when.',
    zh: '用一段话说清大家想要一座什么样的城市、到哪一年实现。',
  },
  lifecycle: 'adopted',
  // Written by the programme office and by whom it invites; adopted by leaders.
  policy: [...officeMay('edit'), invitedEdit],
  holds: [{ type: 'visionSection', by: 'vision', order: 'order' }],
  title: 'title',
  fields: {
    title: text({ label: { en: 'Title', zh: '标题' }, bilingual: true, required: true }),
    statement: text({
      label: { en: 'Statement', zh: '愿景概述' },
      hint: { en: 'One paragraph that anyone can repeat.', zh: '一段人人都能复述的话。' },
      long: true,
      bilingual: true,
    }),
    horizon: number({ label: { en: 'Target year', zh: '目标年份' }, min: 2000, max: 2200, integer: true }),
    coreGoalsLinked: rows({
      label: { en: 'City goals it supports', zh: '对应的城市目标' },
      hint: { en: 'Such as those of the five-year plan.', zh: '例如五年规划中的目标。' },
      columns: { goal: text({ label: { en: 'Goal', zh: '目标' }, bilingual: true }) },
    }),
    round: number({ label: { en: 'Drafting round', zh: '第几轮' }, min: 1, max: 100, integer: true }),
    consultationWindow: period({ label: { en: 'Open for comment', zh: '征求意见时间' } }),
  },
  views: {
    form: [
      { label: { en: 'The vision', zh: '愿景' }, fields: ['title', 'statement', 'horizon', 'coreGoalsLinked'] },
      { label: { en: 'How it is made', zh: '怎样写成的' }, fields: ['round', 'consultationWindow'] },
    ],
    table: ['title', 'horizon', 'round', 'consultationWindow'],
    timeline: { period: 'consultationWindow' },
    calendar: { date: 'consultationWindow' },
    document: { body: ['statement'] },
  },
});

const visionSection = defineRecord('visionSection', {
  clause: '6.3',
  code: 'VSC',
  class: 'direction',
  label: { en: 'Vision section', zh: '愿景章节' },
  plural: { en: 'Vision sections', zh: '愿景章节' },
  purpose: {
    en: 'One part of the vision, written together by the organisations that will make it real.',
    zh: '愿景里的一节，将来谁去做，就由谁一起写。',
  },
  lifecycle: 'adopted',
  title: 'title',
  fields: {
    title: text({ label: { en: 'Title', zh: '标题' }, bilingual: true, required: true }),
    vision: ref({ label: { en: 'Vision', zh: '所属愿景' }, to: 'vision', required: true }),
    order: number({ label: { en: 'Position in the vision', zh: '第几节' }, min: 1, max: 1000, integer: true }),
    text: prose({ label: { en: 'Text', zh: '正文' }, bilingual: true }),
    leadOrg: ref({ label: { en: 'Lead organisation', zh: '牵头单位' }, to: 'organisation' }),
    coEditors: refs({ label: { en: 'Written with', zh: '一起写的单位' }, to: 'organisation' }),
    serves: refs({ label: { en: 'Outcomes it stands for', zh: '对应的目标成果' }, to: 'outcome' }),
  },
  views: {
    form: [
      { label: { en: 'The section', zh: '章节' }, fields: ['title', 'text', 'serves'] },
      { label: { en: 'Where it belongs', zh: '位置' }, fields: ['vision', 'order'] },
      { label: { en: 'Who writes', zh: '谁来写' }, fields: ['leadOrg', 'coEditors'] },
    ],
    table: ['order', 'title', 'leadOrg', 'coEditors', 'serves'],
    document: { body: ['text'] },
  },
});

const outcome = defineRecord('outcome', {
  clause: '6.3',
  code: 'OUT',
  class: 'direction',
  label: { en: 'Outcome', zh: '目标成果' },
  plural: { en: 'Outcomes', zh: '目标成果' },
  purpose: {
    en: 'A lasting change in people’s lives that the vision promises and that can be checked.',
    zh: '写明愿景承诺的一项变化：能长久，查得到。',
  },
  lifecycle: 'adopted',
  // Departments begin outcomes too.
  policy: [...officeCreates, membersCreate('government')],
  measuredBy: 'indicators',
  title: 'name',
  fields: {
    name: text({ label: { en: 'Name', zh: '名称' }, bilingual: true, required: true }),
    description: text({ label: { en: 'What will be different', zh: '会有什么不同' }, long: true, bilingual: true }),
    horizonYear: number({ label: { en: 'To be reached by', zh: '实现年份' }, min: 2000, max: 2200, integer: true }),
    parent: ref({ label: { en: 'Vision', zh: '所属愿景' }, to: 'vision' }),
    indicators: refs({ label: { en: 'Measured by', zh: '衡量指标' }, to: 'indicator' }),
    champion: person({
      label: { en: 'Champion', zh: '推动人' },
      hint: {
        en: 'Brings together everyone who contributes; may come from any sector.',
        zh: '召集各方一起推动的人，来自哪一方都可以。',
      },
    }),
  },
  views: {
    form: [
      { label: { en: 'The change', zh: '要实现的变化' }, fields: ['name', 'description', 'horizonYear'] },
      { label: { en: 'Vision and indicators', zh: '属于哪里、怎么衡量' }, fields: ['parent', 'indicators'] },
      { label: { en: 'Who drives it', zh: '谁来推动' }, fields: ['champion'] },
    ],
    table: ['name', 'horizonYear', 'champion', 'indicators', 'purposes', 'issues'],
    document: { body: ['description'] },
  },
});

const indicator = defineRecord('indicator', {
  clause: '6.3',
  code: 'IND',
  class: 'direction',
  label: { en: 'Indicator', zh: '指标' },
  plural: { en: 'Indicators', zh: '指标' },
  purpose: {
    en: 'How an outcome is counted: where it started, where it should go and how it is worked out.',
    zh: '让目标成果有数可查：起点在哪里、要到哪里、怎么算。',
  },
  lifecycle: 'small',
  // Departments begin indicators too; the programme office accepts them.
  policy: [...officeCreates, membersCreate('government')],
  measures: {
    start: 'baselineValue',
    since: 'baselineDate',
    unit: 'unit',
    aims: 'targets',
    columns: { year: 'year', value: 'value' },
  },
  title: 'name',
  fields: {
    name: text({ label: { en: 'Name', zh: '名称' }, bilingual: true, required: true }),
    code: text({ label: { en: 'Indicator number', zh: '指标编号' } }),
    source: choice({
      label: { en: 'Taken from', zh: '指标来源' },
      options: {
        iso37120: { en: 'ISO 37120', zh: 'ISO 37120' },
        iso37122: { en: 'ISO 37122', zh: 'ISO 37122' },
        iso37123: { en: 'ISO 37123', zh: 'ISO 37123' },
        u4ssc: { en: 'U4SSC', zh: 'U4SSC' },
        local: { en: 'The city itself', zh: '本市自定' },
      },
    }),
    unit: text({ label: { en: 'Unit', zh: '单位' }, bilingual: true }),
    direction: choice({
      label: { en: 'Better when', zh: '怎样算好' },
      options: {
        up: { en: 'Higher', zh: '越高越好' },
        down: { en: 'Lower', zh: '越低越好' },
        range: { en: 'Within a range', zh: '在一定范围内最好' },
      },
    }),
    formula: text({ label: { en: 'How it is worked out', zh: '计算方法' }, long: true, bilingual: true }),
    frequency: choice({
      label: { en: 'Measured every', zh: '多久测一次' },
      options: {
        month: { en: 'Month', zh: '每月' },
        quarter: { en: 'Quarter', zh: '每季度' },
        year: { en: 'Year', zh: '每年' },
      },
    }),
    baselineValue: number({ label: { en: 'Starting value', zh: '起点值' } }),
    baselineDate: date({ label: { en: 'Date of the starting value', zh: '起点日期' } }),
    targets: rows({
      label: { en: 'Targets', zh: '目标值' },
      columns: {
        year: number({ label: { en: 'Year', zh: '年份' }, min: 2000, max: 2200, integer: true }),
        value: number({ label: { en: 'Value', zh: '数值' } }),
      },
    }),
  },
  views: {
    form: [
      { label: { en: 'What is measured', zh: '测什么' }, fields: ['name', 'code', 'source', 'unit', 'direction'] },
      { label: { en: 'How it is measured', zh: '怎么测' }, fields: ['formula', 'frequency'] },
      {
        label: { en: 'From where to where', zh: '从哪里到哪里' },
        fields: ['baselineValue', 'baselineDate', 'targets'],
      },
    ],
    table: ['name', 'unit', 'direction', 'baselineValue', 'baselineDate', 'targets', 'frequency', 'source'],
    document: { body: ['formula'] },
  },
});

const measurement = defineRecord('measurement', {
  clause: '6.3',
  code: 'MEA',
  class: 'direction',
  label: { en: 'Measurement', zh: '测量记录' },
  plural: { en: 'Measurements', zh: '测量记录' },
  purpose: {
    en: 'One value of an indicator on one day, who collected it and how sure it is.',
    zh: '记下一项指标在某一天是多少、谁测的、有多可信。',
  },
  lifecycle: 'small',
  // Whoever owns the data writes the values: departments and firms.
  policy: [...officeCreates, membersCreate('government', 'business')],
  measured: { by: 'indicator', on: 'date', value: 'value' },
  title: 'name',
  fields: {
    // Left empty, lists name a measurement by its indicator and day.
    name: text({
      label: { en: 'Name', zh: '名称' },
      hint: { en: 'Such as “first half of 2026”.', zh: '例如“2026年上半年”。' },
      bilingual: true,
    }),
    indicator: ref({ label: { en: 'Indicator', zh: '指标' }, to: 'indicator', required: true }),
    date: date({ label: { en: 'Date', zh: '日期' }, required: true }),
    value: number({ label: { en: 'Value', zh: '数值' }, required: true }),
    collector: ref({ label: { en: 'Collected by', zh: '谁测的' }, to: 'organisation' }),
    quality: choice({
      label: { en: 'How sure', zh: '数据质量' },
      options: {
        verified: { en: 'Verified', zh: '已核实' },
        provisional: { en: 'Provisional', zh: '初步数据' },
        estimated: { en: 'Estimated', zh: '估算' },
      },
    }),
    note: text({ label: { en: 'Note', zh: '说明' }, long: true, bilingual: true }),
  },
  views: {
    form: [
      { label: { en: 'The value', zh: '数值' }, fields: ['indicator', 'date', 'value', 'name'] },
      { label: { en: 'How good it is', zh: '有多可信' }, fields: ['collector', 'quality', 'note'] },
    ],
    table: ['indicator', 'date', 'value', 'quality', 'collector', 'note'],
  },
});

const visionStory = defineRecord('visionStory', {
  clause: '6.3',
  code: 'STO',
  class: 'direction',
  label: { en: 'Vision story', zh: '愿景故事' },
  plural: { en: 'Vision stories', zh: '愿景故事' },
  purpose: {
    en: 'A day in the future city, told so that everyone can picture the vision.',
    zh: '讲一段将来城市里的日常，让愿景看得见、想得到。',
  },
  lifecycle: 'small',
  // Everybody may tell a story and goes on writing their own; the programme office accepts it.
  policy: [
    ...officeCreates,
    membersCreate(),
    ...officeMay('edit'),
    { role: 'member', relation: 'owner', states: writingStates, may: ['edit'] },
    invitedEdit,
  ],
  title: 'title',
  fields: {
    title: text({ label: { en: 'Title', zh: '标题' }, bilingual: true, required: true }),
    story: prose({ label: { en: 'Story', zh: '故事' }, bilingual: true }),
    vision: ref({ label: { en: 'Vision', zh: '所属愿景' }, to: 'vision' }),
    year: number({ label: { en: 'Year it is set in', zh: '故事发生的年份' }, min: 2000, max: 2200, integer: true }),
    place: place({ label: { en: 'Place', zh: '地点' } }),
  },
  views: {
    form: [
      { label: { en: 'The story', zh: '故事' }, fields: ['title', 'story'] },
      { label: { en: 'When and where', zh: '时间与地点' }, fields: ['year', 'place', 'vision'] },
    ],
    table: ['title', 'year', 'place', 'vision'],
    document: { body: ['story'] },
  },
});

/** Clause 6.3: the picture of the city that people want, its outcomes and how they are measured. */
export const visionPractice: Practice = {
  clause: '6.3',
  label: { en: 'City vision', zh: '城市愿景' },
  why: {
    en: 'Technology is only a means, and without a picture of the place people want, it drifts from one project to the next. That picture holds only when residents, firms and institutions draw it together, for now and for the long run. It earns trust when each promise in it can be measured later.',
    zh: '技术只是手段，如果没有一幅大家想要的城市图景，项目就会各走各的。这幅图景要由居民、企业和机构一起画，既看当下，也看长远，才站得住。图景里的每项承诺日后都能查证，人们才会信任它。',
  },
  records: [vision, visionSection, outcome, indicator, measurement, visionStory],
};
