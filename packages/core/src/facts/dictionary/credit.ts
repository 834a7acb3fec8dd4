import type { RawDeclaration } from '../declaration.js'

/** What stands against the enterprise in public records (信用). */
export const credit: Readonly<Record<string, RawDeclaration>> = {
  'dishonest-list': {
    'yes-no': '失信被执行人',
    en: 'on the list of dishonest judgment debtors',
    from: '法院',
    fresh: '1个月',
    help: '列入人民法院公布的失信被执行人名单，以中国执行信息公开网的查询结果为准。',
  },
  'serious-violation-list': {
    'yes-no': '严重违法失信名单',
    en: 'on the list of serious violators',
    from: '市场监管',
    fresh: '1个月',
    help: '列入严重违法失信名单，以国家企业信用信息公示系统的查询结果为准。',
  },
  'abnormal-list': {
    'yes-no': '经营异常名录',
    en: 'on the list of abnormal operations',
    from: '市场监管',
    fresh: '1个月',
    help: '列入经营异常名录且尚未移出，以国家企业信用信息公示系统的查询结果为准。',
  },
  'tax-violation-list': {
    'yes-no': '重大税收违法失信主体',
    en: 'on the list of serious tax violators',
    from: '税务',
    fresh: '1个月',
    help: '被税务机关确定并公布为重大税收违法失信主体，且尚在公布期内。',
  },
  'wage-arrears-list': {
    'yes-no': '拖欠农民工工资失信名单',
    en: 'on the list for wage arrears',
    from: '人社',
    fresh: '1个月',
    help: '列入拖欠农民工工资失信联合惩戒对象名单，且尚未移出。',
  },
  'fund-misuse': {
    'yes-no': '财政资金违规记录',
    en: 'record of misused public funds',
    from: '财政',
    fresh: '6个月',
    help: '有骗取、截留、挪用财政资金，或者应退未退财政资金的记录，以财政、审计部门的处理决定为准。',
  },
}
