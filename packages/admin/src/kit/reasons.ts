import type { Because } from '@peiyu/core'

const mostDepth = 10

/** A step that only repeats what stands above it. */
function isNoise({ op, of, value }: Because): boolean {
  if (op === 'literal' || op === 'reading') return true
  if (op === 'rounding') return value === '分 half-up'
  return (op === '==' || op === '!=') && of[0]?.op === 'reading'
}

const isTold = (part: Because, above: Because): boolean =>
  (part.of.length === 0 || part.op === 'year-of') && above.op !== 'claim' && above.says.zh.includes(part.says.zh)

/** The steps below one, as people want to read them: literals, readings and repetitions left out. */
export function stepsBelow(step: Because, depth: number): readonly Because[] {
  if (step.op === 'year-of' || depth >= mostDepth) return []
  const seen = new Set<string>()
  return step.of
    .filter(part => !isNoise(part) && !isTold(part, step))
    .filter(({ says }) => !seen.has(says.zh) && seen.add(says.zh))
}

/** A step with the same words below it says nothing of its own. */
export function withoutEcho(step: Because, depth = 0): Because {
  const below = stepsBelow(step, depth)
  const [only] = below
  return only && below.length === 1 && only.says.zh === step.says.zh ? withoutEcho(only, depth + 1) : step
}
