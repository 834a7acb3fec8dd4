/** Every role that somebody can have in a tenant (角色). A config maps organizations and posts to them; it invents none. */
export const roles: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  office: { zh: '计划办公室', en: 'program office' },
  lead: { zh: '责任部门', en: 'lead department' },
  department: { zh: '职能部门', en: 'department' },
  town: { zh: '镇街、园区', en: 'town or park' },
  leader: { zh: '领导', en: 'leader' },
  committee: { zh: '遴选委员会', en: 'committee' },
  expert: { zh: '专家', en: 'expert' },
  data: { zh: '数据核实单位', en: 'data officer' },
  finance: { zh: '财政', en: 'finance officer' },
  enterprise: { zh: '企业', en: 'enterprise' },
  provider: { zh: '专业服务机构', en: 'service provider' },
  auditor: { zh: '督查、审计', en: 'auditor' },
  'config-editor': { zh: '政策编辑', en: 'config editor' },
  public: { zh: '社会公众', en: 'the public' },
}
