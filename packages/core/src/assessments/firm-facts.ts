import { nearest } from '../base/nearest.js'
import type { CompiledProgram } from '../tenant/compile/program.js'
import type { Tenant } from '../tenant/compile/tenant.js'
import type { DeclaredFact } from '../tenant/declare/registry.js'
import { factProblems } from '../tenant/situation/single-values.js'
import type { SituationProblem } from '../tenant/situation/situation.js'

/** A fact of firms: which program reads it, and how it is declared. */
export interface FirmFact {
  readonly program: CompiledProgram
  readonly fact: DeclaredFact
}

const gathered = new WeakMap<Tenant, ReadonlyMap<string, FirmFact>>()

const isFirms = ({ symbol, about }: DeclaredFact): boolean =>
  symbol.owner === 'firm' && !symbol.id.includes('.') && (about === undefined || about === 'enterprise')

/**
 * The facts that may be kept of a firm (企业数据目录): those of the dictionary and of the tenant under their id, those that
 * only one program declares under `program/id`.
 */
export function firmFacts(tenant: Tenant): ReadonlyMap<string, FirmFact> {
  const known = gathered.get(tenant)
  if (known) return known
  const facts = new Map<string, FirmFact>()
  for (const [id, program] of tenant.programs) {
    const own = new Set(Object.keys(program.shape.facts ?? {}))
    for (const layer of program.registry.layers) {
      for (const fact of layer.facts.filter(isFirms)) {
        const isCommon = program.shared.includes(layer) && !own.has(fact.symbol.id)
        const key = isCommon ? fact.symbol.id : `${id}/${fact.symbol.id}`
        if (!facts.has(key)) facts.set(key, { program, fact })
      }
    }
  }
  gathered.set(tenant, facts)
  return facts
}

/** One figure as somebody says it of a firm. */
export interface SaidFact {
  readonly fact: string
  readonly year: number | null
  readonly from: string | null
  readonly until: string | null
  readonly value: string
}

/** What is wrong with a figure, by its path: an unknown fact, a year too many or too few, a value that is none. */
export function saidFactProblems(
  tenant: Tenant,
  { fact: key, year, from, until, value }: SaidFact,
): SituationProblem[] {
  const all = firmFacts(tenant)
  const found = all.get(key)
  if (!found) {
    const params = { found: key, suggestion: nearest(key, all.keys()) ?? '' }
    return [{ code: 'situation/unknown-name', path: ['fact'], params }]
  }
  const { symbol } = found.fact
  const isYearly = symbol.type.kind === 'series'
  const params = { found: symbol.name }
  if (isYearly && year === null) return [{ code: 'situation/needs-years', path: ['year'], params }]
  if (!isYearly && year !== null) return [{ code: 'situation/needs-one', path: ['year'], params }]
  if (from !== null && until !== null && until < from)
    return [{ code: 'policy/ends-before-it-begins', path: ['until'], params: { found: until } }]
  const given = year === null ? value : { [year]: value }
  return factProblems(found.program, found.fact, given).map(problem => ({ ...problem, path: ['value'] }))
}
