import type { Because } from '../../language/explain/because.js'
import type { CompiledProgram } from '../compile/program.js'
import type { ExampleFile, Tenant } from '../compile/tenant.js'
import type { Situation, SituationProblem } from '../situation/situation.js'
import type { Answered } from '../result/question.js'

/** What an example expected, and what came out. */
export interface Mismatch {
  readonly expected: string
  readonly got: string
  readonly problem?: SituationProblem
}

export type Example = ExampleFile['shape']['examples'][number]

/** The expectations of an example, by the keys of its file. */
export const expectations = [
  'pays',
  'places',
  'lacks',
  'refuses',
  'case-by-case',
  'level',
  'routes-to',
  'verdict',
  'results',
  'ranks',
  'bound-by',
  'pending',
  'status',
  'approvals',
  'to',
  'parts',
  'funding',
  'auto-award',
] as const

export type Expectation = (typeof expectations)[number]

/** One example to be run: what it stands in, and its situation with those of its file. */
export interface Running {
  readonly tenant: Tenant
  readonly program: CompiledProgram
  readonly file: ExampleFile
  readonly example: Example
  readonly situation: Situation
  /** The day that it names, else the program's first. */
  readonly today: number
}

export interface Judged {
  readonly mismatches: readonly Mismatch[]
  readonly because?: Because
  /** What was judged, whole; none where the program does not have what the example asks for. */
  readonly answer?: Answered<unknown>
}

/** What a file of examples may test (检验): which expectations it knows, and how one is judged. */
export interface ExampleKind {
  readonly compares: readonly Expectation[]
  judge(running: Running): Judged
}

const unreadable = (problems: readonly SituationProblem[]): Judged => ({
  mismatches: problems.map(problem => ({
    expected: 'situation',
    got: `${problem.code} ${problem.path.join('.')}`,
    problem,
  })),
})

/** Judges an answer; a situation that cannot be read is a mismatch by itself. */
export const judged = <T>(answer: Answered<T>, of: (result: T) => Judged): Judged => ({
  ...(answer.ok ? of(answer.result) : unreadable(answer.problems)),
  answer,
})

export const withBecause = (mismatches: readonly Mismatch[], because: Because | undefined): Judged => ({
  mismatches,
  ...(because ? { because } : {}),
})
