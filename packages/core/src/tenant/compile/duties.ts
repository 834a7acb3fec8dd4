import type { Duty } from '../../duties/duty.js'
import type { Path } from '../read/plain.js'
import { declareAll, type Place } from '../declare/declare.js'
import type { DutiesShape } from '../shape/duties.js'
import { everyFrom, timeFrom } from './time.js'

function dutyFrom(
  place: Place,
  shape: DutiesShape['duties'][number],
  { path, targets }: { path: Path; targets: readonly string[] },
): Duty {
  const { desk, layer } = place
  desk.addressed([...path, 'organizations'], shape.organizations)
  for (const [i, found] of (shape.targets ?? []).entries())
    if (!targets.includes(found))
      desk.unknown('tenant/unknown-target', [...path, 'targets', i], { found, names: targets })
  return {
    id: shape.id,
    name: shape.name ?? shape.id,
    ...(shape.en === undefined ? {} : { en: shape.en }),
    ...(shape.says === undefined ? {} : { says: shape.says }),
    basis: desk.basis([...path, 'clause'], shape.clause),
    organizations: shape.organizations,
    force: shape.force ?? 'must',
    ...(shape.by === undefined ? {} : { by: timeFrom(place, [...path, 'by'], shape.by) }),
    ...(shape.every === undefined ? {} : { every: everyFrom(place, [...path, 'every'], shape.every) }),
    ...(shape['at-least'] === undefined
      ? {}
      : { atLeast: desk.expr([...path, 'at-least'], shape['at-least'], { scope: layer.scope }) }),
    ...(shape.per === undefined ? {} : { per: shape.per }),
    targets: shape.targets ?? [],
  }
}

/** Compiles the tasks of a program; `targets` are the ids that they may serve. */
export function compileDuties(place: Place, shape: DutiesShape, targets: readonly string[]): Duty[] {
  declareAll(place, shape)()
  return shape.duties.map((duty, i) => dutyFrom(place, duty, { path: ['duties', i], targets }))
}
