import {
  claim,
  type ClaimResult,
  type CompiledProgram,
  compileTenant,
  type Issue,
  parseDay,
  type Situation,
  type Tenant,
} from '@peiyu/core'

const folder = {
  'tenant.yaml': 'peiyu: 1\nid: somewhere\nname: 某地\nlevel: city\n',
  'sources/doc.yaml': 'title: 示例文件\nclauses:\n  一: { name: 示例, statements: { 1: 示例 } }\n',
  'programs/plan/program.yaml':
    'id: plan\nname: 示例计划\nsources: [doc]\nin-force: 2017-01-01..2021-12-31\nbase-year: 2016\ntiers:\n  pilot: { name: 试点, clause: 一 }\n',
}

export interface Made {
  readonly tenant: Tenant
  readonly program: CompiledProgram
  readonly issues: readonly Issue[]
}

/** The files of a small tenant with one program `plan` and the measures given as YAML, each under its id. */
export function folderOf(
  measures: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>> = {},
): ReadonlyMap<string, string> {
  const all = new Map<string, string>(Object.entries({ ...folder, ...files }))
  for (const [id, text] of Object.entries(measures)) {
    all.set(`programs/plan/measures/${id}.yaml`, `id: ${id}\nclause: 一\ngives: money\n${text}`)
    all.set(`examples/plan/measures/${id}.yaml`, `measure: ${id}\nexamples:\n  - { name: 仅供编译, lacks: [] }\n`)
  }
  return all
}

/** That tenant, compiled. */
export function aTenant(
  measures: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>> = {},
): Made {
  const { tenant, issues } = compileTenant(folderOf(measures, files))
  const program = tenant?.programs.get('plan')
  const errors = issues.filter(issue => issue.severity === 'error')
  if (!tenant || !program) throw new Error(JSON.stringify(errors, undefined, 1))
  return { tenant, program, issues }
}

/** Fen as the files of a config write them. */
export const yuan = (fen: number): string =>
  `${fen < 0 ? '-' : ''}${Math.floor(Math.abs(fen) / 100)}.${String(Math.abs(fen) % 100).padStart(2, '0')}`

/** The day of these tests, when the programs of their tenants are in force. */
const today = parseDay('2018-11-21') ?? 0

/** What a claim of that day comes to; a situation that cannot be read fails the test. */
export function claimed({ tenant, program }: Made, measure: string, situation: Situation): ClaimResult {
  const answer = claim(tenant, program, { measure, situation: { on: '2018-11-21', ...situation }, today })
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
  return answer.result
}
