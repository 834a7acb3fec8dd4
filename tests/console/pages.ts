/** A page of the console: who opens it, where, and what stands there once it is ready. */
export interface ConsolePage {
  readonly name: string
  readonly as?: string
  readonly path: string
  readonly ready: string
}

/** An enterprise of the stub. */
const firm = '/console/dongguan/enterprises/01STUB00000000000000000001'

export const consolePages: readonly ConsolePage[] = [
  { name: 'sign-in', path: '/console/', ready: '登录名' },
  { name: 'work', as: 'office', path: '/console/', ready: '等我办的' },
  { name: 'enterprises', as: 'office', path: '/console/dongguan/enterprises', ready: '寮步镇' },
  { name: 'facts', as: 'office', path: `${firm}/show`, ready: '按年的指标' },
  { name: 'gets', as: 'office', path: `${firm}/show/gets`, ready: '政策版本' },
  { name: 'gaps', as: 'office', path: `${firm}/show/gaps`, ready: '政策版本' },
  { name: 'memberships', as: 'office', path: `${firm}/show/memberships`, ready: '年翻番' },
  { name: 'timeline', as: 'office', path: `${firm}/show/timeline`, ready: '核实' },
  { name: 'imports', as: 'office', path: '/console/dongguan/imports', ready: '还没有导入过' },
  { name: 'import-new', as: 'office', path: '/console/dongguan/imports/create', ready: '选择文件' },
  { name: 'assessments', as: 'office', path: '/console/dongguan/assessments', ready: '已完成' },
  { name: 'registrations', as: 'office', path: '/console/dongguan/registrations', ready: '东莞市明达模具有限公司' },
  { name: 'measures', as: 'firm', path: '/console/dongguan/measures', ready: '倍增计划' },
  { name: 'calculator', as: 'firm', path: '/console/dongguan/measures/beizeng/consulting', ready: '按哪一天' },
  { name: 'open', as: 'office', path: '/console/dongguan/open', ready: '定以前' },
  { name: 'workshop', as: 'office', path: '/console/dongguan/workshop', ready: '市府办公室文件' },
  { name: 'versions', as: 'office', path: '/console/dongguan/workshop/versions', ready: '补充学位档次' },
  { name: 'audit', as: 'auditor', path: '/console/dongguan/audit', ready: '操作人' },
  { name: 'town-work', as: 'town', path: '/console/', ready: '等我办的' },
  { name: 'firm-work', as: 'firm', path: '/console/', ready: '我的企业' },
  { name: 'security-work', as: 'security', path: '/console/', ready: '等我办的' },
  { name: 'accounts', as: 'security', path: '/console/-/accounts', ready: '梁志强' },
  { name: 'sessions', as: 'security', path: '/console/-/sessions', ready: '10.1.2.3' },
  { name: 'tokens', as: 'security', path: '/console/-/tokens', ready: '税务数据交换' },
  { name: 'tenants', as: 'system', path: '/console/-/tenants', ready: '东莞市' },
  { name: 'account', as: 'office', path: '/console/dongguan/account', ready: '还没有绑定' },
]
