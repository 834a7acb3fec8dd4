import { compare, one } from '../../../base/rational.js'
import { showNumber } from '../../../language/explain/show.js'
import type { Frame } from '../../../language/values/frame.js'
import { exactly, unknown, type Value, wordOf } from '../../../language/values/value.js'
import { restOf, takenBy, wholeOf } from '../../../selection/mix.js'
import type { Shares } from '../../../selection/score.js'
import type { Scoring, Stage } from '../../../selection/stage.js'
import type { SituationProblem } from '../../situation/situation.js'

const notSaid = (id: string): Value => unknown({ kind: 'row', id })

/** Without shares, one stage is the score by itself; of several the document does not say how they count. */
function stageShares({ combines }: Scoring, stages: readonly Stage[], frame: Frame): ReadonlyMap<string, Value> {
  if (combines.length === 0) {
    const scored = stages.filter(({ scores }) => scores)
    return new Map(scored.map(({ id }) => [id, scored.length === 1 ? exactly(one) : notSaid('combines')]))
  }
  const said = combines.flatMap(({ share }) => (share === 'rest' ? [] : [share.run(frame)]))
  return new Map(combines.map(({ stage, share }) => [stage, share === 'rest' ? restOf(said) : share.run(frame)]))
}

/** Weights of criteria and shares of stages on the day, as far as they are set. */
export function sharesOf(scoring: Scoring, stages: readonly Stage[], frame: Frame): Shares {
  const { weights, criterion, criteria } = scoring
  const weightOf = (id: string): Value =>
    weights ? weights.run(frame.with(new Map([[criterion.slot, wordOf(id)]]))) : notSaid('weights')
  return {
    criteria: new Map([...criteria.keys()].map(id => [id, weightOf(id)])),
    stages: stageShares(scoring, stages, frame),
  }
}

/** Shares that do not make a whole, or that pass it already while others are not set. */
export function sharesAmiss({ criteria, stages }: Shares): SituationProblem[] {
  const check = (of: ReadonlyMap<string, Value>): SituationProblem[] => {
    const shares = [...of.values()]
    const [whole, taken] = [shares.length > 0 ? wholeOf(shares) : undefined, takenBy(shares)]
    const sum = compare(taken, one) > 0 ? taken : whole
    const found = sum && compare(sum, one) !== 0 ? showNumber(sum, 'ratio', 'zh') : undefined
    const options = [...of.keys()].join('、')
    return found === undefined
      ? []
      : [{ code: 'situation/shares-not-whole', path: ['parameters'], params: { found, options } }]
  }
  return [...check(criteria), ...check(stages)]
}
