import type { Day } from '../../base/dates.js'
import type { Issue } from '../../base/issue.js'
import { optionId } from '../../language/check/option.js'
import type { Value } from '../../language/values/value.js'
import type { Situation, SituationProblem } from '../../tenant/situation/situation.js'
import type { CompiledProgram } from '../../tenant/compile/program.js'
import type { Tenant } from '../../tenant/compile/tenant.js'
import type { Affected } from './affected.js'
import { scaleOf } from './cell.js'
import { GivenCheck } from './given-check.js'
import { lensOn } from './lens.js'
import { readLine } from './line.js'
import { type Answer, type Answers, Side } from './side.js'
import { Sums, type SumsData } from './sums.js'

/** A line that is no firm's facts, and what would be right. */
export interface BadLine {
  readonly line: number
  /** Where in it, as keys. */
  readonly path: readonly (string | number)[]
  readonly issue: Issue
}

/** How a population is asked about: the day and year for all whose lines name none, and how many firms are told by name. */
export interface PopulationAsk {
  readonly program: string
  readonly today: Day
  readonly on?: string
  readonly year?: string
  /** Everything is computed, also what did not change. */
  readonly everything?: boolean
  /** How many winners and losers are kept. */
  readonly most: number
  /** How many bad lines are told in full. */
  readonly mostBad: number
}

/** A measure whose effect is counted: what it is called, and how its amounts are scaled. */
export interface ComparedMeasure {
  readonly id: string
  readonly name: string
  readonly en: string
  /** Decimals of its whole numbers: 2 for money, 0 for places. */
  readonly scale: number
  readonly unit: string
}

/** What a population, or a part of it, came to. */
export interface PopulationResult {
  readonly sums: SumsData
  readonly bad: { readonly count: number; readonly first: readonly BadLine[] }
}

const asIssue = ({ code, params }: SituationProblem): Issue => ({ code, severity: 'error', params })

/** Compares what two versions of a program give each firm of a population (影响测算). */
export class PopulationDiff {
  readonly #old: Side
  readonly #now: Side
  readonly #check: GivenCheck
  readonly #program: CompiledProgram
  readonly #sums: Sums
  readonly #time: Pick<Situation, 'on' | 'year'>
  readonly #numbers = new Map<string, Value>()
  readonly #bad: BadLine[] = []
  #badCount = 0

  constructor(
    { old, now }: { old: Tenant; now: Tenant },
    readonly ask: PopulationAsk,
    readonly affected: Affected,
  ) {
    const [before, after] = [programOf(old, ask), programOf(now, ask)]
    const asked = { today: ask.today, numbers: this.#numbers }
    this.#old = new Side(old, lensOn(before, affected), affected, asked)
    this.#now = new Side(now, lensOn(after, affected), affected, asked)
    this.#check = new GivenCheck(before, after)
    this.#program = after
    const money = comparedIn({ old, now }, ask, affected).filter(({ scale }) => scale === 2)
    this.#sums = new Sums(affected.measures, new Set(money.map(({ id }) => id)), ask.most)
    this.#time = {
      ...(ask.on === undefined ? {} : { on: ask.on }),
      ...(ask.year === undefined ? {} : { year: ask.year }),
    }
  }

  /** Adds the firm of one line; a line that cannot be read counts as bad and changes no sum. Empty lines are passed over. */
  add(line: number, text: string): void {
    if (text.trim() !== '') this.answers(line, text)
  }

  /** Adds the firm of one line, and says what each version gives it. */
  answers(line: number, text: string): { readonly old: Answers; readonly now: Answers } | undefined {
    const read = readLine(text)
    if ('issues' in read) {
      this.#refuse(read.issues.map(issue => ({ line, path: [], issue })))
      return undefined
    }
    const situation = { ...read.firm.situation, ...this.#time }
    this.#numbers.clear()
    const [old, now] = [this.#old.answer(situation), this.#now.answer(situation)]
    const wrong = [...problemsOf(old), ...problemsOf(now), ...this.#check.problems(situation)]
    if ('problems' in old || 'problems' in now || wrong.length > 0) {
      this.#refuse(wrong.map(one => ({ line, path: one.path, issue: asIssue(one) })))
      return undefined
    }
    const { tier, town = null } = situation
    const who = { line, name: read.firm.name ?? null, tier: this.#tierOf(tier), town }
    this.#sums.add(who, old.answers, now.answers)
    return { old: old.answers, now: now.answers }
  }

  /** A tier by its id, however a line names it. */
  #tierOf(said: string | undefined): string | null {
    const { type } = this.#program.context.tier
    const found = said === undefined || type.kind !== 'option' ? undefined : optionId(type.set, said.trim())
    return found ?? said ?? null
  }

  /** A line is told by the first thing that is wrong with it. */
  #refuse([first]: readonly BadLine[]): void {
    this.#badCount++
    if (first && this.#bad.length < this.ask.mostBad) this.#bad.push(first)
  }

  result(): PopulationResult {
    return { sums: this.#sums, bad: { count: this.#badCount, first: this.#bad } }
  }
}

const problemsOf = (answer: Answer): readonly SituationProblem[] => ('problems' in answer ? answer.problems : [])

function programOf(tenant: Tenant, { program }: PopulationAsk): CompiledProgram {
  const found = tenant.programs.get(program)
  if (!found) throw new RangeError(`there is no program ${program}`)
  return found
}

/** What the compared measures are called, and how their amounts are scaled. */
export function comparedIn(
  { old, now }: { old: Tenant; now: Tenant },
  ask: PopulationAsk,
  { measures }: Affected,
): ComparedMeasure[] {
  const programs = [programOf(now, ask), programOf(old, ask)]
  return measures.flatMap(id => {
    const measure = programs.flatMap(program => program.measures.get(id) ?? [])[0]
    if (!measure) return []
    const unit = measure.dimension?.startsWith('unit:') ? measure.dimension.slice(5) : ''
    return [{ id, name: measure.name, en: measure.en ?? id, scale: scaleOf(measure), unit }]
  })
}

/** Puts the results of parts of a population together; bad lines in the order of the file. */
export function mergeResults(parts: readonly PopulationResult[], ask: PopulationAsk): PopulationResult {
  const sums = new Sums([], new Set(), ask.most)
  for (const part of parts) sums.merge(part.sums)
  const first = parts.flatMap(({ bad }) => bad.first).sort((a, b) => a.line - b.line)
  const count = parts.reduce((sum, { bad }) => sum + bad.count, 0)
  return { sums, bad: { count, first: first.slice(0, ask.mostBad) } }
}
