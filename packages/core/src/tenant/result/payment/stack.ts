import { zero } from '../../../base/rational.js'
import { numberOf } from '../../../language/values/type.js'
import { type Missing, union } from '../../../language/values/value.js'
import type { Due } from '../../../measures/already-paid.js'
import { bestChoice, type Settled } from '../../../measures/choice.js'
import { readDatum } from '../../situation/datum.js'
import { type Answered, ask, distinct } from '../question.js'
import { rulesInForce } from './rules-in-force.js'
import type { DueResult, StackedResult, StackingResult } from './stacking-contract.js'
import { rangeText, stackedBecause, totalBecause, yuan } from './stacking-words.js'
import { type ClaimsPlace, type ReadClaim, readClaims, type WrittenClaim } from './written-claims.js'
import type { CompiledProgram } from '../../compile/program.js'
import type { Tenant } from '../../compile/tenant.js'

const dueResult = ({ low, high, returns }: Due): DueResult => ({
  atLeast: yuan(low),
  atMost: high === undefined ? null : yuan(high),
  returns: yuan(returns),
})

/** What an amount that was computed waits for stands in the place of the amount itself. */
const lacksOf = (missing: readonly Missing[], claims: readonly ReadClaim[]): readonly Missing[] =>
  union(
    ...missing.map(one => {
      const found = claims.find(({ claim }) => claim.address === one.id)
      return found?.computed && found.computed.missing.length > 0 ? found.computed.missing : [one]
    }),
  )

/** What one claim waits for: also what is missing of a range that was computed, while the claim is kept. */
const missingOf = (settled: Settled, read: ReadClaim, claims: readonly ReadClaim[]): readonly Missing[] =>
  union(lacksOf(settled.missing, claims), settled.isKept ? (read.computed?.missing ?? []) : [])

interface Named {
  readonly claims: readonly ReadClaim[]
  readonly readings: readonly string[]
}

function stackedResult(settled: Settled, read: ReadClaim, { claims, readings }: Named): StackedResult {
  const { claim, isKept, mayChange, due, rule, displacedBy, options } = settled
  const missing = missingOf(settled, read, claims)
  const set = rule?.alreadyPaid?.type
  const names = set?.kind === 'option' ? set.set.options : new Map<string, string>()
  const asked = [rule?.alreadyPaid?.id, rule?.ifUnmentioned?.id]
  const nameOf = (address: string) => claims.find(one => one.claim.address === address)?.name ?? address
  return {
    measure: claim.address,
    name: read.name,
    things: Object.fromEntries(claim.things),
    status: missing.length === 0 ? 'known' : 'unknown',
    choice: isKept ? 'kept' : 'dropped',
    mayChange,
    alone: {
      status: read.computed?.status ?? null,
      atLeast: yuan(claim.amount?.low ?? zero),
      atMost: claim.amount ? yuan(claim.amount.high) : null,
      paid: yuan(claim.paid),
    },
    ...dueResult(due),
    rule: rule?.id ?? null,
    clause: rule?.basis.text ?? '',
    displacedBy: displacedBy.map(({ claim: { address }, rule: by }) => ({
      measure: address,
      rule: by.id,
      clause: by.basis.text,
    })),
    options: [...options].map(([option, one]) => ({ option, name: names.get(option) ?? option, ...dueResult(one) })),
    missing,
    readings: readings.filter(id => asked.includes(id)),
    because: stackedBecause(settled, read, nameOf),
  }
}

/**
 * What several claims of one firm come to together (叠加), and which of them are best where rules forbid to have all.
 *
 * Amounts are given as each measure gives them by itself, or computed from what is `given` for a claim. Rules are those of
 * the program and of the tenant's other programs of which something is claimed. Where it hangs on a range, an unknown
 * amount or a reading which are chosen, that is `unknown`, and the ends hold all that may come out.
 */
export function stack(
  tenant: Tenant,
  program: CompiledProgram,
  { claims: written, ...asked }: Pick<ClaimsPlace, 'situation' | 'today'> & { claims: readonly WrittenClaim[] },
): Answered<StackingResult> {
  const place: ClaimsPlace = { tenant, program, ...asked }
  const { question } = ask(tenant, program, asked)
  const { claims, problems: misread } = readClaims(place, written)
  const { rules, readings: taken, problems } = rulesInForce(place, claims)
  const all = distinct([...problems, ...misread])
  if (all.length > 0) return { ok: false, problems: all }
  const choice = bestChoice(
    claims.map(({ claim }) => claim),
    rules,
  )
  const computed = claims.flatMap(one => one.computed?.readings ?? [])
  const readings = [...new Set([...taken(), ...computed])]
  const results = choice.claims.flatMap((settled, i) => {
    const read = claims[i]
    return read ? [stackedResult(settled, read, { claims, readings })] : []
  })
  const missing = union(...results.map(one => one.missing))
  return {
    ok: true,
    result: {
      ...question.stamp,
      status: missing.length === 0 ? 'known' : 'unknown',
      clause: [...new Set(results.flatMap(({ clause }) => (clause === '' ? [] : [clause])))].join('、'),
      ...dueResult(choice.total),
      proven: choice.isProven,
      claims: results,
      missing,
      readings,
      because: totalBecause(
        choice,
        results.map(({ because }) => because),
      ),
    },
  }
}

/** A range of money as results have it. */
export const spanText = ({ atLeast, atMost }: Pick<DueResult, 'atLeast' | 'atMost'>): string =>
  atLeast === atMost ? atLeast : `${atLeast}..${atMost ?? 'unknown'}`

/** What is expected, in the same form: `3000000.00`, or both ends of a range. */
export function spanOf(text: string): string {
  const read = readDatum(text, numberOf('money'))
  if (!('value' in read) || read.value.kind !== 'number') return `？${text}`
  return rangeText(read.value.low, read.value.high)
}
