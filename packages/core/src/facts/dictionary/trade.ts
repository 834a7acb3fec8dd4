import type { RawDeclaration } from '../declaration.js'

/** Trade across the border and sales (进出口与市场). */
export const trade: Readonly<Record<string, RawDeclaration>> = {
  exports: {
    money: '出口额',
    en: 'exports',
    per: 'year',
    'verified-by': '海关',
    help: '当年以本企业为境内收发货人的货物出口总值，以海关统计的人民币值为准。',
  },
  imports: {
    money: '进口额',
    en: 'imports',
    per: 'year',
    'verified-by': '海关',
    help: '当年以本企业为境内收发货人的货物进口总值，以海关统计的人民币值为准。',
  },
  trade: {
    money: '进出口额',
    en: 'imports and exports',
    per: 'year',
    'verified-by': '海关',
    help: '当年出口额与进口额之和，以海关统计的人民币值为准。',
  },
  'processing-trade': {
    money: '加工贸易进出口额',
    en: 'processing trade',
    per: 'year',
    'verified-by': '海关',
    help: '进出口额中以来料加工、进料加工等加工贸易方式进出口的部分，以海关统计为准。',
  },
  'domestic-sales': {
    money: '内销额',
    en: 'domestic sales',
    per: 'year',
    help: '当年在境内销售货物和服务的收入，取自收入明细账和增值税申报表。',
  },
  'foreign-capital-used': {
    money: '实际利用外资',
    en: 'foreign capital used',
    per: 'year',
    'verified-by': '商务',
    help: '当年外方实际缴付的出资，以商务部门的外资统计为准，外币折合人民币。',
  },
  'market-share': {
    ratio: '主导产品市场占有率',
    en: 'market share of the main product',
    per: 'year',
    help: '主导产品当年在国内细分市场的销售份额，附行业协会或第三方机构的证明。',
  },
}
