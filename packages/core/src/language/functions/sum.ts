import { plus } from '../values/interval.js'
import { whole } from '../values/value.js'
import type { LanguageFunction } from './function.js'
import { checkRecords, joined } from './records.js'

export const sum: LanguageFunction = {
  id: 'sum',
  zh: '合计',
  signature: 'sum(list, expression)',
  says: {
    zh: '列表每一项的表达式相加；空列表为零',
    en: 'adds the expression up over the records of a list; zero for none',
  },
  check: call => {
    const over = checkRecords(call, 2)
    if (!over?.each) return call.checker.error(call.ast)
    const run = joined(over, whole(0), plus)
    return call.checker.make('sum', call.ast, {
      type: over.each.type,
      of: [over.list],
      run,
      uses: over.uses,
      unfold: over.unfold,
    })
  },
}
