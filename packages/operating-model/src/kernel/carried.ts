import { tags, text } from './field.ts';

/** Six purposes of sustainability after ISO 37101, in our words. */
const purposes = {
  attractiveness: { en: 'Attractiveness', zh: '吸引力' },
  environment: { en: 'Protecting and improving the environment', zh: '保护和改善环境' },
  resilience: { en: 'Resilience', zh: '韧性' },
  resource_use: { en: 'Responsible resource use', zh: '负责任的资源利用' },
  social_cohesion: { en: 'Social cohesion', zh: '社会凝聚力' },
  well_being: { en: 'Well-being', zh: '福祉' },
};

/** Twelve fields of action after ISO 37101, in our words. */
const issues = {
  governance: { en: 'Governance, empowerment and engagement', zh: '治理、赋权与参与' },
  education: { en: 'Education and capacity building', zh: '教育与能力建设' },
  innovation: { en: 'Innovation, creativity and research', zh: '创新、创造与研究' },
  health: { en: 'Health and care in the community', zh: '社区健康与照护' },
  culture: { en: 'Culture and community identity', zh: '文化与社区认同' },
  living_together: { en: 'Living together and helping each other', zh: '共同生活、相互依存与互助' },
  economy: { en: 'Economy, sustainable production and consumption', zh: '经济与可持续生产消费' },
  living_environment: { en: 'Living and working environment', zh: '生活与工作环境' },
  safety: { en: 'Safety and security', zh: '安全与保障' },
  infrastructure: { en: 'Community infrastructure', zh: '社区基础设施' },
  mobility: { en: 'Mobility', zh: '交通出行' },
  biodiversity: { en: 'Biodiversity and ecosystem services', zh: '生物多样性与生态系统服务' },
};

/** What every record carries besides its own fields; all of it may stay empty. */
export const carried = {
  summary: text({ label: { en: 'Summary', zh: '摘要' }, long: true, bilingual: true }),
  purposes: tags({
    label: { en: 'Sustainability purposes', zh: '可持续发展宗旨' },
    hint: { en: 'Put the most important one first.', zh: '最主要的放在最前面。' },
    options: purposes,
  }),
  issues: tags({
    label: { en: 'Fields of action', zh: '可持续发展领域' },
    hint: { en: 'Put the most important one first.', zh: '最主要的放在最前面。' },
    options: issues,
  }),
  tags: tags({ label: { en: 'Tags', zh: '标签' } }),
};
export type Carried = typeof carried;
