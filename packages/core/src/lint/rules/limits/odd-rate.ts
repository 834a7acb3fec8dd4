import { compare, one, zero } from '../../../base/rational.js'
import { show } from '../../../language/explain/show.js'
import { numberOf } from '../../../language/values/type.js'
import { exactly } from '../../../language/values/value.js'
import { measureRooms } from '../../placed.js'
import { doubt, type LintRule, placeIn } from '../../subject.js'

/** A rate that may be more than all of what it is a part of, or that never gives anything. */
export const oddRate: LintRule = {
  code: 'lint/odd-rate',
  find: subject =>
    measureRooms(subject).flatMap(room => {
      const { amount } = room.measure
      if (amount?.kind !== 'rate') return []
      const { high } = room.reasoning.bounds(amount.rate)
      if (!high || (compare(high, one) <= 0 && compare(high, zero) > 0)) return []
      return [doubt('lint/odd-rate', placeIn(room, ['rate']), { found: show(exactly(high), numberOf('ratio'), 'zh') })]
    }),
}
