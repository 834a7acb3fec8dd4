import { minus } from '../values/interval.js'
import { checkTwoYears } from './years.js'
import type { LanguageFunction } from './function.js'

export const increment: LanguageFunction = {
  id: 'increment',
  zh: '增量',
  signature: 'increment(fact, year[, base-year])',
  says: {
    zh: '比基期（默认上一年）增加多少；减少为负数',
    en: 'how much more than in the base year (the year before); less is negative',
  },
  check: call => {
    const years = checkTwoYears(call)
    if (!years) return call.checker.error(call.ast)
    const { now, base, series } = years
    return call.checker.make('increment', call.ast, {
      type: series.type,
      of: [now, base],
      run: frame => minus(now.run(frame), base.run(frame)),
    })
  },
}
