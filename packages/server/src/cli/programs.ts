import type { Tenant } from '@peiyu/core'
import { unknownName } from './arguments.js'
import { type Call, type Option, WrongUsage } from './command.js'

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

export const programOption: Option = {
  name: 'program',
  value: 'P',
  says: { zh: '计划编号或名称；只有一个计划时可省', en: 'program; may be left out where there is only one' },
}

/** The program that the command line names, or the only one that there is. */
export function chooseProgram({ args }: Call, tenant: Tenant): Program {
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
