import { add, compare, integerOf, one, type Rational, rational, zero } from '../../base/rational.js'
import { show } from '../../language/explain/show.js'
import { Frame } from '../../language/values/frame.js'
import { numberOf } from '../../language/values/type.js'
import { exactly, isPoint, unknown } from '../../language/values/value.js'
import { type MeasureRoom, measureRooms } from '../placed.js'
import { constantOf } from '../reason/bounds.js'
import { doubt, type LintRule, placeIn } from '../subject.js'

const most = 50

/** How many parts there are, where the config says so. */
function partsOf({ measure, reasoning }: MeasureRoom): number | undefined {
  const years = measure.instalments?.years
  if (!years) return undefined
  const bounds = reasoning.bounds(years)
  const { type } = years
  if (type.kind === 'number' && type.dimension === 'year')
    return bounds.low && bounds.high && Number(bounds.high.n / bounds.high.d - bounds.low.n / bounds.low.d) + 1
  const count = constantOf(bounds)
  const months = type.kind === 'number' && type.dimension === 'months' ? 12n : 1n
  const whole = count && integerOf(rational(count.n, count.d * months))
  return whole === undefined ? undefined : Number(whole)
}

/** What all parts come to; nothing while a share hangs on what is not known. */
function sumOfShares(room: MeasureRoom, parts: number): Rational | undefined {
  const { instalments } = room.measure
  if (!instalments) return undefined
  const { symbols } = room.program.registry.slots
  let sum = zero
  for (let part = 1; part <= parts; part++) {
    const frame = new Frame({ symbols, awarded: () => unknown() }, [])
    frame.slots[instalments.part.slot] = exactly(rational(part))
    const share = instalments.share.run(frame)
    if (share.kind !== 'number' || !isPoint(share) || share.missing.length > 0) return undefined
    sum = add(sum, share.low)
  }
  return sum
}

/** Parts that together are not the whole award. */
export const sharesNotWhole: LintRule = {
  code: 'lint/shares-not-whole',
  find: subject =>
    measureRooms(subject).flatMap(room => {
      const parts = partsOf(room)
      const sum = parts !== undefined && parts > 0 && parts <= most ? sumOfShares(room, parts) : undefined
      if (!sum || compare(sum, one) === 0) return []
      const found = show(exactly(sum), numberOf('ratio'), 'zh')
      return [doubt('lint/shares-not-whole', placeIn(room, ['instalments', 'share']), { found, parts: parts ?? 0 })]
    }),
}
