import * as z from 'zod'
import type { VerdictKind } from '../../evaluation/evaluation.js'
import { declares } from './parts/declares.js'
import { choice, keys, wordsOf } from './parts/keys.js'
import { id } from './parts/id.js'
import { clause, names, oneOrMany } from './parts/many.js'
import { value } from './parts/expressions.js'
import { expression, force, name, text } from './parts/text.js'

const verdictThen = keys(
  'verdict-then',
  { may: text.describe('可以怎样') },
  { needs: expression.describe('须满足的条件'), clause },
)

/** Who must agree: to whatever the verdict gives, or to each of the kinds that it leaves to choose from. */
const approvals = z.union([
  names,
  keys(
    'verdict',
    {},
    Object.fromEntries(wordsOf('verdict').map(kind => [kind, names.describe('由谁批准')])) as Record<
      VerdictKind,
      typeof names
    >,
  ),
])

const verdict = keys(
  'verdict_',
  {
    id,
    clause,
    when: expression.describe('何时'),
    gives: oneOrMany(choice('verdict', wordsOf('verdict'))).describe('结论，或可选的几种结论'),
  },
  {
    name,
    force,
    for: value.describe('为期多久'),
    approvals: approvals.describe('由谁批准；有几种结论可选而只有一种须批准的，按结论写'),
    'to-tier': text.describe('转入哪个梯队'),
    then: verdictThen.describe('随后'),
  },
)

const replacement = keys(
  'replacement',
  { clause, from: names.describe('从哪些梯队替补') },
  { order: text.describe('次序'), approvals: names.describe('由谁批准'), when: expression.describe('何时替补') },
)

const report = keys(
  'report',
  { id, clause, every: text.describe('每隔多久') },
  {
    name,
    due: expression.describe('期末后多久，或哪一天'),
    from: names.describe('由谁报送'),
    to: names.describe('报给谁'),
    facts: names.describe('报送哪些数据'),
    analysis: text.describe('附什么分析'),
  },
)

/** programs/<p>/evaluation.yaml: the yearly verdict on every member (年度评价). */
export const evaluation = keys(
  'evaluation',
  { clause, verdicts: z.array(verdict).describe('依次看，先符合的先用') },
  {
    opens: text.describe('何时启动，如 每年年初'),
    judges: choice('judges', wordsOf('judges')).describe('评价哪一年；默认上一年'),
    options: z.array(verdict).describe('可以做、不必做'),
    replacement: replacement.describe('替补'),
    reports: z.array(report).describe('监测报告'),
    ...declares,
  },
)

export type EvaluationShape = z.output<typeof evaluation>
