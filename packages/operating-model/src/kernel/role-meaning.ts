import type { Label } from './label.ts';
import type { RoleToGive } from './role.ts';

/** What each role that can be given lets somebody do, in a line for whoever gives it or is given it. */
export const roleMeanings: Readonly<Record<RoleToGive, Label>> = {
  member: {
    en: 'Reads what is shared, comments, and writes what their organisation leads.',
    zh: '看共享的内容，提意见，写本单位牵头的部分。',
  },
  observer: { en: 'Reads what is shared and changes nothing.', zh: '只看共享的内容，不改动。' },
  facilitator: {
    en: 'Runs workshops, and enters what people say who have no account. Writing needs the member role as well.',
    zh: '主持工作坊，替没有账号的人填写意见。要写内容，还需要“成员”角色。',
  },
  programme_manager: {
    en: 'Runs the programme: writes and arranges all that is shared, assesses and answers.',
    zh: '统筹项目：共享的内容都能写、能安排，还负责评估和答复。',
  },
  practice_lead: {
    en: 'Runs one practice: writes and arranges all that is shared in it, and answers. Needs the member role as well.',
    zh: '统筹一个专项：其中共享的内容都能写、能安排，还负责答复。还需要“成员”角色。',
  },
  leader: {
    en: 'Reads and comments for the city, and adopts what is ready.',
    zh: '代表城市审看、提意见，决定是否通过。',
  },
  reviewer: { en: 'Reads and comments from outside the programme.', zh: '站在项目之外看内容、提意见。' },
  privacy_lead: { en: 'Reads and comments to protect personal data.', zh: '看内容、提意见，保护个人信息。' },
  auditor: {
    en: 'Sees who takes part and what they may do, and nothing else.',
    zh: '只看谁在参与、各能做什么，看不到内容。',
  },
  city_admin: {
    en: 'Adds people and organisations and gives access. Reads no content.',
    zh: '添加人员和单位，管权限，看不到内容。',
  },
};
