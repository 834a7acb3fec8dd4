import { either } from '../values/interval.js'
import { truth } from '../values/type.js'
import { no } from '../values/value.js'
import type { LanguageFunction } from './function.js'
import { checkRecords, joined } from './records.js'

export const any: LanguageFunction = {
  id: 'any',
  zh: '任一',
  signature: 'any(list, condition)',
  says: { zh: '列表中至少有一项满足条件', en: 'at least one record of the list meets the condition' },
  check: call => {
    const over = checkRecords(call, 2, truth)
    if (!over?.each) return call.checker.error(call.ast)
    const run = joined(over, no, (a, b) => either(a, () => b))
    return call.checker.make('any', call.ast, {
      type: truth,
      of: [over.list],
      run,
      uses: over.uses,
      unfold: over.unfold,
    })
  },
}
