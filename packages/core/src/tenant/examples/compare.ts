import { toFen, yuanText } from '../../base/money.js'
import { exactText } from '../../base/rational.js'
import type { Missing } from '../../language/values/value.js'
import { numberOf } from '../../language/values/type.js'
import type { Measure } from '../../measures/measure.js'
import type { ClaimResult, LiaisonResult, RuleResult } from '../result/contract.js'
import { readDatum } from '../situation/datum.js'
import type { SituationProblem } from '../situation/situation.js'

/** What an example expected, and what came out. */
export interface Mismatch {
  readonly expected: string
  readonly got: string
  readonly problem?: SituationProblem
}

/** The expectations of an example, as its file has them. */
export interface Expectations {
  readonly pays?: string | undefined
  readonly places?: string | undefined
  readonly lacks?: readonly string[] | undefined
  readonly refuses?: readonly string[] | undefined
  readonly 'case-by-case'?: string | undefined
  readonly level?: string | undefined
  readonly 'routes-to'?: string | undefined
  readonly verdict?: readonly string[] | undefined
  readonly results?: Readonly<Record<string, string>> | undefined
  readonly 'bound-by'?: readonly string[] | undefined
  readonly pending?: readonly string[] | undefined
}

const differ = (label: string, expected: string, got: string): Mismatch[] =>
  expected === got ? [] : [{ expected: `${label} ${expected}`, got }]

/** An amount as results have it: `3000000.00`, or both ends of a range. */
function expectedAmount(text: string, measure: Measure | undefined): string {
  const dimension = measure?.dimension ?? 'plain'
  const read = readDatum(text, numberOf(dimension))
  if ('bad' in read || read.value.kind !== 'number') return `？${text}`
  const { low, high } = read.value
  const show = (value: typeof low): string => {
    if (dimension !== 'money') return exactText(value)
    const fen = toFen(value)
    return fen === undefined ? '?' : yuanText(fen)
  }
  const [least, most] = [show(low), show(high)]
  return least === most ? least : `${least}..${most}`
}

function gotAmount(result: ClaimResult): string {
  if (result.atLeast === null || result.atMost === null) {
    if (result.refusals.length > 0) return `refused: ${result.refusals.map(refusal => refusal.id).join(', ')}`
    return `${result.status}: ${lackIds(result.missing).join(', ')}`
  }
  return result.atLeast === result.atMost ? String(result.atMost) : `${result.atLeast}..${result.atMost}`
}

const lackIds = (missing: readonly Missing[]): string[] => [...new Set(missing.map(m => m.id))]

const listText = (ids: readonly string[]): string => [...ids].sort().join(', ') || '—'

function lacksOf(expected: Expectations, missing: readonly Missing[]): Mismatch[] {
  return expected.lacks ? differ('lacks', listText(expected.lacks), listText(lackIds(missing))) : []
}

/** What each kind of test can be held against. */
const comparable: Readonly<Record<string, readonly (keyof Expectations)[]>> = {
  measure: ['pays', 'places', 'lacks', 'refuses', 'case-by-case', 'bound-by', 'pending'],
  liaison: ['level', 'lacks'],
  selection: ['results', 'lacks'],
}
const all: readonly (keyof Expectations)[] = [
  'pays',
  'places',
  'lacks',
  'refuses',
  'case-by-case',
  'level',
  'routes-to',
  'verdict',
  'results',
  'bound-by',
  'pending',
]

/** An expectation that nobody compares would be green whatever it says, so it fails. */
export function compareForeign(expected: Expectations, tests: string): Mismatch[] {
  const own = comparable[tests] ?? []
  const foreign = all.filter(key => expected[key] !== undefined && !own.includes(key))
  return foreign.map(key => ({
    expected: `${key} ${JSON.stringify(expected[key])}`,
    got: `tests: ${tests} — ${key} is not compared`,
  }))
}

export function compareClaim(expected: Expectations, result: ClaimResult, measure: Measure | undefined): Mismatch[] {
  const amount = expected.pays ?? expected.places
  return [
    ...(amount === undefined ? [] : differ('pays', expectedAmount(amount, measure), gotAmount(result))),
    ...lacksOf(expected, result.missing),
    ...(expected.refuses
      ? differ('refuses', listText(expected.refuses), listText(result.refusals.map(refusal => refusal.id)))
      : []),
    ...(expected['case-by-case'] === undefined
      ? []
      : differ('case-by-case', expected['case-by-case'], String(result.status === 'case-by-case'))),
    ...(expected['bound-by']
      ? differ('bound-by', listText(expected['bound-by']), listText(result.boundBy === null ? [] : [result.boundBy]))
      : []),
    ...(expected.pending ? differ('pending', listText(expected.pending), listText(result.pending)) : []),
  ]
}

export function compareLevel(expected: Expectations, result: LiaisonResult | null): Mismatch[] {
  const level = expected.level === undefined ? [] : differ('level', expected.level, result?.level ?? 'unknown')
  return [...level, ...lacksOf(expected, result?.missing ?? [])]
}

export function compareRules(expected: Expectations, whole: string, rules: readonly RuleResult[]): Mismatch[] {
  const status = (id: string): string =>
    id === 'eligibility' ? whole : (rules.find(rule => rule.id === id)?.status ?? 'no such rule')
  const named = Object.entries(expected.results ?? {}).flatMap(([id, want]) => differ(id, want, status(id)))
  return [
    ...named,
    ...lacksOf(
      expected,
      rules.filter(rule => rule.id in (expected.results ?? {})).flatMap(rule => rule.missing),
    ),
  ]
}
