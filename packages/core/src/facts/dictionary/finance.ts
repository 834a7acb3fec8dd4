import type { RawDeclaration } from '../declaration.js'

/** Revenue, profit, assets, debts of a calendar year (经营与财务). */
export const finance: Readonly<Record<string, RawDeclaration>> = {
  revenue: {
    money: '营业收入',
    en: 'revenue',
    per: 'year',
    'verified-by': '统计',
    help: '全年主营业务收入与其他业务收入之和，不含增值税，取自利润表“营业收入”项目；与企业所得税汇算清缴的申报数一致。',
    listed: 'true',
  },
  'main-revenue': {
    money: '主营业务收入',
    en: 'revenue from the main business',
    per: 'year',
    'verified-by': '统计',
    help: '全年主要经营活动的收入，取自“主营业务收入”科目（企业所得税年度申报的一般企业收入明细表列示）。它只是营业收入的一部分：出租、销售材料等其他业务收入不计在内，两者不能互相代替。',
  },
  profit: {
    money: '利润总额',
    en: 'total profit',
    per: 'year',
    'verified-by': '税务',
    help: '全年缴纳企业所得税之前的利润，亏损填负数，取自利润表“利润总额”项目。',
    negative: 'true',
  },
  'net-profit': {
    money: '净利润',
    en: 'net profit',
    per: 'year',
    help: '利润总额减去所得税费用，亏损填负数，取自利润表“净利润”项目。',
    negative: 'true',
  },
  'total-assets': {
    money: '资产总额',
    en: 'total assets',
    per: 'year',
    help: '年末拥有或控制的全部资产，取自资产负债表“资产总计”项目的期末数。',
  },
  'total-debts': {
    money: '负债总额',
    en: 'total liabilities',
    per: 'year',
    help: '年末的全部负债，取自资产负债表“负债合计”项目的期末数。',
  },
  'debt-ratio': {
    ratio: '资产负债率',
    en: 'debt ratio',
    per: 'year',
    help: '年末负债总额除以资产总额，取自资产负债表。',
  },
  'gross-output': {
    money: '工业总产值',
    en: 'gross industrial output',
    per: 'year',
    'verified-by': '统计',
    help: '全年生产的工业最终产品和工业性劳务的总价值，按当年价格、不含增值税，取自报送统计部门的工业产销报表。',
  },
  'value-added': {
    money: '工业增加值',
    en: 'industrial value added',
    per: 'year',
    'verified-by': '统计',
    help: '全年工业生产新增加的价值，按统计制度核算：收入法为劳动者报酬、生产税净额、固定资产折旧、营业盈余之和。',
  },
  'fixed-investment': {
    money: '固定资产投资',
    en: 'fixed asset investment',
    per: 'year',
    'verified-by': '统计',
    help: '当年完成的固定资产投资额（建筑安装工程、设备工器具购置和其他费用），取自报送统计部门的投资项目报表。',
  },
  'renovation-investment': {
    money: '技术改造投入',
    en: 'spending on technical renovation',
    per: 'year',
    'verified-by': '工信',
    help: '当年对现有设施、工艺、设备进行技术改造完成的投资额，取自技术改造项目的备案、统计报表和付款凭证。',
  },
  'wages-paid': {
    money: '工资总额',
    en: 'total wages',
    per: 'year',
    'verified-by': '统计',
    help: '当年直接支付给本单位从业人员的劳动报酬总额（税前），取自报送统计部门的从业人员及工资总额报表。',
  },
}
