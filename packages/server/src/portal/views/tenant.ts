import { type CompiledProgram, type Day, dayText, type Tenant } from '@peiyu/core'
import type { Page } from '../page.js'
import { Names } from '../words/names.js'
import { groupedByGift, mostAtOnce } from '../words/gifts.js'
import { giftWords } from '../words/status.js'
import type { Measure } from '../tenants.js'
import { plainClause } from './clauses.js'
import { tenantCrumbs } from './crumbs.js'
import { endedView } from './ended.js'
import { calculatorHref, dutiesHref, measureHref, programHref, targetsHref } from './places.js'
import { summaryOf } from './terms-words.js'

/** One measure as a line of a list. */
function measureLine(tenant: Tenant, program: CompiledProgram, measure: Measure): object {
  const names = new Names(tenant, program)
  const layer = program.measureLayers.get(measure.id)
  const unset = (layer?.parameters ?? []).length
  return {
    href: measureHref(tenant.shape.id, program.program.id, measure.id),
    name: measure.name,
    gift: giftWords[measure.gives] ?? measure.gives,
    summary: summaryOf({ tenant, program }, measure),
    organization: measure.organizations[0] === undefined ? '' : names.organization(measure.organizations[0]),
    clause: plainClause(measure.basis.text),
    unset,
    hasUnset: unset > 0,
  }
}

const spanWords = ({ program }: CompiledProgram): string =>
  `${dayText(program.from)} 至 ${program.until === undefined ? '长期' : dayText(program.until)}`

/** Whether anything is to be reached, to be done, or reported. */
export const hasPromises = ({ targets, duties, reported }: CompiledProgram): boolean =>
  targets !== undefined || duties !== undefined || reported.length > 0

export function programCard(tenant: Tenant, program: CompiledProgram, today: Day): object {
  const { id, name, says, office } = program.program
  const href = programHref(tenant.shape.id, id)
  const measures = [...program.measures.values()]
  const isLong = measures.length > mostAtOnce
  const gifts = groupedByGift(measures, ({ gives }) => gives)
  const sources = tenant.sources.filter(source => program.program.sources.includes(source.id))
  return {
    name,
    says: says ?? '',
    hasSays: says !== undefined,
    href,
    calculator: calculatorHref(tenant.shape.id, id),
    targets: targetsHref(tenant.shape.id, id),
    duties: dutiesHref(tenant.shape.id, id),
    targetCount: program.targets?.is.length ?? 0,
    dutyCount: program.duties?.is.length ?? 0,
    hasPromises: hasPromises(program),
    reportedCount: program.reported.length,
    span: spanWords(program),
    ...endedView(program, today),
    office: office === undefined ? '' : new Names(tenant, program).organization(office),
    hasOffice: office !== undefined,
    sources: sources.map(({ title, number, date }) => ({
      title,
      number: number ?? '',
      date: date ?? '',
    })),
    tiers: [...program.program.tiers.values()].map(tier => tier.name).join('、'),
    measureCount: measures.length,
    hasMeasures: measures.length > 0,
    isLong,
    gifts: gifts.map(({ items, ...gift }) => ({
      ...gift,
      isNamed: isLong,
      measures: items.map(measure => ({ ...measureLine(tenant, program, measure), isTagged: !isLong })),
    })),
    jumps: {
      label: `${name}的措施，按给什么`,
      links: gifts.map(gift => ({ href: `${href}#gives-${gift.id}`, name: gift.name, count: gift.count })),
    },
  }
}

/** What a tenant offers, program by program. */
export function tenantPage(tenant: Tenant, today: Day): Page {
  const programs = [...tenant.programs.values()].map(program => programCard(tenant, program, today))
  return {
    title: tenant.shape.name,
    crumbs: tenantCrumbs(tenant),
    template: 'tenant',
    view: {
      name: tenant.shape.name,
      says: tenant.shape.says ?? '',
      hasSays: tenant.shape.says !== undefined,
      programs,
      isEmpty: programs.length === 0,
    },
  }
}
