import { type Answers, isSample } from './questions.js'
import { scalar } from './scalar.js'

const line = (key: string, value: string | undefined): string =>
  value === undefined ? '' : `${key}: ${scalar(value)}\n`

const says = (answers: Answers): string =>
  isSample(answers)
    ? '# 样例：这份文件是虚构的。请换成真实文件，用自己的话逐句概括，不要照抄'
    : '# 样例：以下各条是虚构的，文件里没有。请换成文件的条款，用自己的话逐句概括，不要照抄'

/** The document: as it was answered, its clauses invented. */
export const source = (answers: Answers): string => `${says(answers)}
${line('title', answers.title)}${line('number', answers.number)}${line('issuer', answers.issuer)}${line('date', answers.date)}${line('short', answers.short)}coverage: complete                             # 每一句都有规则引用，或说明了为何不需要
clauses:
  一:
    name: 目的
    statements:
      1: 说明为什么制定本办法
    informative: { 1: background }
  二:
    name: 申报条件
    statements:
      1: 申报的企业须在本地注册
  三:
    name: 咨询补助
    statements:
      1: 企业购买咨询服务的，按实付费用的一半补助
      2: 每家企业每年最多补助20万元
`

export const program = (answers: Answers): string => `# 样例
id: ${answers.program}
name: ${scalar(answers['program-name'] ?? '')}
office: office
sources: [${answers.source}]
in-force: ${answers['in-force']}
`

export const selection = `# 样例：谁可以申报
eligibility:
  - { id: registered-here, clause: 二#1, name: 在本地注册, needs: registered-here }
`

export const measure = `# 样例：给多少钱
id: consulting
name: 咨询补助（样例）
clause: 三#1
organizations: [economy, finance]
gives: money
about: year
requires:
  - { id: here, name: 在本地注册, clause: 二#1, needs: registered-here }
facts:
  consulting-fees: { money: 当年购买咨询服务的实付费用, per: year, help: 以发票和付款凭证为准 }
base: consulting-fees[year]
rate: 50%
limits:
  - { id: firm-year, name: 每家每年最高20万元, per: [firm, year], max: 20万, clause: 三#2 }
`
