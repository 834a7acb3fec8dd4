import type { SituationProblem } from '@peiyu/core'
import type { Outcome } from './verb.js'

/** Refuses for what the engine cannot read, each problem where it stands in the body. */
export const refusedForAll = (problems: readonly SituationProblem[]): Outcome => ({
  ok: false,
  refusals: problems.map(({ code, path, params }) => ({ code, path, params })),
})
