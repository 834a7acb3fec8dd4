import type { Place } from '../../base/issue.js'
import { parseDay } from '../../base/dates.js'
import type { Because } from '../../language/explain/because.js'
import type { CompiledProgram } from '../compile/program.js'
import type { ExampleFile, Tenant } from '../compile/tenant.js'
import { assess, claim } from '../result/assess.js'
import { over, type Situation, type SituationProblem } from '../situation/situation.js'
import { compareClaim, compareForeign, compareLevel, compareRules, type Mismatch } from './compare.js'

/** One example: its sentence, where it stands, and what differs from what it expects. */
export interface ExampleResult {
  readonly file: string
  readonly name: string
  readonly at: Place
  readonly mismatches: readonly Mismatch[]
  readonly because?: Because
}

type Example = ExampleFile['shape']['examples'][number]

interface Running {
  readonly tenant: Tenant
  readonly program: CompiledProgram
  readonly file: ExampleFile
  readonly situation: Situation
  readonly example: Example
}

interface Judged {
  readonly mismatches: readonly Mismatch[]
  readonly because?: Because
}

const unreadable = (problems: readonly SituationProblem[]): Judged => ({
  mismatches: problems.map(problem => ({
    expected: 'situation',
    got: `${problem.code} ${problem.path.join('.')}`,
    problem,
  })),
})

/** Examples are computed on the day they name; one without a day stands on the program's first. */
const today = (program: CompiledProgram, situation: Situation): number =>
  parseDay(situation.on ?? '') ?? program.program.from

function runOne({ tenant, program, file, situation, example }: Running): Judged {
  const day = today(program, situation)
  const { measure } = file.shape
  if (measure !== undefined) {
    const answer = claim(tenant, program, { measure, situation, today: day })
    if (!answer.ok) return unreadable(answer.problems)
    return {
      mismatches: compareClaim(example, answer.result, program.measures.get(measure)),
      because: answer.result.because,
    }
  }
  const answer = assess(tenant, program, { situation, today: day })
  if (!answer.ok) return unreadable(answer.problems)
  const { eligibility, direct, liaison } = answer.result
  if (file.shape.tests === 'liaison') {
    return { mismatches: compareLevel(example, liaison), ...(liaison ? { because: liaison.because } : {}) }
  }
  const rules = [...eligibility.rules, ...direct]
  const named = Object.keys(example.results ?? {})[0]
  const because = rules.find(rule => rule.id === named)?.because
  return { mismatches: compareRules(example, eligibility.status, rules), ...(because ? { because } : {}) }
}

/** Runs every example of a tenant: what the documents promise, held against what the config computes (示例). */
export function runExamples(tenant: Tenant): ExampleResult[] {
  return tenant.examples.flatMap(file => {
    const program = tenant.programs.get(file.shape.program ?? file.program)
    if (!program) return []
    return file.shape.examples.map((example, i) => {
      const situation = over(file.shape, example)
      const judged = runOne({ tenant, program, file, situation, example })
      const foreign = compareForeign(example, file.shape.measure === undefined ? (file.shape.tests ?? '') : 'measure')
      const at = file.section.read.placeOf(['examples', i, 'name'])
      return { file: file.file, name: example.name, at, ...judged, mismatches: [...judged.mismatches, ...foreign] }
    })
  })
}
