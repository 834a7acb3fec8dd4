import { sign } from '../../base/rational.js'
import { minus, over } from '../values/interval.js'
import { numberOf } from '../values/type.js'
import { union, unknown, type Value } from '../values/value.js'
import { checkTwoYears } from './years.js'
import type { LanguageFunction } from './function.js'

function grown(now: Value, base: Value): Value {
  if (base.kind === 'number' && sign(base.low) <= 0) return unknown(...union(base.missing))
  return over(minus(now, base), base)
}

export const growth: LanguageFunction = {
  id: 'growth',
  zh: '增长率',
  signature: 'growth(fact, year[, base-year])',
  says: {
    zh: '比基期（默认上一年）增长的比例，精确比较，不取近似；基期不大于零时未知',
    en: 'how much it grew over the base year (the year before), exactly; unknown when the base is not above zero',
  },
  check: call => {
    const years = checkTwoYears(call)
    if (!years) return call.checker.error(call.ast)
    const { now, base, series } = years
    const short = { kind: series.symbol.missing, id: series.symbol.id }
    return call.checker.make('growth', call.ast, {
      type: numberOf('ratio'),
      of: [now, base],
      run: frame => {
        const value = grown(now.run(frame), base.run(frame))
        return value.kind === 'unknown' && value.missing.length === 0 ? unknown(short) : value
      },
    })
  },
}
