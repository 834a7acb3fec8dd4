import { abs } from './abs.js'
import { all } from './all.js'
import { any } from './any.js'
import { awarded } from './awarded.js'
import { compound } from './compound.js'
import { count } from './count.js'
import type { LanguageFunction } from './function.js'
import { growth } from './growth.js'
import { increment } from './increment.js'
import { latest } from './latest.js'
import { max } from './max.js'
import { min } from './min.js'
import { power } from './power.js'
import { round } from './round.js'
import { slices } from './slices.js'
import { sum } from './sum.js'

/** The functions of the language, in the order in which the manual lists them. */
export const allFunctions: readonly LanguageFunction[] = [
  min,
  max,
  round,
  abs,
  power,
  growth,
  increment,
  compound,
  latest,
  sum,
  any,
  all,
  count,
  slices,
  awarded,
]

/** By English and by Chinese name. */
export const functions: ReadonlyMap<string, LanguageFunction> = new Map(
  allFunctions.flatMap(fn => [
    [fn.id, fn],
    [fn.zh, fn],
  ]),
)
