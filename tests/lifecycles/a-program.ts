import { lifecyclesOf, type Lifecycles } from '@peiyu/core'
import { aTenant, type Made } from '../engine/a-tenant.js'

const organizations = `organizations:
  office: { name: 计划办公室, kind: office, roles: [office] }
  government: { name: 市政府, kind: office, roles: [leader] }
  panel: { name: 遴选委员会, kind: committee, roles: [committee] }
  economy: { name: 经信局, kind: department, roles: [lead, department] }
  tax: { name: 税务局, kind: department, roles: [data] }
posts:
  mayor: { name: 市主要领导, of: government, role: leader }
`

const program = `id: plan
name: 示例计划
sources: [doc]
in-force: 2017-01-01..2021-12-31
tiers:
  pilot: { name: 试点, clause: 一 }
`

const selection = (stages: string): string => (stages === '' ? '' : `stages:\n${stages}`)

/** What a small program says of its lifecycles, in its own YAML. */
export interface Said {
  readonly steps?: string
  readonly stages?: string
  /** Further lines of program.yaml. */
  readonly program?: string
  readonly files?: Readonly<Record<string, string>>
}

export function aProgram({ steps, stages = '', program: more = '', files = {} }: Said): Made {
  const text = selection(stages)
  return aTenant(
    {},
    {
      'organization.yaml': organizations,
      'programs/plan/program.yaml': `${program}${more}${steps === undefined ? '' : `steps:\n${steps}`}`,
      ...(text === '' ? {} : { 'programs/plan/selection.yaml': text }),
      ...files,
    },
  )
}

/** The lifecycles of such a program. */
export const lifecyclesIn = (said: Said): Lifecycles => lifecyclesOf(aProgram(said).program)
