import type { Place } from '../../base/issue.js'
import { parseDay } from '../../base/dates.js'
import type { CompiledProgram } from '../compile/program.js'
import type { ExampleFile, Tenant } from '../compile/tenant.js'
import { over, type Situation } from '../situation/situation.js'
import { type Example, type ExampleKind, expectations, type Judged, type Mismatch } from './kind.js'
import { kinds } from './kinds.js'
import { measureKind } from './kinds/measure.js'

/** One example: its sentence, where it stands, what came out, and what of it differs from what is expected. */
export interface ExampleResult extends Judged {
  readonly file: string
  readonly name: string
  readonly at: Place
}

/** Examples are computed on the day they name; one without a day stands on the program's first. */
const today = (program: CompiledProgram, situation: Situation): number =>
  parseDay(situation.on ?? '') ?? program.program.from

/** An expectation that nobody compares would be green whatever it says, so it fails. */
function foreign(example: Example, { compares }: ExampleKind, tests: string): Mismatch[] {
  return expectations
    .filter(key => example[key] !== undefined && !compares.includes(key))
    .map(key => ({
      expected: `${key} ${JSON.stringify(example[key])}`,
      got: `tests: ${tests} — ${key} is not compared`,
    }))
}

function kindOf({ shape }: ExampleFile): { kind: ExampleKind; tests: string } {
  const { tests } = shape
  return tests === undefined ? { kind: measureKind, tests: 'measure' } : { kind: kinds[tests], tests }
}

/** Runs the examples of one file, one after the other as they are asked for. */
export function* runExampleFile(tenant: Tenant, file: ExampleFile): Generator<ExampleResult> {
  const program = tenant.programs.get(file.shape.program ?? file.program)
  if (!program) return
  const { kind, tests } = kindOf(file)
  for (const [i, example] of file.shape.examples.entries()) {
    const situation = over(file.shape, example)
    const judged = kind.judge({ tenant, program, file, example, situation, today: today(program, situation) })
    const at = file.section.read.placeOf(['examples', i, 'name'])
    const mismatches = [...judged.mismatches, ...foreign(example, kind, tests)]
    yield { file: file.file, name: example.name, at, ...judged, mismatches }
  }
}

/** Runs every example of a tenant: what the documents promise, held against what the config computes (示例). */
export function runExamples(tenant: Tenant): ExampleResult[] {
  return tenant.examples.flatMap(file => [...runExampleFile(tenant, file)])
}
