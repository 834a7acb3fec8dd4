import {
  readApplications,
  readJointClaims,
  readSituation,
  type Round,
  type Situation,
  type SituationProblem,
  type Tenant,
  type WrittenClaim,
} from '@peiyu/core'
import { readText } from '../tenants/folder.js'
import type { Call, Option } from './command.js'
import { isError, loadTenant, refuseFindings } from './config.js'
import { dayAndYear } from './day.js'
import { type Finding, fromFolder, fromIssue, fromProblem } from './finding.js'
import { chooseProgram } from './programs.js'
import type { Sources } from './report/findings.js'

type Program = ReturnType<typeof chooseProgram>
type Read = ReturnType<typeof readSituation>

/** What `assess` and `claim` ask: a tenant's program, and a situation with its day and year. */
export interface Asked {
  readonly tenant: Tenant
  readonly program: Program
  readonly situation: Situation
  /** The facts file, and the firm's name where it gives one. */
  readonly file: string
  readonly name: string | undefined
  /** Says what could not be read of the situation. */
  readonly refuse: (problems: readonly SituationProblem[]) => void
}

export const factsOption: Option = {
  name: 'facts',
  value: 'FILE',
  required: true,
  says: { zh: '情形文件（YAML 或 JSON）', en: 'what is known (YAML or JSON)' },
}

/** Reads a file that a command is given; what keeps it from being read is said, and then there is none. */
function readGiven<R extends Pick<Read, 'issues'>>(
  call: Call,
  file: string,
  { reader, isRead }: { reader: (file: string, text: string) => R; isRead: (read: R) => boolean },
): { read: R; sources: Sources } | undefined {
  const got = readText(file)
  const sources: Sources = { pathOf: path => path, textOf: () => ('text' in got ? got.text : undefined) }
  const read = 'text' in got ? reader(file, got.text) : undefined
  if (read && isRead(read)) return { read, sources }
  const findings: Finding[] = 'text' in got ? (read?.issues ?? []).map(fromIssue) : [fromFolder({ ...got, file })]
  refuseFindings(call, findings.filter(isError), sources)
  return undefined
}

const inOrder = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0))

/** A question to which nobody has given any facts. */
function withoutFacts(call: Call, asked: Pick<Asked, 'tenant' | 'program' | 'situation'>): Asked {
  const nowhere: Sources = { pathOf: path => path, textOf: () => undefined }
  const at = { file: '', line: 1, column: 1 }
  const refuse = (problems: readonly SituationProblem[]): void =>
    refuseFindings(
      call,
      problems.map(problem => fromProblem(problem, at)),
      nowhere,
    )
  return { ...asked, file: '', name: undefined, refuse }
}

/** Says that a program lacks the file that a question is about. */
export function noSuchSection({ print, language, args }: Call, file: string): number {
  const says = language === 'zh' ? `这个计划没有 ${file}。` : `The program has no ${file}.`
  print(args.has('json') ? JSON.stringify({ ok: false, issues: [], message: says }, null, 2) : says)
  return 1
}

const refusing =
  (call: Call, { placeOf }: Pick<Read, 'placeOf'>, sources: Sources): Asked['refuse'] =>
  problems =>
    refuseFindings(call, inOrder(problems.map(problem => fromProblem(problem, placeOf(problem)))), sources)

/** The tenant, program and day that the command line names. */
function readPlace(
  call: Call,
): (Pick<Asked, 'tenant' | 'program'> & { time: ReturnType<typeof dayAndYear> }) | undefined {
  const [folder = '.'] = call.args.operands
  const time = dayAndYear(call)
  const tenant = loadTenant(call, folder)
  return tenant ? { tenant, program: chooseProgram(call, tenant), time } : undefined
}

const readFacts = (call: Call, file: string) =>
  readGiven(call, file, { reader: readSituation, isRead: ({ situation }) => situation !== undefined })

/** The situation of a file by itself; what keeps it from being read is said, and then there is none. */
export const readSituationFile = (call: Call, file: string): Situation | undefined =>
  readFacts(call, file)?.read.situation

/** Reads what a question needs; what is wrong is said, and then there is nothing to ask. */
export function readQuestion(call: Call, option: string): Asked | undefined {
  const place = readPlace(call)
  if (!place) return undefined
  const { tenant, program, time } = place
  if (!call.args.has(option)) return withoutFacts(call, { tenant, program, situation: time })
  const facts = readFirm(call, option)
  return facts && { tenant, program, ...facts }
}

/** What is known of a firm, whoever is asked about it. */
export type AskedFirm = Omit<Asked, 'tenant' | 'program'>

/** Reads the file of one firm, with the day and year of the command line. */
export function readFirm(call: Call, option: string): AskedFirm | undefined {
  const file = call.args.text(option) ?? ''
  const time = dayAndYear(call)
  const facts = readFacts(call, file)
  if (!facts?.read.situation) return undefined
  const { read, sources } = facts
  const refuse = refusing(call, read, sources)
  return { situation: { ...facts.read.situation, ...time }, file, name: read.name, refuse }
}

/** What `rank` asks: a question, and the applications of a round. */
export interface AskedRound extends Asked {
  readonly round: Round
}

/** Reads a file of applications, as `readQuestion` reads that of one firm. */
export function readRound(call: Call, option: string): AskedRound | undefined {
  const place = readPlace(call)
  if (!place) return undefined
  const { tenant, program, time } = place
  const file = call.args.text(option) ?? ''
  const given = readGiven(call, file, { reader: readApplications, isRead: ({ round }) => round !== undefined })
  if (!given?.read.round) return undefined
  const { read, sources } = given
  const round = { ...given.read.round, ...time }
  return { tenant, program, round, situation: round, file, name: read.name, refuse: refusing(call, read, sources) }
}

/** What `stack` asks: a question, and the claims that are made together. */
export interface AskedTogether extends Asked {
  readonly claims: readonly WrittenClaim[]
}

/** Reads a file of claims, as `readQuestion` reads the facts of one firm. */
export function readJoint(call: Call, option: string): AskedTogether | undefined {
  const place = readPlace(call)
  if (!place) return undefined
  const { tenant, program, time } = place
  const file = call.args.text(option) ?? ''
  const given = readGiven(call, file, { reader: readJointClaims, isRead: ({ joint }) => joint !== undefined })
  if (!given?.read.joint) return undefined
  const { read, sources } = given
  const { claims, ...situation } = given.read.joint
  const refuse = refusing(call, read, sources)
  return { tenant, program, claims, situation: { ...situation, ...time }, file, name: read.name, refuse }
}
