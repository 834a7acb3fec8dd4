import { add, multiply, one, type Rational, subtract } from '../../base/rational.js'
import { seriesOf } from '../check/series.js'
import { numberOf } from '../values/type.js'
import { between, missingOf, union, unknown, whole } from '../values/value.js'
import { type LanguageFunction, takes } from './function.js'

const longestSpan = 100

export const compound: LanguageFunction = {
  id: 'compound',
  zh: '累计增长',
  signature: 'compound(rates, first..last)',
  says: {
    zh: '逐年增长率连乘后的累计增长率',
    en: 'the growth that yearly rates amount to when each builds on the one before',
  },
  check: call => {
    const [rates, span] = call.ast.args
    if (!takes(call, 2) || !rates || !span) return call.checker.error(call.ast)
    const series = seriesOf(call.checker, rates)
    const years = call.checker.expect(span, numberOf('year'))
    if (!series) return call.checker.error(call.ast)
    return call.checker.make('compound', call.ast, {
      type: numberOf('ratio'),
      of: [years],
      run: frame => {
        const range = years.run(frame)
        if (range.kind !== 'number') return unknown(...missingOf(range))
        const [first, last] = [Number(range.low.n), Number(range.high.n)]
        if (last - first > longestSpan) return unknown()
        let [low, high]: [Rational, Rational] = [one, one]
        let missing = range.missing
        for (let year = first; year <= last; year++) {
          const rate = series.at(frame, whole(year))
          missing = union(missing, missingOf(rate))
          if (rate.kind !== 'number') continue
          low = multiply(low, add(one, rate.low))
          high = multiply(high, add(one, rate.high))
        }
        return missing.length > 0 ? unknown(...missing) : between(subtract(low, one), subtract(high, one))
      },
      symbol: series.symbol,
      uses: new Set([...years.uses, series.symbol.slot]),
    })
  },
}
