import type { Span } from '../../../facts/deadline.js'
import { check } from '../../../language/check/check.js'
import { spanFrom } from '../../../language/values/span.js'
import { Scope } from '../../../language/values/symbol.js'
import type { AutoAward, DecidingFact } from '../../../measures/auto-award.js'
import type { Measure } from '../../../measures/measure.js'
import type { Place } from '../../declare/declare.js'
import type { MeasureShape } from '../../shape/measure.js'
import { given } from '../given.js'
import { durationFrom } from '../time.js'

const nowhere = new Scope()

/** `1年`, `30天` as a fact's declaration has it; nothing where it says something else. */
export function freshFor(text: string | undefined): Span | undefined {
  if (text === undefined) return undefined
  const { expr, mistakes } = check(text, nowhere, undefined)
  return mistakes.length === 0 && expr.value ? spanFrom(expr.type, expr.value) : undefined
}

function decidingFact({ desk, layer, registry }: Place, found: string, i: number): DecidingFact | undefined {
  const path = ['auto-award', 'decided-by', i]
  const symbol = layer.scope.symbol(found)
  const declared = registry.layers.flatMap(({ facts }) => facts).find(fact => fact.symbol.slot === symbol?.slot)
  if (!symbol || !declared) {
    desk.unknown('tenant/unknown-fact', path, { found, names: layer.scope.names() })
    return undefined
  }
  return { symbol, ...given('verifiedBy', declared.verifiedBy), ...given('fresh', freshFor(declared.fresh)) }
}

/** From when the time runs: in words, or the id of a reading whose options are the moments in question. */
function startFrom({ desk, layer }: Place, text: string | undefined): AutoAward['from'] {
  const isReading = text !== undefined && layer.scope.symbol(text)?.kind === 'reading'
  return isReading ? desk.expr(['auto-award', 'from'], text, { scope: layer.scope }) : text
}

/** Compiles by which facts a measure is awarded without a claim, and what the firm confirms. */
export function compileAutoAward(place: Place, shape: MeasureShape, basis: Measure['basis']): AutoAward | undefined {
  const auto = shape['auto-award']
  if (!auto) return undefined
  return {
    basis: place.desk.basis(['auto-award', 'clause'], auto.clause, basis),
    decidedBy: (auto['decided-by'] ?? []).flatMap((found, i) => decidingFact(place, found, i) ?? []),
    confirm: auto.confirm ?? [],
    ...(auto.within === undefined ? {} : { within: durationFrom(place, ['auto-award', 'within'], auto.within) }),
    ...given('from', startFrom(place, auto.from)),
  }
}
