import { yuanText } from '../../base/money.js'
import { exactText, type Rational, reduce, roundTo } from '../../base/rational.js'
import type { Measure } from '../../measures/measure.js'

/** An amount as the JSON contract has it: yuan with two decimals, a whole number of places, else exact digits. */
export function amountOf(measure: Measure, value: Rational): string | number {
  if (measure.gives === 'places') return Number(roundTo(value, 1n, 'down'))
  if (measure.dimension === 'money') return yuanText(roundTo(value))
  return exactText(reduce(value), 12)
}

/** The unit of a measure's amounts; null where it gives none. */
export function unitOf(measure: Measure): string | null {
  if (measure.gives === 'places') return 'places'
  const { dimension } = measure
  if (dimension === 'money') return 'yuan'
  return dimension?.startsWith('unit:') ? dimension.slice(5) : (dimension ?? null)
}
