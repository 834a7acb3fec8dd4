import { equal, orChoices } from '../language/check/binary.js'
import { constant, type Expr, usesOf } from '../language/values/expr.js'
import { absolute, both, type Comparison, compared, either, minus } from '../language/values/interval.js'
import { type Type, truth } from '../language/values/type.js'
import { exactly, unknown, type Value } from '../language/values/value.js'
import type { Frame } from '../language/values/frame.js'
import type { Comparator } from './target.js'

/** What a target compares: the indicator, the value wanted, and how far off "about" may be. */
export interface Compared {
  readonly is: Expr
  readonly comparator: Comparator
  readonly value: Expr
  readonly within?: Expr
}

const ast = { kind: 'hole', from: 0, to: 0 } as const

const made = (op: string, type: Type, of: readonly Expr[], run: (frame: Frame) => Value): Expr => ({
  op,
  type,
  ast,
  of,
  run,
  uses: usesOf(of),
})

const comparing = (operator: Comparison, left: Expr, right: Expr): Expr =>
  made(operator, truth, [left, right], frame =>
    orChoices(frame, compared(operator, left.run(frame), right.run(frame)), [left, right]),
  )

function equals(left: Expr, right: Expr): Expr {
  if (left.type.kind === 'number') return comparing('==', left, right)
  const set = left.type.kind === 'option' ? left.type.set : undefined
  return made('==', truth, [left, right], frame => equal(left.run(frame), right.run(frame), set))
}

const inside = (value: Value, range: Value): Value => {
  if (range.kind !== 'number') return unknown(...(range.kind === 'unknown' ? range.missing : []))
  const above = compared('>=', value, { ...exactly(range.low), missing: range.missing })
  return both(above, () => compared('<=', value, { ...exactly(range.high), missing: range.missing }))
}

/** The number itself is about the number, however far off it may be; anything else hangs on the tolerance. */
function about(left: Expr, right: Expr, within: Expr | undefined): Expr {
  const difference = made('-', left.type, [left, right], frame => minus(left.run(frame), right.run(frame)))
  const distance = made('abs', left.type, [difference], frame => absolute(difference.run(frame)))
  const tolerance = within ?? constant(unknown({ kind: 'parameter', id: 'within' }), left.type)
  const [same, near] = [equals(left, right), comparing('<=', distance, tolerance)]
  return made('or', truth, [same, near], frame => either(same.run(frame), () => near.run(frame)))
}

const signs = { above: '>', 'at-least': '>=', 'at-most': '<=' } as const

/** The condition that a target is: an expression like any other, so that it is computed and explained like one. */
export function testOf({ is, comparator, value, within }: Compared): Expr {
  switch (comparator) {
    case 'equals':
      return equals(is, value)
    case 'between':
      return made('within', truth, [is, value], frame => inside(is.run(frame), value.run(frame)))
    case 'about':
      return about(is, value, within)
    default:
      return comparing(signs[comparator], is, value)
  }
}
