import { minus, plus } from '../language/values/interval.js'
import { exactly, unknown, type Value } from '../language/values/value.js'
import { zero } from '../base/rational.js'
import { mix } from './mix.js'

/** Marks of one stage: one number, or one a criterion. */
export type Marks = Value | ReadonlyMap<string, Value>

/** The shares of criteria and stages, as far as they are set. */
export interface Shares {
  readonly criteria: ReadonlyMap<string, Value>
  readonly stages: ReadonlyMap<string, Value>
}

const isByCriterion = (marks: Marks): marks is ReadonlyMap<string, Value> => !('kind' in marks)

const markOf = (marks: ReadonlyMap<string, Value>, criterion: string): Value =>
  marks.get(criterion) ?? unknown({ kind: 'finding', id: criterion })

/** What the marks of one stage come to (单项得分). */
export function stageScore(marks: Marks, { criteria }: Shares): Value {
  if (!isByCriterion(marks)) return marks
  return mix([...criteria].map(([id, share]) => ({ value: markOf(marks, id), share })))
}

/** How much more one firm has in a stage than another: by criteria where both have them, so that equal ones cancel out. */
export function stageDifference(a: Marks, b: Marks, shares: Shares): Value {
  if (!isByCriterion(a) || !isByCriterion(b)) return minus(stageScore(a, shares), stageScore(b, shares))
  return mix([...shares.criteria].map(([id, share]) => ({ value: minus(markOf(a, id), markOf(b, id)), share })))
}

/** What one application brings: marks by stage, and the points of its merits. */
export interface Marked {
  readonly marks: ReadonlyMap<string, Marks>
  readonly points: Value
}

export const noPoints: Value = exactly(zero)

/** Stages that count and that the application has not been through. */
export const unreached = ({ marks }: Marked, { stages }: Shares): string[] =>
  [...stages.keys()].filter(stage => !marks.has(stage))

/** The composite score (综合得分); unknown for an application that has not been through every stage that counts. */
export function compositeScore({ marks, points }: Marked, shares: Shares): Value {
  const parts = [...shares.stages].map(([stage, share]) => {
    const own = marks.get(stage)
    return { value: own ? stageScore(own, shares) : unknown({ kind: 'finding' as const, id: stage }), share }
  })
  return plus(mix(parts), points)
}

/**
 * How much one composite score is above another. It is known more often than the scores are: shares that nobody has set
 * are the same for both, so who is better in every stage is before, whatever they will be.
 */
export function scoreDifference(a: Marked, b: Marked, shares: Shares): Value {
  const parts = [...shares.stages].map(([stage, share]) => {
    const [mine, theirs] = [a.marks.get(stage), b.marks.get(stage)]
    return { value: mine && theirs ? stageDifference(mine, theirs, shares) : unknown(), share }
  })
  return plus(mix(parts), minus(a.points, b.points))
}
