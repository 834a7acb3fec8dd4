import { type CompiledProgram, liaisonTerms, type Tenant } from '@peiyu/core'
import type { Page } from '../page.js'
import { Names } from '../words/names.js'
import { plainClause } from './clauses.js'
import { programCrumbs } from './crumbs.js'
import { dutiesHref, targetsHref } from './places.js'
import { programCard } from './tenant.js'

function openPoints(names: Names, program: CompiledProgram): { parameters: object[]; readings: object[] } {
  const { layers } = program.registry
  return {
    parameters: layers.flatMap(layer =>
      layer.parameters.map(({ symbol, basis, decidedBy, untilSet }) => ({
        name: symbol.name,
        clause: plainClause(basis.text),
        who: names.decides(decidedBy),
        until: untilSet === undefined ? '有关结果暂不能算' : '先按缺省值算',
      })),
    ),
    readings: layers.flatMap(layer => layer.readings.map(reading => readingView(reading))),
  }
}

type Reading = CompiledProgram['registry']['layers'][number]['readings'][number]

/** A place of the document that can be read in several ways, and how it is read meanwhile. */
export const readingView = ({ asks, basis, options, because, ...reading }: Reading): object => ({
  asks,
  clause: plainClause(basis.text),
  options: [...options].map(([id, name]) => ({ name, isTaken: id === reading.default })),
  isOpen: reading.default === undefined,
  because: because ?? '',
  hasBecause: because !== undefined,
})

/** One program: who may apply, who looks after whom, what it gives, what is still open. */
export function programPage(tenant: Tenant, program: CompiledProgram, today: number): Page {
  const names = new Names(tenant, program)
  const { selection } = program
  const liaison = program.liaison?.is
  const rules = (selection?.eligibility ?? []).map(({ name, basis, binds, principle, relax }) => ({
    name,
    clause: plainClause(basis.text),
    force: binds ? (principle ? '原则上' : '必须') : '重点',
    relax: relax ? `可放宽，由${names.organizations(relax.decidedBy)}决定` : '',
    hasRelax: relax !== undefined,
  }))
  const open = openPoints(names, program)
  const levels = liaisonTerms(program)
  return {
    title: `${program.program.name}（${tenant.shape.name}）`,
    crumbs: programCrumbs(tenant, program),
    template: 'program',
    view: {
      ...programCard(tenant, program, today),
      rules,
      hasRules: rules.length > 0,
      levels: levels?.rows ?? [],
      levelsBy: levels?.by ?? '',
      uncovered: liaison?.uncovered ?? '',
      levelClause: liaison === undefined ? '' : plainClause(liaison.basis.text),
      hasLevels: levels !== undefined,
      targets: targetsHref(tenant.shape.id, program.program.id),
      duties: dutiesHref(tenant.shape.id, program.program.id),
      targetCount: program.targets?.is.length ?? 0,
      dutyCount: program.duties?.is.length ?? 0,
      hasPromises: program.targets !== undefined || program.duties !== undefined,
      ...open,
      hasParameters: open.parameters.length > 0,
      readingCount: open.readings.length,
      hasReadings: open.readings.length > 0,
    },
  }
}
