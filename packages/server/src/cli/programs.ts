import type { Tenant } from '@peiyu/core'
import { unknownName } from './arguments.js'
import type { Call, Option } from './command.js'

type Program = Tenant['programs'] extends ReadonlyMap<string, infer P> ? P : never

export const someProgramsOption: Option = {
  name: 'program',
  value: 'P',
  says: { zh: '只看这个计划（编号或名称）', en: 'only this program (id or name)' },
}

/** All programs of a tenant, or the one that is asked for. */
export function choosePrograms({ args }: Call, tenant: Tenant): readonly Program[] {
  const wanted = args.text('program')
  const programs = [...tenant.programs.values()]
  if (wanted === undefined) return programs
  const found = programs.filter(({ program }) => program.id === wanted || program.name === wanted)
  if (found.length > 0) return found
  const ids = programs.map(({ program }) => program.id)
  throw unknownName({ zh: '计划', en: 'program' }, wanted, ids)
}
