import type { Expr } from '../../../language/values/expr.js'
import type { Symbol } from '../../../language/values/symbol.js'
import { truth } from '../../../language/values/type.js'
import { afterPaid, ifUnmentioned, type StackingRule } from '../../../measures/stacking.js'
import type { TenantCompileCode } from '../codes.js'
import type { Place } from '../../declare/declare.js'
import type { Path } from '../../read/plain.js'
import type { ProgramShape } from '../../shape/program.js'
import { given } from '../given.js'

/** Where the program stands, and which measures it has. */
export interface StackingPlace {
  readonly tenant: string
  readonly program: string
  readonly measures: readonly string[]
}

/** A whole address: a shorter one is within this program or this tenant. */
export function wholeAddress(address: string, { tenant, program }: Omit<StackingPlace, 'measures'>): string {
  const steps = address.split('/')
  return [tenant, program]
    .slice(0, Math.max(0, 3 - steps.length))
    .concat(steps)
    .join('/')
}

type Shape = NonNullable<ProgramShape['stacking']>[number]

/** An address within this program must be that of a measure; others lie in files that are not seen from here. */
function addressesFrom(
  { desk }: Place,
  { with: all }: Shape,
  { path, at }: { path: Path; at: StackingPlace },
): string[] {
  const { tenant, program, measures } = at
  const names = measures.flatMap(id => [id, `${program}/${id}`])
  return all.map((text, i) => {
    const whole = wholeAddress(text, at)
    const [of, own, measure = '', ...more] = whole.split('/')
    const here = of === tenant && own === program
    if (more.length > 0 || (here && measure !== '*' && !measures.includes(measure)))
      desk.unknown('tenant/unknown-measure', [...path, 'with', i], { found: text, names })
    return whole
  })
}

const readings = {
  'already-paid': { ways: afterPaid, code: 'tenant/unknown-after-paid' },
  'if-unmentioned': { ways: ifUnmentioned, code: 'tenant/unknown-if-unmentioned' },
} as const satisfies Partial<Record<keyof Shape, { ways: readonly string[]; code: TenantCompileCode }>>

/** A reading on which a rule hangs: its options are ways that we know. */
function readingFrom(
  { desk, layer }: Place,
  rule: Shape,
  { key, path }: { key: keyof typeof readings; path: Path },
): Symbol | undefined {
  const found = rule[key]
  if (found === undefined) return undefined
  const at = [...path, key]
  const symbol = layer.scope.symbol(found)
  if (symbol?.kind !== 'reading' || symbol.type.kind !== 'option') {
    desk.error('tenant/not-a-reading', at, { found, key })
    return undefined
  }
  const ways: readonly string[] = readings[key].ways
  const strange = [...symbol.type.set.options.keys()].find(option => !ways.includes(option))
  if (strange !== undefined) desk.unknown(readings[key].code, at, { found: strange, names: ways })
  return symbol
}

const whenFrom = ({ desk, layer }: Place, { when }: Shape, path: Path): Expr | undefined =>
  when === undefined ? undefined : desk.expr([...path, 'when'], when, { scope: layer.scope, want: truth })

/** Compiles the rules on claims that meet for one and the same thing. */
export function compileStacking(place: Place, shape: ProgramShape, at: StackingPlace): StackingRule[] {
  return (shape.stacking ?? []).map((rule, i) => {
    const path = ['stacking', i]
    return {
      id: rule.id,
      name: rule.name ?? rule.id,
      basis: place.desk.basis([...path, 'clause'], rule.clause),
      per: rule.per,
      with: addressesFrom(place, rule, { path, at }),
      pays: rule.pays,
      unmentioned: new Set(rule.unmentioned ?? []),
      ...given('ifUnmentioned', readingFrom(place, rule, { key: 'if-unmentioned', path })),
      ...given('when', whenFrom(place, rule, path)),
      ...given('alreadyPaid', readingFrom(place, rule, { key: 'already-paid', path })),
      force: rule.force ?? 'must',
    }
  })
}
