import type { Label, OrganisationKind } from '@cityloom/operating-model';

/** Who takes part in the invented city of Qichuan. */
export const organisations: readonly { code: string; name: Label; kind: OrganisationKind }[] = [
  { code: 'S01', kind: 'government', name: { en: 'Municipal Government', zh: '栖川市人民政府' } },
  { code: 'S02', kind: 'government', name: { en: 'Smart City Programme Office', zh: '智慧城市项目办公室' } },
  { code: 'S03', kind: 'government', name: { en: 'City Data Bureau', zh: '市数据局' } },
  { code: 'S04', kind: 'government', name: { en: 'Government Services Administration', zh: '市政务服务管理局' } },
  { code: 'S05', kind: 'government', name: { en: 'Transport Bureau', zh: '市交通运输局' } },
  { code: 'S06', kind: 'government', name: { en: 'Emergency Management Bureau', zh: '市应急管理局' } },
  {
    code: 'S07',
    kind: 'government',
    name: { en: 'Housing and Urban-Rural Development Bureau', zh: '市住房和城乡建设局' },
  },
  { code: 'S08', kind: 'government', name: { en: 'Civil Affairs Bureau', zh: '市民政局' } },
  { code: 'S09', kind: 'public_body', name: { en: 'Public Resources Trading Centre', zh: '市公共资源交易中心' } },
  { code: 'S10', kind: 'government', name: { en: 'Gucheng District Government', zh: '古城区人民政府' } },
  { code: 'S11', kind: 'government', name: { en: 'Hebin Sub-district Office', zh: '河滨街道办事处' } },
  { code: 'S12', kind: 'public_body', name: { en: 'Qichuan Water Group', zh: '栖川水务集团' } },
  { code: 'S13', kind: 'public_body', name: { en: 'Qichuan Bus Company', zh: '栖川公交集团' } },
  { code: 'S14', kind: 'business', name: { en: 'Yuanqiao Digital Co.', zh: '远桥数字科技有限公司' } },
  { code: 'S15', kind: 'business', name: { en: 'Qinghe Energy Services', zh: '青禾能源服务有限公司' } },
  { code: 'S16', kind: 'business', name: { en: 'Qichuan Chamber of Commerce', zh: '栖川市商会' } },
  { code: 'S17', kind: 'business', name: { en: 'Old Town Traders’ Association', zh: '古城商户联合会' } },
  { code: 'S18', kind: 'voluntary', name: { en: 'Silver Bridge Volunteers', zh: '银桥助老志愿服务队' } },
  { code: 'S19', kind: 'voluntary', name: { en: 'Qichuan Disabled Persons’ Union', zh: '栖川残疾人联合组织' } },
  { code: 'S20', kind: 'voluntary', name: { en: 'Green River Society', zh: '绿水环保社' } },
  { code: 'S21', kind: 'voluntary', name: { en: 'Open Data Community Qichuan', zh: '栖川开放数据社群' } },
  { code: 'S22', kind: 'academia', name: { en: 'Qichuan University of Technology', zh: '栖川理工大学' } },
  { code: 'S23', kind: 'resident', name: { en: 'Residents’ Councils', zh: '居民议事会' } },
  { code: 'S24', kind: 'other_city', name: { en: 'Linyang City', zh: '林阳市（结对交流城市）' } },
];
