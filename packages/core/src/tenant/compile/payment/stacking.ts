import type { Symbol } from '../../../language/values/symbol.js'
import { afterPaid, type StackingRule } from '../../../measures/stacking.js'
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

/** The reading that says what happens to a lower amount that was paid first: its options are ways that we know. */
function readingFrom({ desk, layer }: Place, found: string | undefined, path: Path): Symbol | undefined {
  if (found === undefined) return undefined
  const symbol = layer.scope.symbol(found)
  if (symbol?.kind !== 'reading' || symbol.type.kind !== 'option') {
    desk.error('tenant/not-a-reading', path, { found, key: 'already-paid' })
    return undefined
  }
  const ways: readonly string[] = afterPaid
  const strange = [...symbol.type.set.options.keys()].find(option => !ways.includes(option))
  if (strange !== undefined) desk.unknown('tenant/unknown-after-paid', path, { found: strange, names: ways })
  return symbol
}

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
      ...given('alreadyPaid', readingFrom(place, rule['already-paid'], [...path, 'already-paid'])),
      force: rule.force ?? 'must',
    }
  })
}
