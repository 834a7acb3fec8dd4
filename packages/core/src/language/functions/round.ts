import { type Rational, rational, roundTo } from '../../base/rational.js'
import { numberOf } from '../values/type.js'
import { between, unknown, missingOf } from '../values/value.js'
import { type LanguageFunction, takes } from './function.js'

/** What one step is where none is written: a yuan, a whole number, one per cent of a point has none. */
const oneStep = (dimension: string): Rational => (dimension === 'money' ? rational(100n) : rational(1n))

function nearestStep(value: Rational, step: Rational): Rational {
  const steps = roundTo({ n: value.n * step.d, d: value.d * step.n })
  return rational(steps * step.n, step.d)
}

export const round: LanguageFunction = {
  id: 'round',
  zh: '四舍五入',
  signature: 'round(x[, step])',
  says: {
    zh: '四舍五入到 step 的整数倍；不写 step 时，金额到元，其他到整数',
    en: 'to the nearest multiple of step, halves away from zero; without step money to the yuan, others to whole numbers',
  },
  check: call => {
    const { ast, checker, want } = call
    const [of, by] = ast.args
    if (!takes(call, 1, 2) || !of) return checker.error(ast)
    const x = checker.number(of, want)
    if (x.type.kind !== 'number') return checker.error(ast)
    const { dimension } = x.type
    const step = by ? checker.expect(by, numberOf(dimension)) : undefined
    return checker.make('round', ast, {
      type: x.type,
      of: step ? [x, step] : [x],
      run: frame => {
        const [value, size] = [x.run(frame), step?.run(frame)]
        const unit = size?.kind === 'number' ? size.low : oneStep(dimension)
        if (value.kind !== 'number' || size?.kind === 'unknown' || unit.n <= 0n)
          return unknown(...missingOf(value), ...(size ? missingOf(size) : []))
        return between(nearestStep(value.low, unit), nearestStep(value.high, unit), value.missing)
      },
    })
  },
}
