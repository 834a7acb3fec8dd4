import { type Day, parseDay } from '../base/dates.js'
import type { CompiledProgram } from '../tenant/compile/program.js'
import type { Tenant } from '../tenant/compile/tenant.js'
import { ask } from '../tenant/result/question.js'
import type { MeasureReadiness, NeedResult, ReadinessResult, ReadinessStep, ReadinessSupplier } from './contract.js'
import { openKinds } from './contract.js'
import { Coverage, type Covered } from './coverage.js'
import { type Need, needsOf } from './needs.js'

interface Judged {
  readonly result: MeasureReadiness
  readonly needs: readonly Need[]
}

const isOpen = ({ kind }: Need): boolean => openKinds.some(open => open === kind)

/** A need without what only we tell it by. */
const shown = ({ kind, id, name, from, verifiedBy, fresh, by }: Need): NeedResult => {
  return { kind, id, name, from, verifiedBy, fresh, by }
}

function judge(program: CompiledProgram): Judged[] {
  return [...program.measures.values()]
    .filter(({ gives }) => gives !== 'uplift')
    .map(measure => {
      const { needs, pending } = needsOf(program, measure)
      const { id, name, basis, gives, organizations, autoAward } = measure
      const result: MeasureReadiness = {
        id,
        name,
        clause: basis.text,
        gives,
        standing: basis.standing,
        organizations,
        status: needs.some(isOpen) ? 'not-ready' : 'ready',
        auto: autoAward !== undefined,
        needs: needs.map(shown),
        pending,
      }
      return { result, needs }
    })
}

/** Measures that wait for nothing but these needs. */
const completedBy = (all: readonly Judged[], isSettled: (need: Need) => boolean): string[] =>
  all
    .filter(
      ({ needs }) =>
        needs.some(need => isOpen(need) && isSettled(need)) && needs.every(need => !isOpen(need) || isSettled(need)),
    )
    .map(({ result }) => result.id)

function stepsOf(all: readonly Judged[]): ReadinessStep[] {
  const open = new Map(all.flatMap(({ needs }) => needs.filter(isOpen).map(need => [need.key, need] as const)))
  const steps = [...open.values()].map(({ key, kind, id, name }): ReadinessStep => {
    const waiting = all.filter(({ needs }) => needs.some(need => need.key === key))
    const by = [
      ...new Set(waiting.flatMap(({ needs }) => needs.filter(need => need.key === key).flatMap(need => need.by))),
    ]
    const completes = completedBy(all, need => need.key === key)
    return { kind, id, name, by, measures: waiting.map(({ result }) => result.id), completes }
  })
  return steps.toSorted((a, b) => b.completes.length - a.completes.length || b.measures.length - a.measures.length)
}

function suppliersOf(all: readonly Judged[]): ReadinessSupplier[] {
  const open = all.flatMap(({ needs }) => needs.filter(isOpen))
  const suppliers = new Set(open.flatMap(({ by }) => by))
  return [...suppliers]
    .map((by): ReadinessSupplier => {
      const own = new Set(open.filter(need => need.by.includes(by)).map(({ key }) => key))
      return { by, steps: own.size, completes: completedBy(all, ({ key }) => own.has(key)) }
    })
    .toSorted((a, b) => b.completes.length - a.completes.length || b.steps - a.steps)
}

/** Asks which measures of a program could be awarded without a claim, and gathers how far firms' data reach. */
export class Readiness {
  readonly #judged: readonly Judged[]
  readonly #stamp: Omit<ReadinessResult, 'measures' | 'steps' | 'suppliers' | 'coverage'>
  readonly #coverage: Coverage

  constructor(tenant: Tenant, program: CompiledProgram, today: Day) {
    this.#judged = judge(program)
    this.#stamp = ask(tenant, program, { situation: {}, today }).question.stamp
    const measures = this.#judged.map(({ result: { id }, needs }) => ({ id, needs }))
    this.#coverage = new Coverage(measures, parseDay(this.#stamp.on) ?? today)
  }

  /** Takes the data of one firm into account. */
  count(firm: Covered): void {
    this.#coverage.add(firm)
  }

  /** What came of it; how far the data reach only where firms were counted. */
  result({ counted }: { counted: boolean }): ReadinessResult {
    return {
      ...this.#stamp,
      measures: this.#judged.map(({ result }) => result),
      steps: stepsOf(this.#judged),
      suppliers: suppliersOf(this.#judged),
      coverage: counted ? this.#coverage.result() : null,
    }
  }
}
