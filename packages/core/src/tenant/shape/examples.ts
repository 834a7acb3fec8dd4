import * as z from 'zod'
import { choice, keys, openKeys, wordsOf } from './parts/keys.js'
import { asciiId, programAddress } from './parts/id.js'
import { names } from './parts/many.js'
import { name, text, truth } from './parts/text.js'

const years = z.record(text, text)
const record = z.record(text, z.union([text, years]))

/** A value as a situation gives it: one, by year, a list of texts or records, rows of a table. */
const value = z.union([text, z.array(z.union([text, record])), record])
const values = z.record(text, value)

const pledge = keys(
  'situation_pledge',
  {},
  {
    years: text.describe('承诺几年'),
    start: text.describe('起始年'),
    end: text.describe('终止年'),
    'base-year': text.describe('基期年'),
    metric: text.describe('指标'),
  },
)
/** What is recorded of a fact: who may rely on it, and since when it is known. */
const recorded = keys(
  'record',
  {},
  {
    standing: choice('fact-standing', wordsOf('fact-standing')).describe('填报，或已核实'),
    on: text.describe('数据的日期'),
  },
)
const member = keys('member', {}, { since: text.describe('入选日期') })
const paid = {
  measure: text.describe('哪个措施'),
  amount: text.describe('已付多少'),
  year: text.exactOptional().describe('哪一年的'),
}
const membership = keys(
  'membership',
  {},
  {
    tier: text.describe('梯队'),
    track: text.describe('类别'),
    driver: text.describe('驱动因素'),
    lead: text.describe('主责单位'),
    pledge: pledge.describe('承诺'),
    member: member.describe('资格'),
  },
)
const ledgerEntry = openKeys('ledger-entry', paid, text)

const marks = z.union([text, years]).describe('一个分数，或每个指标一个分数')

/** One application of a round: its marks by stage, and what is known of the firm. */
const application = keys(
  'application',
  { id: text.describe('申报编号') },
  {
    name: text.describe('企业名称'),
    driver: text.describe('按哪类驱动因素申报'),
    track: text.describe('类别'),
    given: values.describe('已知的数据'),
    scores: z.record(text, marks).describe('各环节的得分；没有进入的环节不写'),
  },
)

const circumstances = {
  on: text.describe('哪一天'),
  year: text.describe('哪一年'),
  'known-at': text.describe('按何时已记录的数据'),
  given: values.describe('已知的数据'),
  tier: text.describe('梯队'),
  track: text.describe('类别'),
  driver: text.describe('驱动因素'),
  town: text.describe('镇街'),
  towns: z.record(text, values).describe('各镇街（园区）的数据，目标要逐个看时用'),
  lead: text.describe('主责单位'),
  pledge: pledge.describe('承诺'),
  member: member.describe('资格'),
  memberships: z.record(programAddress, membership).describe('在其他计划中的资格，按计划；别的辖区写 辖区/计划'),
  decided: z.record(text, text).describe('承办人已定的值'),
  parameters: values.describe('参数的值'),
  readings: z.record(text, text).describe('采用的读法'),
  records: z.record(text, recorded).describe('数据的核实情况'),
  unset: names.describe('撤销哪些参数的值'),
  ledger: z.array(ledgerEntry).describe('已付台账'),
}

/** What an example may be given; all else of it is what it expects. */
export const circumstanceKeys: readonly string[] = ['name', ...Object.keys(circumstances), 'applications', 'claims']

const expectations = {
  pays: text.describe('应得多少；可以是范围，如 0元..30万'),
  places: text.describe('应得几个名额'),
  lacks: names.describe('还缺哪些：数据、参数、读法的编号'),
  refuses: names.describe('因哪些条件不予'),
  'case-by-case': truth.describe('是不是一事一议'),
  level: text.describe('归哪一级挂点'),
  'routes-to': text.describe('交给谁：规则的编号，或单位'),
  verdict: names.describe('什么结论：结论，或规则的编号'),
  results: z.record(text, text).describe('规则的结果：编号: 结果'),
  status: choice('measure-status', wordsOf('measure-status')).describe('措施的结果；没有金额的措施用它'),
  to: text.describe('付给谁：firm，或措施里收款人的数据编号'),
  parts: z.record(text, text).describe('各期的金额；写 payable、stopped 等则比这一期的状态，未知写 unknown'),
  'auto-award': choice('auto-awarded', wordsOf('auto-awarded')).describe('能否免申即享'),
  funding: z.record(text, text).describe('各自承担的金额；未知写 unknown'),
  ranks: z.record(text, text).describe('每份申报的名次，如 1、2..3，未排名写 none'),
}

const outcomes = Object.keys(expectations) as (keyof typeof expectations)[]
type Expecting = Readonly<Partial<Record<keyof typeof expectations, unknown>>>
const expectsSomething = (example: Expecting, context: z.RefinementCtx<Expecting>) => {
  if (outcomes.some(key => example[key] !== undefined)) return
  context.addIssue({ code: 'custom', message: 'expects-nothing', params: { keys: outcomes.join(', ') }, path: [] })
}

const claimed = {
  measure: text.describe('哪个措施：措施、计划/措施，或辖区/计划/措施'),
  amount: text.exactOptional().describe('单算应得多少；不知道的不写'),
  paid: text.exactOptional().describe('已经付了多少'),
  level: choice('policy-level', wordsOf('policy-level')).exactOptional().describe('哪一级的政策；本辖区的不用写'),
  given: values.exactOptional().describe('不写金额时，按这些数据测算'),
}

/** One of several claims that may be about the same thing: `project: P1`. */
const stackedClaim = openKeys('stacked-claim', claimed, text)

const example = keys(
  'example',
  { name: text.describe('一句话说明情形') },
  {
    ...circumstances,
    ...expectations,
    'bound-by': names.describe('受哪个限额约束'),
    pending: names.describe('待定参数'),
    approvals: names.describe('超出哪些限额，须经批准'),
    applications: z.array(application).describe('申报'),
    claims: z.array(stackedClaim).describe('同时提出的申请'),
  },
).superRefine(expectsSomething)

const subject = {
  measure: text.describe('检验哪个措施'),
  tests: choice('tests', wordsOf('tests')).describe('检验哪一部分'),
  program: asciiId.describe('哪个计划；默认文件夹'),
}

type Subject = { measure?: string; tests?: string }
const oneSubject = (file: Subject, context: z.RefinementCtx<Subject>) => {
  if ((file.measure === undefined) !== (file.tests === undefined)) return
  context.addIssue({ code: 'custom', message: 'choose-one', params: { keys: 'measure, tests' }, path: [] })
}

/** examples/<program>/**.yaml: situations and what the documents say must follow (示例). */
export const examples = keys(
  'examples',
  { examples: z.array(example).describe('示例') },
  { ...subject, applications: z.array(application).describe('申报'), ...circumstances },
).superRefine(oneSubject)

/** A facts file of `assess` and `claim`: an example without its expectations (情形). */
export const situation = keys('situation', {}, { name, ...circumstances })

/** A claims file of `stack`: several claims of one firm, and what holds for all of them (同时申请). */
export const claims = keys(
  'claims',
  { claims: z.array(stackedClaim).describe('同时提出的申请') },
  { name, ...circumstances },
)

/** An applications file of `rank`: the applications of one round, and what holds for all of them (申报名单). */
export const applications = keys(
  'applications',
  { applications: z.array(application).describe('申报') },
  { name, ...circumstances },
)

export type ExamplesShape = z.output<typeof examples>

export type ClaimsShape = z.output<typeof claims>

export type ApplicationsShape = z.output<typeof applications>
