import { type CompiledProgram, dayText, type Tenant } from '@peiyu/core'
import type { Page } from '../page.js'
import { Names } from '../words/names.js'
import { giftWords } from '../words/status.js'
import type { Measure } from '../tenants.js'
import { plainClause } from './clauses.js'
import { tenantCrumbs } from './crumbs.js'
import { calculatorHref, measureHref, programHref } from './places.js'
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

export function programCard(tenant: Tenant, program: CompiledProgram, today: number): object {
  const { id, name, says, until, office } = program.program
  const sources = tenant.sources.filter(source => program.program.sources.includes(source.id))
  return {
    name,
    says: says ?? '',
    hasSays: says !== undefined,
    href: programHref(tenant.shape.id, id),
    calculator: calculatorHref(tenant.shape.id, id),
    span: spanWords(program),
    hasEnded: until !== undefined && today > until,
    office: office === undefined ? '' : new Names(tenant, program).organization(office),
    hasOffice: office !== undefined,
    sources: sources.map(({ title, number, date }) => ({
      title,
      number: number ?? '',
      date: date ?? '',
    })),
    tiers: [...program.program.tiers.values()].map(tier => tier.name).join('、'),
    measures: [...program.measures.values()].map(measure => measureLine(tenant, program, measure)),
  }
}

/** What a tenant offers, program by program. */
export function tenantPage(tenant: Tenant, today: number): Page {
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
