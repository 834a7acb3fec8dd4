import { type Comparator, comparators, type Target } from '../../targets/target.js'
import { testOf } from '../../targets/test.js'
import type { Expr } from '../../language/values/expr.js'
import type { Path } from '../read/plain.js'
import { declareAll, type Place } from '../declare/declare.js'
import type { TargetsShape } from '../shape/targets.js'
import { timeFrom } from './time.js'

type TargetShape = TargetsShape['targets'][number]

/** The one comparison that a target has; the schema makes sure that there is one. */
const comparatorOf = (shape: TargetShape): Comparator =>
  comparators.find(comparator => shape[comparator] !== undefined) ?? 'equals'

function targetFrom(place: Place, shape: TargetShape, path: Path): Target {
  const { desk, layer } = place
  const { scope } = layer
  desk.known([...path, 'organizations'], shape.organizations)
  const is = desk.expr([...path, 'is'], shape.is, { scope })
  const comparator = comparatorOf(shape)
  if (!['number', 'error'].includes(is.type.kind) && comparator !== 'equals')
    desk.error('tenant/not-comparable', [...path, comparator], { found: shape.is })
  const like = (key: 'start' | 'within' | Comparator): Expr | undefined => {
    const text = shape[key]
    return text === undefined ? undefined : desk.expr([...path, key], text, { scope, want: is.type })
  }
  const [value, start, within] = [like(comparator), like('start'), like('within')]
  const time = (key: 'by' | 'since'): Expr | undefined => {
    const text = shape[key]
    return text === undefined ? undefined : timeFrom(place, [...path, key], text)
  }
  const [by, since] = [time('by'), time('since')]
  const compared = { is, comparator, value: value ?? is, ...(within ? { within } : {}) }
  return {
    id: shape.id,
    name: shape.name ?? shape.id,
    ...(shape.en === undefined ? {} : { en: shape.en }),
    basis: desk.basis([...path, 'clause'], shape.clause),
    force: shape.force ?? 'must',
    ...compared,
    test: testOf(compared),
    ...(by ? { by } : {}),
    ...(start ? { start } : {}),
    ...(since ? { since } : {}),
    ...(shape.every === undefined ? {} : { every: shape.every }),
    organizations: shape.organizations ?? [],
  }
}

/** Compiles the targets of a program. */
export function compileTargets(place: Place, shape: TargetsShape): Target[] {
  declareAll(place, shape)()
  return shape.targets.map((target, i) => targetFrom(place, target, ['targets', i]))
}
