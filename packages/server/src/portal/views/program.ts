import { type CompiledProgram, type Day, liaisonTerms, type Tenant, termsOf } from '@peiyu/core'
import type { Page } from '../page.js'
import { mostAtOnce } from '../words/gifts.js'
import { Names } from '../words/names.js'
import { plainClause } from './clauses.js'
import { programCrumbs } from './crumbs.js'
import { hasPromises, programCard } from './tenant.js'

/** What counts until somebody sets it, by parameter, as the measures that use it say. */
const untilOf = (program: CompiledProgram): ReadonlyMap<string, string> =>
  new Map(
    [...program.measures.values()].flatMap(measure =>
      termsOf(program, measure).parameters.flatMap(({ declared, until }) =>
        until === undefined ? [] : [[declared.symbol.id, `先按“${until}”算`] as const],
      ),
    ),
  )

function openPoints(names: Names, program: CompiledProgram): { parameters: object[]; readings: object[] } {
  const { layers } = program.registry
  const until = untilOf(program)
  return {
    parameters: layers.flatMap(layer =>
      layer.parameters.map(({ symbol, basis, decidedBy, untilSet }) => ({
        name: symbol.name,
        clause: plainClause(basis.text),
        who: names.decides(decidedBy),
        until: untilSet === undefined ? '有关结果暂不能算' : (until.get(symbol.id) ?? '先按缺省值算'),
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
export function programPage(tenant: Tenant, program: CompiledProgram, today: Day): Page {
  const names = new Names(tenant, program)
  const { selection } = program
  const liaison = program.liaison?.is
  const rules = (selection?.eligibility ?? []).map(({ name, basis, binds, principle, relax }) => ({
    name,
    clause: plainClause(basis.text),
    isSoft: !binds || principle,
    force: binds ? (principle ? '原则上' : '必须') : '重点',
    relax: relax ? `可放宽，由${names.organizations(relax.decidedBy)}决定` : '',
    hasRelax: relax !== undefined,
  }))
  const open = openPoints(names, program)
  const levels = liaisonTerms(program)
  const card = programCard(tenant, program, today)
  const sections = [
    { href: '#who', name: '谁可以申报', count: rules.length, isThere: rules.length > 0 },
    { href: '#gives', name: '给什么', count: program.measures.size, isThere: program.measures.size > 0 },
    { href: '#liaison', name: '谁来挂点', count: 0, isThere: levels !== undefined },
    {
      href: '#promises',
      name: '目标和任务',
      count: 0,
      isThere: hasPromises(program),
    },
    { href: '#unset', name: '还没有定的', count: open.parameters.length, isThere: open.parameters.length > 0 },
    { href: '#readings', name: '几种读法的', count: open.readings.length, isThere: open.readings.length > 0 },
  ].filter(({ isThere }) => isThere)
  return {
    title: `${program.program.name}（${tenant.shape.name}）`,
    crumbs: programCrumbs(tenant, program),
    template: 'program',
    view: {
      ...card,
      sections: { label: '本页内容', links: sections },
      rules,
      ruleCount: rules.length,
      hasRules: rules.length > 0,
      levels: levels?.rows ?? [],
      levelsBy: levels?.by ?? '',
      uncovered: liaison?.uncovered ?? '',
      levelClause: liaison === undefined ? '' : plainClause(liaison.basis.text),
      hasLevels: levels !== undefined,
      ...open,
      hasParameters: open.parameters.length > 0,
      parameterCount: open.parameters.length,
      isParametersLong: open.parameters.length > mostAtOnce,
      readingCount: open.readings.length,
      hasReadings: open.readings.length > 0,
    },
  }
}
