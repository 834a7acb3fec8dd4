import { nearest } from '../../../base/nearest.js'
import { add, compare, exactText, multiply, one, rational, zero } from '../../../base/rational.js'
import type { Expr } from '../../../language/values/expr.js'
import { numberOf } from '../../../language/values/type.js'
import type { Funding } from '../../../measures/funding.js'
import { namesIn } from '../../../organization/directory.js'
import type { Place } from '../../declare/declare.js'
import type { ProgramShape } from '../../shape/program.js'
import { options } from '../../shape/words/options.js'

/** Who bears what the others leave. */
const rest: readonly string[] = ['rest', '其余']

const levels: Readonly<Record<string, string>> = options['policy-level']

/** What who bears a share is called: a level, or an organization. */
function nameOf({ desk }: Place, found: string): string {
  const organizations = desk.directory?.organizations
  const name = levels[found] ?? organizations?.[found]?.name
  if (name === undefined && organizations) {
    const suggestion = nearest(found, [...Object.keys(levels), ...namesIn(organizations)]) ?? ''
    desk.keyError('tenant/unknown-organization', ['funding', 'split', found], { found, suggestion })
  }
  return name ?? found
}

/** Shares that are written as numbers must be a whole, or leave something for who bears the rest. */
function checkWhole({ desk }: Place, shares: readonly Expr[], hasRest: boolean): void {
  const written = shares.flatMap(({ value }) => (value?.kind === 'number' ? [value.low] : []))
  const all = written.reduce(add, zero)
  const order = compare(all, one)
  const isAmiss = order > 0 || (order < 0 && !hasRest && written.length === shares.length)
  if (isAmiss)
    desk.error('tenant/shares-not-whole', ['funding', 'split'], {
      found: `${exactText(multiply(all, rational(100n)))}%`,
    })
}

/** Compiles who bears the cost of a program's measures. */
export function compileFunding(place: Place, { funding }: ProgramShape): Funding | undefined {
  if (!funding) return undefined
  const { desk, layer } = place
  const bearers = Object.entries(funding.split).map(([id, text]) => {
    const name = nameOf(place, id)
    if (rest.includes(text)) return { id, name }
    return {
      id,
      name,
      share: desk.expr(['funding', 'split', id], text, { scope: layer.scope, want: numberOf('ratio') }),
    }
  })
  const [, second] = bearers.filter(({ share }) => share === undefined)
  if (second) desk.error('tenant/two-rests', ['funding', 'split', second.id], { found: second.id })
  const shares = bearers.flatMap(({ share }) => (share ? [share] : []))
  checkWhole(place, shares, shares.length < bearers.length)
  return { basis: desk.basis(['funding', 'clause'], funding.clause), force: funding.force ?? 'must', bearers }
}
