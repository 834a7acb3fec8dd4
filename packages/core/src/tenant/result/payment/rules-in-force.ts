import type { RuleInForce } from '../../../measures/stacking.js'
import type { CompiledProgram } from '../../compile/program.js'
import type { SituationProblem } from '../../situation/situation.js'
import { restsOn } from '../measure-result.js'
import { ask, frameFor } from '../question.js'
import { knownPart, unknownNames } from '../unknown-names.js'
import type { ClaimsPlace, ReadClaim } from './written-claims.js'

/** The rules of all programs concerned, as they stand in a situation, and the readings under which they were taken. */
export interface RulesInForce {
  readonly rules: readonly RuleInForce[]
  /** Known once the choice is made: a rule that finds nothing asks for no reading. */
  readonly readings: () => readonly string[]
  readonly problems: readonly SituationProblem[]
}

function rulesOf({ tenant, situation, today }: ClaimsPlace, program: CompiledProgram): RulesInForce {
  const { question, problems } = ask(tenant, program, { situation: knownPart(program, situation), today })
  const { frame, pending, problems: unfilled } = frameFor(question, [])
  const home = `${tenant.shape.id}/${program.program.id}`
  const taken: RuleInForce['taken'] = reading => {
    const value = frame.read(reading.slot)
    frame.touched.add(reading.slot)
    return value.kind === 'word' ? value.is : undefined
  }
  // A program that is not in force itself is asked what would be.
  const isHypothetical = question.stamp.standing !== 'in-force'
  const rules = program.stacking.flatMap((rule): RuleInForce[] => {
    if (rule.basis.standing !== 'in-force' && !isHypothetical) return []
    const holds = rule.when?.run(frame)
    if (holds?.kind === 'truth' && !holds.is) return []
    return [{ rule, home, taken, missing: holds?.kind === 'unknown' ? holds.missing : [] }]
  })
  return { rules, readings: () => restsOn(frame, pending).readings, problems: [...problems, ...unfilled] }
}

/** The program that is asked, and the others of the tenant of which something is claimed. */
function programsOf({ tenant, program }: ClaimsPlace, claims: readonly ReadClaim[]): CompiledProgram[] {
  const claimed = claims.flatMap(({ claim: { address } }) => {
    const [of, own = ''] = address.split('/')
    return of === tenant.shape.id ? (tenant.programs.get(own) ?? []) : []
  })
  return [...new Set([program, ...claimed])]
}

/** A name that none of several programs knows. */
function strangeTo(programs: readonly CompiledProgram[], { situation }: ClaimsPlace): SituationProblem[] {
  const [first = [], ...others] = programs.map(program => unknownNames(program, situation))
  const key = ({ path }: SituationProblem): string => path.join('/')
  return first.filter(problem => others.every(other => other.some(one => key(one) === key(problem))))
}

/** What holds for claims of one tenant: the rules of each program that they touch, each with its own home. */
export function rulesInForce(place: ClaimsPlace, claims: readonly ReadClaim[]): RulesInForce {
  const programs = programsOf(place, claims)
  const each = programs.map(program => rulesOf(place, program))
  return {
    rules: each.flatMap(({ rules }) => rules),
    readings: () => [...new Set(each.flatMap(({ readings }) => readings()))],
    problems: [...each.flatMap(({ problems }) => problems), ...strangeTo(programs, place)],
  }
}
