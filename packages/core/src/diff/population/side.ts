import type { Day } from '../../base/dates.js'
import { levelOf } from '../../liaison/liaison.js'
import {
  type Eligibility,
  type EligibilityRule,
  judgeEligibility,
  judgeRule,
  type RuleVerdict,
} from '../../selection/eligibility.js'
import type { Frame } from '../../language/values/frame.js'
import type { Value } from '../../language/values/value.js'
import type { Tenant } from '../../tenant/compile/tenant.js'
import type { Layer } from '../../tenant/declare/registry.js'
import { layersOf, settleIn, settleMeasure } from '../../tenant/result/measure-result.js'
import { ask, distinct, frameFor } from '../../tenant/result/question.js'
import type { Situation, SituationProblem } from '../../tenant/situation/situation.js'
import type { Affected } from './affected.js'
import { type Cell, cellOf } from './cell.js'
import { KnownAnswers } from './known.js'
import { LazyFirm } from './lazy-firm.js'
import type { Lens } from './lens.js'

/** What one version says of one firm, as far as it has to be compared. */
export interface Answers {
  readonly cells: ReadonlyMap<string, Cell>
  readonly eligibility: Eligibility | null
  /** The level's id, `none` where the firm falls into none or it is not known. */
  readonly liaison: string | null
}

export type Answer = { readonly answers: Answers } | { readonly problems: readonly SituationProblem[] }

/** Something that is computed for every firm, with the answers that are known already. */
class Known<T> {
  readonly #answers = new KnownAnswers<T>()

  constructor(readonly compute: (frame: Frame) => T) {}

  of(firm: LazyFirm): T {
    const known = this.#answers.find(firm.textAt)
    if (known !== undefined) return known
    const value = this.compute(firm.frame())
    // What could not be read is refused, not remembered.
    if (firm.problems.length === 0) this.#answers.keep(firm.reads, firm.textAt, value)
    return value
  }
}

/** All that is asked about one day and year. */
interface Prepared {
  readonly firm: LazyFirm
  readonly measures: readonly (readonly [id: string, Known<Cell>])[]
  readonly eligibility: Known<Eligibility> | undefined
  readonly liaison: Known<string> | undefined
  readonly problems: readonly SituationProblem[]
}

/** What few lines have, and what changes what is the same for all firms. */
const unusual = ['parameters', 'readings', 'decided', 'unset', 'ledger', 'memberships', 'towns', 'records'] as const

const isUsual = (situation: Situation): boolean => unusual.every(key => situation[key] === undefined)

/** Days and years that are kept ready; a population is mostly about one. */
const mostDays = 16

/** One version of a program, ready to be asked about many firms. Explains nothing. */
export class Side {
  readonly #days = new Map<string, Prepared>()

  constructor(
    readonly tenant: Tenant,
    readonly lens: Lens,
    readonly affected: Affected,
    readonly asked: {
      readonly today: Day
      /** Numbers of the firm in question, which both versions read alike. */
      readonly numbers: Map<string, Value>
    },
  ) {}

  answer(situation: Situation): Answer {
    const day = this.lens.isSame && isUsual(situation) ? this.#dayOf(situation) : undefined
    return day ? answerOn(day, situation) : this.general(situation)
  }

  #dayOf({ on, year }: Situation): Prepared | undefined {
    const key = `${on ?? ''} ${year ?? ''}`
    const known = this.#days.get(key)
    if (known || this.#days.size >= mostDays) return known
    const day = this.#prepare({ ...(on === undefined ? {} : { on }), ...(year === undefined ? {} : { year }) })
    this.#days.set(key, day)
    return day
  }

  #prepare(time: Situation): Prepared {
    const { program, measures } = this.lens
    const { question, problems } = ask(this.tenant, program, { situation: time, today: this.asked.today })
    const { selection, liaison } = program
    const layers: Layer[] = measures.flatMap(measure => layersOf(program, measure))
    if (selection) layers.push(selection.place.layer)
    if (liaison) layers.push(liaison.layer)
    const firm = new LazyFirm(program, layers, { on: question.on, year: question.stamp.year }, this.asked.numbers)
    return {
      firm,
      problems,
      measures: measures.map(measure => [
        measure.id,
        new Known(frame => cellOf(settleIn(question, measure, { frame, mayAsk: true }))),
      ]),
      eligibility:
        this.affected.eligibility && selection
          ? new Known(frame => eligibilityIn(selection.eligibility, frame))
          : undefined,
      liaison:
        this.affected.liaison && liaison
          ? new Known(frame => {
              const found = levelOf(liaison.is, frame)
              return found.status === 'known' ? found.level.id : 'none'
            })
          : undefined,
    }
  }

  /** What the general engine says, which fills everything that a situation may hold. */
  general(situation: Situation): Answer {
    const { program, measures } = this.lens
    const { question, problems } = ask(this.tenant, program, { situation, today: this.asked.today })
    const settled = measures.map(measure => settleMeasure(question, measure, true))
    const { selection, liaison } = program
    const judged = this.affected.eligibility && selection ? frameFor(question, [selection.place.layer]) : undefined
    const placed = this.affected.liaison && liaison ? frameFor(question, [liaison.layer]) : undefined
    const all = [
      ...problems,
      ...settled.flatMap(one => one.problems),
      ...(judged?.problems ?? []),
      ...(placed?.problems ?? []),
    ]
    if (all.length > 0) return { problems: distinct(all) }
    const level = placed && liaison ? levelOf(liaison.is, placed.frame) : undefined
    return {
      answers: {
        cells: new Map(settled.map(one => [one.measure.id, cellOf(one)])),
        eligibility:
          judged && selection
            ? judgeEligibility(selection.eligibility.map(rule => judgeRule(rule, judged.frame)))
            : null,
        liaison: level ? (level.status === 'known' ? level.level.id : 'none') : null,
      },
    }
  }
}

/** As `judgeEligibility` of all rules; a binding one that fails decides, so that nothing after it is looked at. */
function eligibilityIn(rules: readonly EligibilityRule[], frame: Frame): Eligibility {
  const verdicts: RuleVerdict[] = []
  for (const rule of rules.filter(({ binds }) => binds)) {
    const verdict = judgeRule(rule, frame)
    if (verdict.status === 'fail') return 'ineligible'
    verdicts.push(verdict)
  }
  return judgeEligibility(verdicts)
}

function answerOn({ firm, measures, eligibility, liaison, problems }: Prepared, situation: Situation): Answer {
  if (problems.length > 0) return { problems }
  firm.turnTo(situation)
  const answers: Answers = {
    cells: new Map(measures.map(([id, known]) => [id, known.of(firm)])),
    eligibility: eligibility?.of(firm) ?? null,
    liaison: liaison?.of(firm) ?? null,
  }
  return firm.problems.length > 0 ? { problems: distinct(firm.problems) } : { answers }
}
