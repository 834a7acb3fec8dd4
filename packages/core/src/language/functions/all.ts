import { both } from '../values/interval.js'
import { truth } from '../values/type.js'
import { yes } from '../values/value.js'
import type { LanguageFunction } from './function.js'
import { checkRecords, joined } from './records.js'

export const all: LanguageFunction = {
  id: 'all',
  zh: '全部',
  signature: 'all(list, condition)',
  says: { zh: '列表中每一项都满足条件；空列表满足', en: 'every record of the list meets the condition; true for none' },
  check: call => {
    const over = checkRecords(call, 2, truth)
    if (!over?.each) return call.checker.error(call.ast)
    const run = joined(over, yes, (a, b) => both(a, () => b))
    return call.checker.make('all', call.ast, {
      type: truth,
      of: [over.list],
      run,
      uses: over.uses,
      unfold: over.unfold,
    })
  },
}
