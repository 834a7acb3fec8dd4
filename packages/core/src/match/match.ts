import { compare, parseDecimal, type Rational } from '../base/rational.js'
import type { Day } from '../base/dates.js'
import { given } from '../tenant/compile/given.js'
import { assess } from '../tenant/result/assess.js'
import type { Assessment } from '../tenant/result/contract.js'
import { type Answered, distinct } from '../tenant/result/question.js'
import type { Situation } from '../tenant/situation/situation.js'
import type { MatchedMeasure, MatchedProgram, MatchResult } from './contract.js'
import { type Counted, type Counting, countingIn, liaisonIn, reachedIn } from './counted.js'
import type { Family } from './family.js'
import { meetsOf } from './meets.js'
import { type Share, sharesOf } from './share.js'

interface Assessed {
  readonly share: Share
  readonly own: Assessment
}

/** Money by what it may come to, or else by the most that it could. */
function sizeOf({ unit, atMost, ceiling }: MatchedMeasure): Rational | undefined {
  const size = atMost ?? ceiling
  return unit === 'yuan' && typeof size === 'string' ? parseDecimal(size) : undefined
}

/** What refuses comes last; money before what is counted otherwise; known sums before unknown ones. */
const groupOf = (one: MatchedMeasure): number =>
  one.status === 'not-due' ? 3 : sizeOf(one) ? 0 : one.unit === 'yuan' ? 1 : 2

/** Largest first; of equals in the order of the programs and their documents. */
function largestFirst(measures: readonly MatchedMeasure[]): MatchedMeasure[] {
  return [...measures].sort((a, b) => {
    const groups = groupOf(a) - groupOf(b)
    const [x, y] = [sizeOf(a), sizeOf(b)]
    return groups !== 0 ? groups : x && y ? compare(y, x) : 0
  })
}

function programFrom({ share: { at }, own }: Assessed, counting: readonly Counting[]): MatchedProgram {
  const { tenant, program, configVersion, on, year, standing, ended } = own
  return {
    tenant,
    program,
    configVersion,
    on,
    year,
    standing,
    ended,
    name: at.program.program.name,
    tenantName: at.tenant.shape.name,
    relation: at.relation,
    eligibility: own.eligibility.rules.length > 0 ? own.eligibility.status : null,
    liaison: liaisonIn(own, counting),
    equivalences: own.equivalences,
  }
}

/**
 * What a firm gets in all programs that look at it: of the tenant, of those above it, and of those that serve its firms
 * (政策匹配).
 *
 * Measures stand largest first, by `atMost`, else by `ceiling`; what is refused stands last. A tier elsewhere that counts
 * as one of a program reaches its measures too; where its clause is only planned, they `would-be`. Each program is told
 * what it knows by name: parameters, readings and ledger entries that several know say whose they are, `tenant/program/id`.
 * Refuses with `match/several-mean`, `match/which-program`, and the codes of `situation`.
 */
export function match(
  family: Family,
  { situation, today }: { situation: Situation; today: Day },
): Answered<MatchResult> {
  const { shares, problems } = sharesOf(family, situation)
  const assessed: Assessed[] = []
  for (const share of shares) {
    const { tenant, program } = share.at
    const answer = assess(tenant, program, { situation: share.situation, today })
    if (answer.ok) assessed.push({ share, own: answer.result })
    else problems.push(...answer.problems.map(one => ({ ...one, path: share.given(one.path) })))
  }
  if (problems.length > 0) return { ok: false, problems: distinct(problems) }
  const counted = assessed.flatMap(({ share, own }): Counted[] =>
    own.equivalences.map(equivalence => ({ of: share.at, equivalence })),
  )
  const all = assessed.map(one => ({ ...one, counting: countingIn(one.share, counted, today) }))
  const measures = all.flatMap(({ share, own, counting }) =>
    reachedIn(own, counting).map(({ result, through }): MatchedMeasure => {
      const address = `${share.at.address}/${result.id}`
      const { tenant, program } = own
      return { ...result, tenant, program, ...given('through', through), meets: meetsOf(family, address) }
    }),
  )
  return {
    ok: true,
    result: {
      tenant: family.home.shape.id,
      programs: all.map(one => programFrom(one, one.counting)),
      absent: family.absent,
      measures: largestFirst(measures),
    },
  }
}
