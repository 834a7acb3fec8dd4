import type { GivenValue, Situation, SituationProblem } from '../tenant/situation/situation.js'

/** The value without those parts of a thing that are not known (`project: { id, investment }`). */
function knownParts(id: string, value: GivenValue, drop: ReadonlySet<string>): GivenValue {
  if (typeof value === 'string' || isList(value)) return value
  return Object.fromEntries(Object.entries(value).filter(([part]) => !drop.has(`given/${id}/${part}`)))
}

const isList = (value: GivenValue): value is Extract<GivenValue, readonly unknown[]> => Array.isArray(value)

/** A situation without the facts that a program does not know. */
export function without(situation: Situation, unknown: readonly SituationProblem[]): Situation {
  const drop = new Set(unknown.map(({ path }) => path.join('/')))
  const given = Object.entries(situation.given ?? {}).filter(([id]) => !drop.has(`given/${id}`))
  const records = Object.entries(situation.records ?? {}).filter(([id]) => !drop.has(`records/${id}`))
  return {
    ...situation,
    given: Object.fromEntries(given.map(([id, value]) => [id, knownParts(id, value, drop)])),
    records: Object.fromEntries(records),
  }
}
