import type { Basis } from '../base/clause.js'
import type { Frame } from '../language/values/frame.js'
import type { Symbol } from '../language/values/symbol.js'
import { type Missing, missingOf } from '../language/values/value.js'

/** One of the things that make a firm grow, by which applicants are grouped (成长驱动因素). */
export interface Driver {
  readonly id: string
  readonly name: string
  readonly en?: string
  readonly basis: Basis
}

/** A firm's list of what drives it: the list, and the field of its records that names a driver. */
export interface HeldDrivers {
  readonly list: Symbol
  readonly field: Symbol
}

export interface JudgedDriver {
  readonly driver: Driver
  readonly status: 'yes' | 'no' | 'unknown'
  readonly missing: readonly Missing[]
}

/** The words under the field in all records, and what is missing of them. */
function wordsIn(
  frame: Frame,
  { list, field }: HeldDrivers,
): { words: readonly string[]; missing: readonly Missing[] } {
  const value = frame.read(list.slot)
  if (value.kind !== 'list') return { words: [], missing: missingOf(value) }
  const held = value.records.map(record => record.get(field.slot))
  return {
    words: held.flatMap(one => (one?.kind === 'word' ? [one.is] : [])),
    missing: held.flatMap(one => (one ? missingOf(one) : [])),
  }
}

/**
 * Which of the program's drivers a firm holds. A driver that the firm's list cannot name is open as soon as the list holds
 * words of its own: somebody must say whether one of them means it.
 */
export function judgeDrivers(drivers: readonly Driver[], held: HeldDrivers, frame: Frame): JudgedDriver[] {
  const { words, missing } = wordsIn(frame, held)
  const options = held.field.type.kind === 'option' ? held.field.type.set.options : new Map<string, string>()
  const free = words.some(word => !options.has(word))
  return drivers.map(driver => {
    if (words.includes(driver.id)) return { driver, status: 'yes', missing: [] }
    if (missing.length > 0) return { driver, status: 'unknown', missing }
    const open = free && !options.has(driver.id)
    return open
      ? { driver, status: 'unknown', missing: [{ kind: 'finding', id: held.field.id }] }
      : { driver, status: 'no', missing: [] }
  })
}
