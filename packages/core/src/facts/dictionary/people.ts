import type { RawDeclaration } from '../declaration.js'

/** Who works at the enterprise (人员). */
export const people: Readonly<Record<string, RawDeclaration>> = {
  staff: {
    count: '从业人员',
    en: 'persons employed',
    unit: '人',
    per: 'year',
    'verified-by': '统计',
    help: '年末在本单位工作、取得劳动报酬的全部人员，取自报送统计部门的从业人员及工资总额报表。',
    listed: 'true',
  },
  'insured-staff': {
    count: '参保职工',
    en: 'insured employees',
    unit: '人',
    per: 'year',
    'verified-by': '人社',
    help: '年末由本单位为其缴纳社会保险的职工人数，取自社会保险缴费记录。',
  },
  'rd-staff': {
    count: '研发人员',
    en: 'research and development staff',
    unit: '人',
    per: 'year',
    'verified-by': '统计',
    help: '当年从事研究开发及其直接管理、服务的人员，取自报送统计部门的企业研究开发活动报表。',
  },
  'skilled-staff': {
    count: '高技能人才',
    en: 'highly skilled workers',
    unit: '人',
    per: 'year',
    'verified-by': '人社',
    help: '年末在岗、持有高级工（三级）及以上职业技能等级或职业资格证书的人员。',
  },
  'graduate-staff': {
    count: '本科及以上学历人员',
    en: 'staff with a bachelor degree or higher',
    unit: '人',
    per: 'year',
    help: '年末在岗、具有大学本科及以上学历的人员。',
  },
  'new-jobs': {
    count: '新增就业',
    en: 'jobs added',
    unit: '人',
    per: 'year',
    'verified-by': '人社',
    help: '当年新签订劳动合同并缴纳社会保险的人数减去当年离职的人数。',
  },
}
