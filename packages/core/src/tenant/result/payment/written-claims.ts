import type { Day } from '../../../base/dates.js'
import { nearest } from '../../../base/nearest.js'
import { type Rational, zero } from '../../../base/rational.js'
import type { Symbol } from '../../../language/values/symbol.js'
import { numberOf } from '../../../language/values/type.js'
import type { Measure } from '../../../measures/measure.js'
import type { StackedClaim } from '../../../measures/stacking.js'
import type { CompiledProgram } from '../../compile/program.js'
import { wholeAddress } from '../../compile/payment/stacking.js'
import type { Tenant } from '../../compile/tenant.js'
import { readDatum } from '../../situation/datum.js'
import {
  type GivenRecord,
  type GivenValue,
  over,
  type Situation,
  type SituationProblem,
} from '../../situation/situation.js'
import { options } from '../../shape/words/options.js'
import { claim } from '../assess.js'
import type { ClaimResult } from '../contract.js'
import { knownPart } from '../unknown-names.js'

/**
 * A claim as it is written: which measure, how much, what was paid for it, whose policy it is, the things that it is about;
 * or, instead of how much, what is `given` for it.
 */
export type WrittenClaim = Readonly<Record<string, GivenValue | undefined>>

/** A claim as it stands beside others, and what it is called. */
export interface ReadClaim {
  readonly claim: StackedClaim
  readonly name: string
  /** What it comes to by itself, where that was computed. */
  readonly computed?: ClaimResult
}

/** Whom is asked, and what is known of the firm. */
export interface ClaimsPlace {
  readonly tenant: Tenant
  readonly program: CompiledProgram
  readonly situation: Situation
  readonly today: Day
}

const money = numberOf('money')

type Path = SituationProblem['path']
type Tell = (problem: SituationProblem) => void

function amountIn(written: GivenValue | undefined, path: Path, tell: Tell): StackedClaim['amount'] {
  if (typeof written !== 'string') return undefined
  const read = readDatum(written, money)
  if ('value' in read && read.value.kind === 'number') return read.value
  if ('bad' in read) tell({ ...read.bad, path })
  return undefined
}

/** A measure by its address; within the program also by its name. */
interface Found {
  readonly address: string
  readonly program?: CompiledProgram
  readonly measure?: Measure
}

function find({ tenant, program }: ClaimsPlace, written: string, { path, tell }: { path: Path; tell: Tell }): Found {
  const named = [...program.measures.values()].find(({ id, name }) => id === written || name === written)
  const address = wholeAddress(named?.id ?? written, { tenant: tenant.shape.id, program: program.program.id })
  const [of, own = '', id = ''] = address.split('/')
  const home = of === tenant.shape.id ? tenant.programs.get(own) : undefined
  if (!home) return { address }
  const measure = home.measures.get(id)
  if (measure) return { address, program: home, measure }
  const suggestion = nearest(home === program ? written : id, home.measures.keys()) ?? ''
  tell({ code: 'situation/unknown-measure', path, params: { found: written, suggestion } })
  return { address }
}

const isMap = (value: GivenValue | undefined): value is GivenRecord =>
  typeof value === 'object' && !Array.isArray(value)

const isText = (entry: [string, unknown]): entry is [string, string] => typeof entry[1] === 'string'

/** What kind of thing a word names, also in Chinese: `项目` is `project`. */
const kinds = new Map(Object.entries(options.thing).map(([kind, word]) => [word as string, kind]))

/** A fact that names a thing is known by its own id and by the kind of thing that it is. */
const kindOf = ({ id, type }: Symbol): string => (type.kind === 'thing' ? type.thing : id)

/** What a claim is about, by kind: said beside it, or among what is given for it. */
function thingsOf(said: WrittenClaim, given: GivenRecord, measure: Measure | undefined): Map<string, string> {
  const own = measure?.things ?? []
  const within = own.map((symbol): [string, unknown] => {
    const thing: GivenValue | undefined = given[symbol.id] ?? given[symbol.name]
    return [kindOf(symbol), isMap(thing) ? thing['id'] : thing]
  })
  const beside = Object.entries(said).map(([key, thing]): [string, unknown] => {
    const symbol = own.find(({ id, name }) => id === key || name === key)
    return [kinds.get(key) ?? (symbol ? kindOf(symbol) : key), thing]
  })
  return new Map([...within, ...beside].filter(isText))
}

/** A claim whose amount nobody gave is computed from what is given for it. */
function computed(place: ClaimsPlace, { program, measure }: Found, given: GivenRecord, tell: Tell) {
  if (!program || !measure) return undefined
  const { tenant, today, situation: whole } = place
  const situation = over(knownPart(program, whole), { given })
  const answer = claim(tenant, program, { measure: measure.id, situation, today })
  if (answer.ok) return answer.result
  for (const problem of answer.problems) tell(problem)
  return undefined
}

const fen = (text: string | number | null): Rational | undefined => {
  const read = text === null ? undefined : readDatum(String(text), money)
  return read && 'value' in read && read.value.kind === 'number' ? read.value.low : undefined
}

/**
 * What a claim that is refused comes to is nothing, and so is what is only planned beside what is in force; a program that
 * is not in force itself is asked what would be. What is not known has no ends.
 */
function amountFrom({ status, standing, atLeast, atMost }: ClaimResult): StackedClaim['amount'] {
  const notYet = status === 'would-be' && standing === 'in-force'
  if (status === 'not-due' || notYet) return { low: zero, high: zero }
  const [low, high] = [fen(atLeast), fen(atMost)]
  return low && high ? { low, high } : undefined
}

function readClaim(place: ClaimsPlace, written: WrittenClaim, index: number, tell: Tell): ReadClaim {
  const { measure: named, amount, paid, level, given, ...said } = written
  const name = typeof named === 'string' ? named : ''
  const path = ['claims', index]
  const found = find(place, name, { path: [...path, 'measure'], tell })
  const { address, measure, program } = found
  const own = isMap(given) ? given : undefined
  const things = thingsOf(said, own ?? {}, measure)
  const mustCompute = amount === undefined && own !== undefined
  if (mustCompute && measure && measure.dimension !== 'money')
    tell({ code: 'situation/no-money', path: [...path, 'measure'], params: { found: name } })
  if (mustCompute && !program)
    tell({ code: 'situation/unknown-measure', path: [...path, 'measure'], params: { found: name } })
  const ofMeasure = (measure?.things ?? []).flatMap(symbol => {
    const thing = things.get(kindOf(symbol))
    return thing === undefined ? [] : [[symbol.id, thing] as const]
  })
  const facts = { ...Object.fromEntries(ofMeasure), ...own }
  const result = mustCompute
    ? computed(place, found, facts, problem => tell({ ...problem, path: placed(problem, own ?? {}, path) }))
    : undefined
  const isHere = address.startsWith(`${place.tenant.shape.id}/`)
  const whose = typeof level === 'string' ? level : isHere ? place.tenant.shape.level : undefined
  return {
    name: measure?.name ?? address,
    ...(result ? { computed: result } : {}),
    claim: {
      address,
      things,
      ...(whose === undefined ? {} : { level: whose }),
      amount: result ? amountFrom(result) : amountIn(amount, [...path, 'amount'], tell),
      paid: amountIn(paid, [...path, 'paid'], tell)?.high ?? zero,
    },
  }
}

/** Where a problem of a computed claim stands in the file: under the claim, or with what all of them share. */
function placed({ path }: SituationProblem, own: GivenRecord, at: readonly (string | number)[]): Path {
  const [key, name] = path
  return key === 'given' && typeof name === 'string' && Object.hasOwn(own, name) ? [...at, ...path] : path
}

/** Reads claims, and computes those of the tenant's measures for which facts are given instead of an amount. */
export function readClaims(
  place: ClaimsPlace,
  written: readonly WrittenClaim[],
): { claims: readonly ReadClaim[]; problems: readonly SituationProblem[] } {
  const problems: SituationProblem[] = []
  const claims = written.map((one, index) => readClaim(place, one, index, problem => problems.push(problem)))
  return { claims, problems }
}
