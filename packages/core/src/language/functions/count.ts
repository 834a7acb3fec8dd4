import { add, rational } from '../../base/rational.js'
import { numberOf, truth } from '../values/type.js'
import { between, type NumberValue, union, whole } from '../values/value.js'
import type { LanguageFunction } from './function.js'
import { checkRecords } from './records.js'

const one = rational(1n)

export const count: LanguageFunction = {
  id: 'count',
  zh: '计数',
  signature: 'count(list[, condition])',
  says: {
    zh: '列表的项数，或其中满足条件的项数',
    en: 'how many records a list has, or how many of them meet the condition',
  },
  check: call => {
    const over = checkRecords(call, 1, truth)
    if (!over) return call.checker.error(call.ast)
    return call.checker.make('count', call.ast, {
      type: numberOf('plain'),
      of: [over.list],
      run: frame => {
        const records = over.frames(frame)
        if ('missing' in records) return { kind: 'unknown', missing: records.missing }
        const { each } = over
        if (!each) return whole(records.length)
        return records.reduce<NumberValue>((sum, record) => {
          const met = each.run(record)
          if (met.kind === 'truth') return met.is ? between(add(sum.low, one), add(sum.high, one), sum.missing) : sum
          return between(sum.low, add(sum.high, one), union(sum.missing, met.kind === 'unknown' ? met.missing : []))
        }, whole(0))
      },
      uses: over.uses,
      unfold: over.unfold,
    })
  },
}
