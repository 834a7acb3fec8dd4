import { type CompiledProgram, type Tenant, termsOf } from '@peiyu/core'
import type { Measure } from '../tenants.js'
import { measureHref } from './places.js'

const partWords = { rate: '比例', fixed: '定额', max: '限额' } as const

/** By which id the measures of a program know what raises them; what comes from another program has that in front. */
const upliftId = (own: CompiledProgram, program: CompiledProgram, measure: Measure): string =>
  own === program ? measure.id : `${own.program.id}/${measure.id}`

/** What a measure raises, in every program of the tenant; that it raises nothing that is written down here is said too. */
export function upliftsView(
  { tenant, program }: { tenant: Tenant; program: CompiledProgram },
  measure: Measure,
): object {
  const uplifts = [...tenant.programs.values()].flatMap(reached =>
    termsOf(reached, { ...measure, id: upliftId(program, reached, measure) }).uplifts.map(
      ({ measure: id, name, where, changes }) => ({
        name,
        href: measureHref(tenant.shape.id, reached.program.id, id),
        program: reached.program.name,
        isAbroad: reached !== program,
        where: where ?? '',
        hasWhere: where !== undefined,
        changes: changes.map(({ part, says }) => ({ part: partWords[part], says })),
      }),
    ),
  )
  return { uplifts, hasUplifts: uplifts.length > 0, isUplift: measure.gives === 'uplift' }
}
