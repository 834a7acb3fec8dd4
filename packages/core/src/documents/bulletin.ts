import * as z from 'zod'
import { type VerdictKind, verdictNames } from '../evaluation/evaluation.js'
import type { Missing } from '../language/values/value.js'
import { fillPaper, may, must, type Paper, rows } from './paper.js'
import { type Heading, headingOf, namesOnPaper } from './wording.js'

const data = z.object({
  issuer: must('发文单位'),
  program: must('计划'),
  day: must('日期'),
  number: may('文号'),
  year: must('评价年度'),
  members: rows('评价结论', {
    firm: must('企业'),
    verdict: must('结论'),
    rule: must('依据的规则'),
    clause: must('条款'),
    approvals: may('须批准的'),
    waits: may('尚缺'),
  }),
  counts: rows('合计', { verdict: must('结论'), firms: must('家数') }),
})

/** The bulletin of a year's evaluation: each member's verdict, by which rule, and who must still agree (评价通报). */
export const bulletinPaper: Paper<typeof data> = { id: 'bulletin', zh: '年度评价通报', en: 'evaluation bulletin', data }

/** The evaluation of one member. */
export interface BulletinMember {
  readonly firm: string
  readonly result: {
    readonly name: string | null
    readonly gives: readonly VerdictKind[]
    readonly clause: string
    readonly approvals: readonly { readonly name: string; readonly to: readonly VerdictKind[] }[]
    readonly missing: readonly Missing[]
  }
}

const kindsText = (kinds: readonly VerdictKind[]): string => kinds.map(kind => verdictNames[kind]).join('或')

function rowOf({ firm, result }: BulletinMember, nameOf: (id: string) => string) {
  const { name, gives, clause, approvals, missing } = result
  const agree = namesOnPaper(
    approvals.map(({ name: own, to }) => ({
      name: gives.every(kind => to.includes(kind)) ? own : `${own}（${kindsText(to)}）`,
    })),
  )
  return {
    firm,
    verdict: gives.length === 0 ? null : kindsText(gives),
    rule: name,
    clause: clause === '' ? null : clause,
    ...(agree === null ? {} : { approvals: agree }),
    ...(missing.length === 0 ? {} : { waits: missing.map(({ id }) => nameOf(id)).join('、') }),
  }
}

/**
 * The bulletin of a year's evaluation, filled from the verdicts of `evaluate` (评价通报).
 *
 * One row a member, in the order given; `counts` says how many firms have each verdict. A verdict that is not known
 * is null and among the lacks of its row.
 */
export function bulletinDocument({
  heading,
  year,
  members,
  nameOf = id => id,
}: {
  heading: Heading
  year: number
  members: readonly BulletinMember[]
  /** What the ids of facts are called. */
  nameOf?: (id: string) => string
}) {
  const all = members.map(member => rowOf(member, nameOf))
  const verdicts = [...new Set(all.flatMap(({ verdict }) => verdict ?? []))]
  return fillPaper(bulletinPaper, {
    ...headingOf(heading),
    year: `${year}年`,
    members: all,
    counts: verdicts.map(verdict => ({
      verdict,
      firms: String(all.filter(one => one.verdict === verdict).length),
    })),
  })
}
