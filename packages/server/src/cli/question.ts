import {
  parseDay,
  readApplications,
  readSituation,
  type Round,
  type Situation,
  type SituationProblem,
  type Tenant,
} from '@peiyu/core'
import { readText } from '../tenants/folder.js'
import { unknownName } from './arguments.js'
import { type Call, type Option, WrongUsage } from './command.js'
import { isError, loadTenant, refuseFindings } from './config.js'
import { type Finding, fromFolder, fromIssue, fromProblem } from './finding.js'
import type { Sources } from './report/findings.js'

type Program = Tenant['programs'] extends ReadonlyMap<string, infer P> ? P : never
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

export const programOption: Option = {
  name: 'program',
  value: 'P',
  says: { zh: '计划编号或名称；只有一个计划时可省', en: 'program; may be left out where there is only one' },
}

export const factsOption: Option = {
  name: 'facts',
  value: 'FILE',
  required: true,
  says: { zh: '情形文件（YAML 或 JSON）', en: 'what is known (YAML or JSON)' },
}

export const timeOptions: readonly Option[] = [
  {
    name: 'on',
    value: 'YYYY-MM-DD',
    says: { zh: '按哪一天测算；默认文件所写，再默认今天', en: 'the day; else what the file says, else today' },
  },
  { name: 'year', value: 'YYYY', says: { zh: '哪一年；默认那一天的年份', en: 'the year; else that of the day' } },
]

/** The day and year that the command line names. */
export function dayAndYear({ args }: Call): Pick<Situation, 'on' | 'year'> {
  const [on, year] = [args.text('on'), args.text('year')]
  if (on !== undefined && parseDay(on) === undefined)
    throw new WrongUsage({ zh: `--on 应如 2018-11-21，这里是 ${on}。`, en: `--on is like 2018-11-21; found ${on}.` })
  if (year !== undefined && !/^(19|2\d)\d\d$/.test(year))
    throw new WrongUsage({ zh: `--year 应如 2018，这里是 ${year}。`, en: `--year is like 2018; found ${year}.` })
  return { ...(on === undefined ? {} : { on }), ...(year === undefined ? {} : { year }) }
}

function chooseProgram({ args }: Call, tenant: Tenant): Program {
  const wanted = args.text('program')
  const programs = [...tenant.programs.values()]
  const what = { zh: '计划', en: 'program' }
  const ids = programs.map(({ program }) => program.id)
  if (wanted === undefined) {
    const [only, another] = programs
    if (only && !another) return only
    throw new WrongUsage({
      zh: `请用 --program 指定计划：${ids.join('、')}。`,
      en: `Name the program with --program: ${ids.join(', ')}.`,
    })
  }
  const found = programs.find(({ program }) => program.id === wanted || program.name === wanted)
  if (!found) throw unknownName(what, wanted, ids)
  return found
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

/** Reads what a question needs; what is wrong is said, and then there is nothing to ask. */
export function readQuestion(call: Call, option: string): Asked | undefined {
  const place = readPlace(call)
  if (!place) return undefined
  const { tenant, program, time } = place
  const file = call.args.text(option)
  if (file === undefined) return withoutFacts(call, { tenant, program, situation: time })
  const facts = readGiven(call, file, { reader: readSituation, isRead: ({ situation }) => situation !== undefined })
  if (!facts?.read.situation) return undefined
  const { read, sources } = facts
  const refuse = refusing(call, read, sources)
  return { tenant, program, situation: { ...facts.read.situation, ...time }, file, name: read.name, refuse }
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
