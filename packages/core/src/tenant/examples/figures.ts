import type { Type } from '../../language/values/type.js'
import { type Figure, figureOf } from '../result/figure.js'
import { readDatum } from '../situation/datum.js'

/** Whether an example that writes `1.5万亿元`, `50人次` or `65%` means this figure. */
export function isFigure(text: string, figure: Figure | null, type: Type | undefined): boolean {
  if (!figure || !type) return false
  const read = readDatum(text, type)
  return 'value' in read && figureOf(read.value, type)?.exact === figure.exact
}
