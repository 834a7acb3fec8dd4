import { compileTenant, type Issue, messageFor } from '@peiyu/core'

/** A small jurisdiction whose every file is right: the broken ones of these tests differ from it in one place. */
export const base: Readonly<Record<string, string>> = {
  'tenant.yaml': `peiyu: 1
id: qinghe
name: 清河市
level: city
`,
  'sources/rules.yaml': `title: 清河市扶持企业成长办法
date: 2017-02-10
clauses:
  一:
    name: 总则
    statements:
      1: 设两个梯队
      2: 倍增企业按试点企业对待
  二:
    name: 服务补贴
    statements:
      1: 购买服务的费用按比例补贴
  三: 挂点
`,
  'programs/grow/program.yaml': `id: grow
name: 成长计划
sources: rules
in-force: 2017-02-10..2021-12-31
tiers:
  pilot: { name: 试点企业, clause: 一#1 }
  honorary: { name: 荣誉试点企业, clause: 一#2, treated-as: pilot }
facts:
  designers: { count: 设计人员, unit: 人, per: year }
  shops: { count: 直营门店, unit: 家 }
  plants: { count: 生产基地, unit: 个 }
`,
  'programs/grow/measures/services.yaml': `id: services
name: 服务补贴
clause: 二
gives: money
for: tier == pilot
facts:
  spending: { money: 购买服务的实付费用 }
  opened-on: { date: 合同签订日期 }
  term: { duration: 合同期, unit: 年 }
  urgent: { yes-no: 是否加急 }
  form: { enum: 合同形式, of: { loan: 贷款, lease: 租赁 } }
  contracts:
    list: 合同清单
    of: { contract: { contract: 合同编号 }, cost: { money: 合同金额 } }
parameters:
  share: { ratio: 补贴比例, clause: 二, decided-by: 财政局 }
readings:
  base-of: { clause: 二, asks: 按什么计算, options: { paid: 实付, agreed: 约定 }, default: paid }
discretion:
  extra: 5%..8%
tables:
  steps: { by: term, rows: [{ above: 0年, gives: 5% }, { from: 3年, gives: 8% }] }
  caps: { by: base-of, rows: { paid: { cap: 100万, part: 50% }, agreed: { cap: 50万, part: 30% } } }
base: spending
rate: share
limits:
  - { id: firm-year, per: [firm, year], max: 100万 }
`,
  'examples/grow/services.yaml': `measure: services
on: 2018-06-01
given: { spending: 100万元 }
tier: pilot
parameters: { share: 50% }
examples:
  - { name: 费用一半由财政补贴, pays: 50万元 }
`,
}

/** An issue as these tests write it down: where, which, and its Chinese sentence. */
export interface Found {
  readonly at: string
  readonly code: string
  readonly says: string
}

/** The base with some files put in their places; an empty text takes a file away. */
export function changed(patch: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries({ ...base, ...patch }).filter(([, text]) => text !== ''))
}

const placeOf = ({ at }: Issue): string => (at ? `${at.file}:${at.line}:${at.column}` : '')

/** Everything that is wrong with a folder, in reading order. */
export const issuesOf = (files: ReadonlyMap<string, string>): readonly Issue[] => compileTenant(files).issues

export const foundOf = (issue: Issue): Found => ({ at: placeOf(issue), code: issue.code, says: messageFor(issue) })
