import { type Answers, exampleDays } from './questions.js'

export const selectionExamples = (answers: Answers): string => `# 样例
tests: selection
on: ${exampleDays(answers).on}
examples:
  - { name: 本地注册的可以申报, given: { registered-here: 是 }, results: { registered-here: pass } }
  - { name: 外地注册的不可以, given: { registered-here: 否 }, results: { registered-here: fail } }
  - { name: 注册地未知, results: { registered-here: unknown } }
`

export const measureExamples = (answers: Answers): string => {
  const { on, year } = exampleDays(answers)
  return `# 样例：刚好到限额、差一元、超一元、缺数据、不符合，各写一个
measure: consulting
on: ${on}
year: ${year}
given: { registered-here: 是 }
examples:
  - { name: 费用10万元补助一半, given: { consulting-fees: { ${year}: 10万 } }, pays: 5万 }
  - { name: 费用40万元恰到限额, given: { consulting-fees: { ${year}: 40万 } }, pays: 20万 }
  - { name: 差2元到限额, given: { consulting-fees: { ${year}: 399998元 } }, pays: 199999元 }
  - { name: 超过限额的按20万元, given: { consulting-fees: { ${year}: 50万 } }, pays: 20万, bound-by: firm-year }
  - { name: 没有填费用则未知, lacks: [consulting-fees] }
  - { name: 外地企业不补助, given: { registered-here: 否, consulting-fees: { ${year}: 10万 } }, refuses: [here] }
  - name: 当年已领15万元的只剩5万元
    given: { consulting-fees: { ${year}: 50万 } }
    ledger: [{ measure: consulting, year: ${year}, amount: 15万 }]
    pays: 5万
    bound-by: firm-year
`
}

export const firm = (answers: Answers): string => {
  const { on, year } = exampleDays(answers)
  return `# 虚构企业
name: 样例制造有限公司（虚构）
on: ${on}
year: ${year}
given:
  registered-here: 是
  consulting-fees: { ${year}: 36万 }
`
}
