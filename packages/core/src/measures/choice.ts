import { compare, type Rational, rational, zero } from '../base/rational.js'
import { type Missing, union } from '../language/values/value.js'
import {
  type AfterPaying,
  afterPaying,
  alone,
  type Displaced,
  type Due,
  type Less,
  nothingDue,
  nothingLess,
  sumOf,
  wasPaid,
} from './already-paid.js'
import { bestSet, partsOf, provenUpTo, type Rivals, worthOf } from './best-set.js'
import {
  type AfterPaid,
  type Meeting,
  meetingsOf,
  type RuleInForce,
  type StackedClaim,
  type StackingRule,
} from './stacking.js'

/** One claim once the rules have been over it: whether it is among the best allowed, and what it comes to. */
export interface Settled {
  readonly claim: StackedClaim
  readonly isKept: boolean
  /** Another choice, in which it is not as it is here, may turn out better. */
  readonly mayChange: boolean
  /** `unknown` while its amount, or whether it is kept, is not known. */
  readonly status: 'known' | 'unknown'
  readonly due: Due
  /** What was paid for others and is taken off. */
  readonly less: Less
  /** The rule that found it beside another. */
  readonly rule: StackingRule | undefined
  /** Claims that are kept in its place, and by which rule. */
  readonly displacedBy: readonly { readonly claim: StackedClaim; readonly rule: StackingRule }[]
  /** What each way of dealing with what was paid would give. */
  readonly options: ReadonlyMap<AfterPaid, Due>
  readonly missing: readonly Missing[]
}

/** The best allowed choice among claims (最优组合). */
export interface Choice {
  readonly claims: readonly Settled[]
  readonly total: Due
  /** False where more claims hang together than are searched to the end: the best found. */
  readonly isProven: boolean
  readonly missing: readonly Missing[]
}

/** What is chosen among: claims, and which exclude one another, certainly or perhaps. */
interface Field {
  readonly claims: readonly StackedClaim[]
  readonly meetings: readonly Meeting[]
  /** Those that certainly exclude one another. */
  readonly sure: Rivals['of']
  /** Also those that perhaps do: a choice must be allowed whatever comes out. */
  readonly all: Rivals['of']
  readonly numbers: Numbers
}

/** Amounts as whole numbers of one unit. */
interface Numbers {
  readonly low: readonly bigint[]
  /** Nothing where there is no upper end. */
  readonly high: readonly (bigint | undefined)[]
  readonly denominator: bigint
  /** More than all amounts together. */
  readonly beyond: bigint
}

function numbersOf(claims: readonly StackedClaim[]): Numbers {
  const ends = claims.flatMap(({ amount }) => (amount ? [amount.low, amount.high] : []))
  const denominator = [...new Set(ends.map(({ d }) => d))].reduce((product, d) => product * d, 1n)
  const whole = ({ n, d }: Rational): bigint => n * (denominator / d)
  const low = claims.map(({ amount }) => (amount ? whole(amount.low) : 0n))
  const high = claims.map(({ amount }) => (amount ? whole(amount.high) : undefined))
  const beyond = [...low, ...high].reduce((sum: bigint, one) => sum + (one ?? 0n), 1n)
  return { low, high, denominator, beyond }
}

const isForbidden = ({ by }: Meeting): boolean => by.rule.pays === 'highest'

function rivalsFrom(count: number, meetings: readonly Meeting[]): Rivals['of'] {
  const of = Array.from({ length: count }, () => new Set<number>())
  for (const {
    claims: [a, b],
  } of meetings) {
    of[a]?.add(b)
    of[b]?.add(a)
  }
  return of
}

/**
 * What a claim is worth in one number, so that sums compare as choices do: by `atLeast`, then by `atMost` (no upper end is
 * more than any), then fewer claims, then those that are named first.
 */
function worthOfEach({ claims, numbers: { low, high, beyond } }: Pick<Field, 'claims' | 'numbers'>): bigint[] {
  const count = BigInt(claims.length)
  return claims.map((_, i) => {
    const [least, most] = [low[i] ?? 0n, high[i]]
    const unbounded = (least * (count + 1n) + (most === undefined ? 1n : 0n)) * beyond + (most ?? 0n)
    return ((unbounded * (count + 1n) - 1n) << count) + (1n << (count - 1n - BigInt(i)))
  })
}

/** The most that a claim may turn out to be worth. */
const mostOf = ({ numbers: { high, beyond } }: Field, i: number): bigint => {
  const most = high[i]
  return most === undefined ? beyond * beyond : most
}

/** Claims that may turn out to be chosen otherwise: some allowed choice without them, or with them, may be worth more. */
function openIn(field: Field, part: readonly number[], kept: ReadonlySet<number>): number[] {
  const worth = field.claims.map((_, i) => (kept.has(i) ? (field.numbers.low[i] ?? 0n) : mostOf(field, i)))
  const rivals: Rivals = { worth, of: field.sure }
  const now = worthOf(
    rivals,
    part.filter(i => kept.has(i)),
  )
  return part.filter(i => {
    const others = part.filter(other => other !== i && (kept.has(i) || !field.sure[i]?.has(other)))
    const otherwise = worthOf(rivals, bestSet(rivals, others).chosen) + (kept.has(i) ? 0n : (worth[i] ?? 0n))
    return otherwise > now
  })
}

const isPoint = ({ amount }: StackedClaim): boolean => amount !== undefined && compare(amount.low, amount.high) === 0

/** Why it is open which are chosen: amounts that are not known or ranges, and what it hangs on whether two exclude one another. */
function missingIn({ claims, meetings }: Field, open: readonly number[]): readonly Missing[] {
  const own = open.flatMap((i): Missing[] => {
    const claim = claims[i]
    if (!claim || isPoint(claim)) return []
    return [{ kind: claim.amount ? 'discretion' : 'fact', id: claim.address }]
  })
  const between = meetings.filter(one => isForbidden(one) && one.claims.some(i => open.includes(i)))
  return union(own, ...between.map(({ missing }) => missing))
}

interface Part {
  readonly claims: readonly number[]
  readonly open: readonly number[]
  readonly missing: readonly Missing[]
}

function partFrom(field: Field, claims: readonly number[], kept: ReadonlySet<number>): Part {
  const among = (one: Meeting): boolean => isForbidden(one) && claims.includes(one.claims[0])
  const isSettled = !field.meetings.some(one => among(one) && one.missing.length > 0)
  const isKnown = claims.every(i => field.claims[i] && isPoint(field.claims[i]))
  const isSure = claims.length < 2 || (isSettled && isKnown)
  // Of too many to be searched to the end nobody can say which would stay as they are.
  const open = isSure ? [] : claims.length > provenUpTo ? claims : openIn(field, claims, kept)
  return { claims, open, missing: missingIn(field, open) }
}

/** Lower claims for which something was paid, and the kept ones in their place. */
function displacedWithPay(field: Field, kept: ReadonlySet<number>, closed: ReadonlySet<number>): Displaced[] {
  return field.claims.flatMap((claim, i) => {
    if (kept.has(i) || !closed.has(i) || !wasPaid(claim)) return []
    const [first, ...rest] = displacing(field, kept, i)
    return first ? [{ claim: i, by: [first, ...rest].map(({ other }) => other), rule: first.by }] : []
  })
}

/** The kept claims that exclude one that is not, each once, in their order. */
function displacing({ meetings }: Field, kept: ReadonlySet<number>, i: number) {
  const found = meetings.filter(isForbidden).flatMap(({ claims: [a, b], by }) => {
    const other = a === i ? b : b === i ? a : -1
    return kept.has(other) ? [{ other, by }] : []
  })
  return found
    .filter(({ other }, k) => found.findIndex(one => one.other === other) === k)
    .toSorted((a, b) => a.other - b.other)
}

interface Found {
  readonly field: Field
  readonly kept: ReadonlySet<number>
  readonly parts: readonly Part[]
  readonly paid: readonly AfterPaying[]
}

function settledFrom({ field, kept, parts, paid }: Found, i: number): Settled[] {
  const { claims } = field
  const claim = claims[i]
  const part = parts.find(({ claims: own }) => own.includes(i))
  if (!claim || !part) return []
  const met = field.meetings.filter(({ claims: two }) => two.includes(i))
  const rivals = kept.has(i) ? [] : displacing(field, kept, i)
  const rule = (rivals[0]?.by ?? (met.find(isForbidden) ?? met[0])?.by)?.rule
  const isOpen = part.open.includes(i)
  const isBesidePaid = part.open.length > 0 && part.claims.some(k => !kept.has(k) && claims[k] && wasPaid(claims[k]))
  const { due, less, options, missing } = paid[i] ?? {
    due: nothingDue,
    less: nothingLess,
    options: new Map(),
    missing: [],
  }
  const unsaid: Missing[] = kept.has(i) && !claim.amount ? [{ kind: 'fact', id: claim.address }] : []
  const lacks = union(unsaid, isOpen || isBesidePaid ? part.missing : [], missing)
  return [
    {
      claim,
      isKept: kept.has(i),
      mayChange: isOpen,
      status: lacks.length > 0 ? 'unknown' : 'known',
      due: isOpen || (isBesidePaid && kept.has(i)) ? { ...alone(claim), low: zero } : due,
      less,
      rule,
      displacedBy: rivals.flatMap(({ other, by }) => {
        const instead = claims[other]
        return instead ? [{ claim: instead, rule: by.rule }] : []
      }),
      options,
      missing: lacks,
    },
  ]
}

/** What a part comes to: while it is open which are chosen, at least what those that are come to, and at most the best. */
function totalOf(field: Field, { claims, open }: Part, settled: readonly Settled[]): Due {
  const own = claims.flatMap(i => settled[i] ?? [])
  if (open.length === 0) return sumOf(own.map(({ due }) => due))
  const kept = own.filter(({ isKept }) => isKept).map(({ claim }) => alone(claim))
  const highs = field.claims.map(claim => alone(claim).high)
  if (claims.some(i => highs[i] === undefined)) return { low: sumOf(kept).low, high: undefined, returns: zero }
  const { denominator } = field.numbers
  const scale = field.claims.reduce((product, { paid }) => product * paid.d, denominator)
  const worth = highs.map(high => (high ? (high.n * scale) / high.d : 0n))
  const most = worthOf({ worth, of: field.sure }, bestSet({ worth, of: field.sure }, claims).chosen)
  const low = own.some(({ claim }) => wasPaid(claim)) ? zero : sumOf(kept).low
  return { low, high: rational(most, scale), returns: zero }
}

/**
 * Of several claims those that are best together, of all that the rules allow (最优组合).
 *
 * Choices are compared by the least that they come to, then by the most; of equals the one with fewer claims, then with
 * those that are named first. Amounts are compared whole, whether paid before or not; what was paid is dealt with after. A
 * choice is allowed whatever is still open; where another may turn out better, that is `unknown`, with what is missing.
 */
export function bestChoice(claims: readonly StackedClaim[], rules: readonly RuleInForce[]): Choice {
  const meetings = meetingsOf(claims, rules)
  const forbidden = meetings.filter(isForbidden)
  const field: Field = {
    claims,
    meetings,
    sure: rivalsFrom(
      claims.length,
      forbidden.filter(({ missing }) => missing.length === 0),
    ),
    all: rivalsFrom(claims.length, forbidden),
    numbers: numbersOf(claims),
  }
  const among = claims.map((_, i) => i)
  const free = among.filter(i => field.all[i]?.size === 0)
  const contested = among.filter(i => !free.includes(i))
  const best = bestSet({ worth: worthOfEach(field), of: field.all }, contested)
  const kept = new Set([...free, ...best.chosen])
  const parts = partsOf({ of: field.all }, among).map(part => partFrom(field, part, kept))
  const closed = new Set(parts.flatMap(({ claims: own, open }) => (open.length > 0 ? [] : own)))
  const paid = afterPaying(claims, kept, displacedWithPay(field, kept, closed))
  const settled = among.flatMap(i => settledFrom({ field, kept, parts, paid }, i))
  return {
    claims: settled,
    total: sumOf(parts.map(part => totalOf(field, part, settled))),
    isProven: best.proven,
    missing: union(...settled.map(({ missing }) => missing)),
  }
}
