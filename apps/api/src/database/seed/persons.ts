import type { Label, Role } from '@cityloom/operating-model';

/** Someone of the example, with one account each. `line` says what they may do, for whoever chooses to be them. */
export interface DemoPerson {
  username: string;
  name: Label;
  organisation: string | null;
  role: Role;
  /** Another one that they hold besides. */
  also?: Role;
  line: Label;
}

export const persons: readonly DemoPerson[] = [
  {
    username: 'chen.ming',
    name: { en: 'Chen Ming', zh: '陈明' },
    organisation: 'S02',
    role: 'programme_manager',
    line: { en: 'Runs the programme: vision, roadmap and benefits', zh: '统筹愿景、路线图和成效' },
  },
  {
    username: 'zhou.lan',
    name: { en: 'Zhou Lan', zh: '周岚' },
    organisation: 'S06',
    role: 'member',
    line: { en: 'Speaks for the Emergency Bureau on floods and warnings', zh: '代表应急管理局，管防汛和预警' },
  },
  {
    username: 'li.wei',
    name: { en: 'Li Wei', zh: '李薇' },
    organisation: 'S16',
    role: 'member',
    line: { en: 'Represents the chamber’s firms, mostly small ones', zh: '代表商会会员，多数是小企业' },
  },
  {
    username: 'he.chuan',
    name: { en: 'He Chuan', zh: '何川' },
    organisation: 'S17',
    role: 'member',
    line: { en: 'Speaks for the traders of the old town', zh: '替古城的商户说话' },
  },
  {
    username: 'wang.fang',
    name: { en: 'Wang Fang', zh: '王芳' },
    organisation: 'S18',
    role: 'member',
    line: { en: 'Leads the volunteers who help older people get things done', zh: '带志愿队帮老人办事' },
  },
  {
    username: 'sun.mo',
    name: { en: 'Sun Mo', zh: '孙默' },
    organisation: 'S19',
    role: 'member',
    line: { en: 'Uses a screen reader, tests whether things really work', zh: '用读屏软件，试过才算数' },
  },
  {
    username: 'zheng.guizhen',
    name: { en: 'Zheng Guizhen', zh: '郑桂珍' },
    organisation: 'S23',
    role: 'member',
    line: { en: 'Resident, 72, sits on a residents’ council', zh: '居民，72岁，议事会成员' },
  },
  {
    username: 'wu.tong',
    name: { en: 'Wu Tong', zh: '吴桐' },
    organisation: 'S02',
    role: 'facilitator',
    also: 'member',
    line: { en: 'Runs workshops', zh: '主持工作坊' },
  },
  {
    username: 'gao.yuan',
    name: { en: 'Gao Yuan', zh: '高远' },
    organisation: 'S01',
    role: 'leader',
    line: { en: 'Approves and publishes for the city', zh: '代表城市批准和发布' },
  },
  {
    username: 'lin.jing',
    name: { en: 'Lin Jing', zh: '林静' },
    organisation: 'S02',
    role: 'city_admin',
    line: { en: 'Looks after people, organisations and access', zh: '管理人员、单位和权限' },
  },
  {
    username: 'xu.wen',
    name: { en: 'Xu Wen', zh: '许文' },
    organisation: 'S03',
    role: 'practice_lead',
    line: { en: 'Leads the work on city data', zh: '牵头城市数据工作' },
  },
  {
    username: 'fang.zhu',
    name: { en: 'Fang Zhu', zh: '方竹' },
    organisation: 'S22',
    role: 'reviewer',
    line: { en: 'Reviews progress from outside the programme', zh: '从项目之外独立评审' },
  },
  {
    username: 'shen.an',
    name: { en: 'Shen An', zh: '沈安' },
    organisation: 'S03',
    role: 'privacy_lead',
    line: { en: 'Looks after personal data', zh: '守护个人信息' },
  },
  {
    username: 'qin.shu',
    name: { en: 'Qin Shu', zh: '秦书' },
    organisation: 'S01',
    role: 'auditor',
    line: { en: 'Reads the record of who did what, and nothing else', zh: '只查谁做过什么' },
  },
  {
    username: 'luo.qi',
    name: { en: 'Luo Qi', zh: '罗琪' },
    organisation: 'S24',
    role: 'observer',
    line: { en: 'Looks on for a partner city', zh: '替结对城市看看' },
  },
  {
    username: 'han.song',
    name: { en: 'Han Song', zh: '韩松' },
    organisation: null,
    role: 'platform_admin',
    line: { en: 'Keeps the platform running, reads no city’s content', zh: '维护平台，不看城市内容' },
  },
];
