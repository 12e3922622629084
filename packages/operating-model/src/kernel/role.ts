import type { Label } from './label.ts';

/** What a grant can give: roles are rows of data, so a person may hold several, each for a time and a scope. */
export const roles = [
  'platform_admin',
  'city_admin',
  'auditor',
  'leader',
  'programme_manager',
  'practice_lead',
  'facilitator',
  'reviewer',
  'privacy_lead',
  'member',
  'observer',
  'guest',
] as const;
export type Role = (typeof roles)[number];

export const roleLabels: Readonly<Record<Role, Label>> = {
  platform_admin: { en: 'Platform administrator', zh: '平台管理员' },
  city_admin: { en: 'City administrator', zh: '城市管理员' },
  auditor: { en: 'Auditor', zh: '审计员' },
  leader: { en: 'City leader', zh: '城市领导' },
  programme_manager: { en: 'Programme manager', zh: '项目办负责人' },
  practice_lead: { en: 'Practice lead', zh: '专项负责人' },
  facilitator: { en: 'Facilitator', zh: '主持人' },
  reviewer: { en: 'Independent reviewer', zh: '独立评审员' },
  privacy_lead: { en: 'Privacy lead', zh: '隐私负责人' },
  member: { en: 'Member', zh: '成员' },
  observer: { en: 'Observer', zh: '观察员' },
  guest: { en: 'Guest', zh: '访客' },
};

/** What an administrator of a city can give to a person, the most usual first. */
export const rolesToGive = [
  'member',
  'observer',
  'facilitator',
  'programme_manager',
  'practice_lead',
  'leader',
  'reviewer',
  'privacy_lead',
  'auditor',
  'city_admin',
] as const satisfies readonly Role[];
export type RoleToGive = (typeof rolesToGive)[number];

/** Of these, the one that is given for a practice; all others hold for the whole city. */
export const practiceRole = 'practice_lead' as const satisfies RoleToGive;
