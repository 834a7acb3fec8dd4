import type { RawDeclaration } from '../declaration.js'

/** Taxes of a calendar year and the part of them that stays with the city (税收). */
export const tax: Readonly<Record<string, RawDeclaration>> = {
  'tax-paid': {
    money: '税收',
    en: 'tax paid',
    per: 'year',
    'verified-by': '税务',
    help: '当年实际缴入国库的各项税款合计，以税务机关的完税数据为准；是否计入免抵调增值税、海关代征税和代扣代缴的税款，看所用的计划文件。',
    listed: 'true',
  },
  'retained-tax': {
    money: '市级留成税收',
    en: 'tax retained by the city',
    per: 'year',
    from: '税务',
    'verified-by': '财政',
    help: '税收对财政贡献的市级留成部分：企业当年缴纳的税款按财政体制分成后归市级财政的部分，由税务、财政部门核算，企业自己无法得出。',
    listed: 'true',
  },
  'vat-paid': {
    money: '增值税',
    en: 'value-added tax paid',
    per: 'year',
    'verified-by': '税务',
    help: '当年实际缴入国库的国内增值税，不含海关代征的进口环节增值税，以税务机关的完税数据为准。',
  },
  'income-tax-paid': {
    money: '企业所得税',
    en: 'enterprise income tax paid',
    per: 'year',
    'verified-by': '税务',
    help: '当年实际缴入国库的企业所得税（预缴与汇算清缴补缴，减退税），以税务机关的完税数据为准。',
  },
  'tax-credit-rating': {
    enum: '纳税信用等级',
    en: 'tax credit rating',
    of: { 'tax-a': 'A级', 'tax-b': 'B级', 'tax-m': 'M级', 'tax-c': 'C级', 'tax-d': 'D级' },
    from: '税务',
    fresh: '1年',
    help: '税务机关每年评价的上一年度纳税信用级别，由高到低为A、B、M、C、D，M级是新设企业等未评价的。',
  },
  'tax-arrears': {
    'yes-no': '欠缴税款',
    en: 'taxes in arrears',
    from: '税务',
    fresh: '3个月',
    help: '超过规定期限尚未缴清税款，以税务机关的欠税数据为准。',
  },
}
