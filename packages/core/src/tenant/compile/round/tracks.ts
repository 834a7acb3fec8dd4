import { truth } from '../../../language/values/type.js'
import type { Driver, HeldDrivers } from '../../../programs/driver.js'
import type { Track } from '../../../programs/track.js'
import type { Place } from '../../declare/declare.js'
import type { Layer } from '../../declare/registry.js'
import type { ProgramShape } from '../../shape/program.js'
import { given } from '../given.js'

/** Classes of firms: their conditions see the facts of the firm. */
export function compileTracks({ desk, layer }: Place, shape: ProgramShape): Track[] {
  return Object.entries(shape.tracks ?? {}).map(([id, { name, en, clause, when, lead }]) => {
    desk.known(['tracks', id, 'lead'], lead)
    return {
      id,
      name,
      ...given('en', en),
      basis: desk.basis(['tracks', id, 'clause'], clause),
      ...(when === undefined
        ? {}
        : { when: desk.expr(['tracks', id, 'when'], when, { scope: layer.scope, want: truth }) }),
      ...given('lead', lead),
    }
  })
}

export function compileDrivers({ desk }: Place, shape: ProgramShape): Driver[] {
  return Object.entries(shape.drivers ?? {}).map(([id, { name, en, clause }]) => ({
    id,
    name,
    ...given('en', en),
    basis: desk.basis(['drivers', id, 'clause'], clause),
  }))
}

/** The list fact of these layers whose records name drivers: all options of one of its fields are drivers. */
export function heldDrivers(drivers: readonly Driver[], layers: readonly Layer[]): HeldDrivers | undefined {
  const ids = new Set(drivers.map(({ id }) => id))
  for (const { facts } of layers) {
    for (const { symbol: list } of facts) {
      const field = list.fields?.find(
        ({ type }) =>
          type.kind === 'option' && type.set.options.size > 0 && [...type.set.options.keys()].every(id => ids.has(id)),
      )
      if (field) return { list, field }
    }
  }
  return undefined
}
