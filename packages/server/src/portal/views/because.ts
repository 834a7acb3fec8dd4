import type { Because } from '@peiyu/core'
import { plainClause } from './clauses.js'

/** A step of an explanation as a page shows it. */
export interface StepView {
  readonly says: string
  readonly distance: string
  readonly clause: string
  readonly tone: 'good' | 'bad' | 'wait' | 'quiet'
  readonly steps: readonly StepView[]
}

const mostDepth = 10
const comparisons = new Set(['==', '!='])

/** A step that only repeats what stands above it, or that the page says elsewhere. */
function isNoise(step: Because): boolean {
  if (step.op === 'literal' || step.op === 'reading') return true
  if (step.op === 'rounding') return step.value === '分 half-up'
  return comparisons.has(step.op) && step.of[0]?.op === 'reading'
}

/** A datum whose value the step above names already. */
const isTold = (part: Because, above: Because): boolean =>
  (part.of.length === 0 || part.op === 'year-of') && above.op !== 'claim' && above.says.zh.includes(part.says.zh)

/** What a step leads to: names without words of their own give way to their steps. */
function innerOf(step: Because): readonly Because[] {
  if (step.op === 'year-of') return []
  const shown = step.of.filter(part => !isNoise(part) && !isTold(part, step))
  const seen = new Set<string>()
  return shown.filter(part => {
    const isNew = !seen.has(part.says.zh)
    seen.add(part.says.zh)
    return isNew
  })
}

function toneOf({ value, says }: Because): StepView['tone'] {
  if (says.zh.endsWith('：不满足')) return 'bad'
  if (says.zh.endsWith('：满足')) return 'good'
  return value === 'unknown' ? 'wait' : 'quiet'
}

/** An explanation for people: literals, readings and repetitions left out, clauses as they are cited. */
export function stepView(step: Because, depth = 0, isDenied = false): StepView {
  const inner = innerOf(step)
  const [only] = inner
  // A step with the same words below it adds nothing: `x 5` over `x 5`.
  if (only && inner.length === 1 && only.says.zh === step.says.zh && depth < mostDepth)
    return { ...stepView(only, depth, isDenied), clause: plainClause(step.clause ?? only.clause ?? '') }
  return {
    says: step.says.zh.replace(/^(.+)——\1/, '$1'),
    distance: step.distance?.zh ?? '',
    clause: plainClause(step.clause ?? ''),
    // What must not hold is neither good nor bad by itself.
    tone: isDenied ? 'quiet' : toneOf(step),
    steps: depth >= mostDepth ? [] : inner.map(part => stepView(part, depth + 1, step.op === 'not')),
  }
}
