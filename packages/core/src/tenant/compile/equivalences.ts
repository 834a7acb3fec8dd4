import { check } from '../../language/check/check.js'
import type { Expr } from '../../language/values/expr.js'
import { numberOf, truth } from '../../language/values/type.js'
import type { Equivalence } from '../../programs/equivalence.js'
import type { Place } from '../declare/declare.js'
import type { Path } from '../read/plain.js'
import type { ProgramShape } from '../shape/program.js'
import { given } from './given.js'

type Shape = NonNullable<ProgramShape['equivalences']>[number]

/** Who is meant: those for whom the condition holds, or else who holds the tier by membership. */
function heldFrom(place: Place, { tier, when }: Shape, path: Path): Expr {
  const { desk, layer } = place
  if (when !== undefined) return desk.expr([...path, 'when'], when, { scope: layer.scope, want: truth })
  return check(`tier == ${tier}`, layer.scope, truth).expr
}

/** Compiles what a program's tiers count as elsewhere; the programs there are not seen from here. */
export function compileEquivalences(place: Place, shape: ProgramShape): Equivalence[] {
  const { desk, layer } = place
  const tiers = Object.keys(shape.tiers ?? {})
  return (shape.equivalences ?? []).map((one, i) => {
    const path = ['equivalences', i]
    const known = tiers.includes(one.tier)
    if (!known) desk.unknown('tenant/unknown-tier', [...path, 'tier'], { found: one.tier, names: tiers })
    const [tenant, program, tier, ...more] = one['counts-as'].split('/')
    if (!tenant || !program || !tier || more.length > 0)
      desk.error('tenant/not-a-tier-address', [...path, 'counts-as'], { found: one['counts-as'] })
    const from =
      one.from === undefined
        ? undefined
        : desk.expr([...path, 'from'], one.from, { scope: layer.scope, want: numberOf('date') })
    return {
      id: one.id,
      name: one.name ?? one.id,
      basis: desk.basis([...path, 'clause'], one.clause),
      tier: one.tier,
      countsAs: { tenant: tenant ?? '', program: program ?? '', tier: tier ?? '' },
      scopes: one.for ?? ['measures'],
      held: known || one.when !== undefined ? heldFrom(place, one, path) : check('false', layer.scope, truth).expr,
      ...given('from', from),
    }
  })
}
