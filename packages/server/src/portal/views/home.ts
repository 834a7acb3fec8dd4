import type { Day } from '@peiyu/core'
import type { Page } from '../page.js'
import type { Loaded } from '../loaded.js'
import { endedView } from './ended.js'
import { programHref, tenantHref } from './places.js'

const levels: Readonly<Record<string, string>> = { city: '市', district: '区县', town: '镇街', park: '园区' }

/** The list of tenants. */
export function homePage(tenants: ReadonlyMap<string, Loaded>, today: Day): Page {
  const cards = [...tenants.values()].map(({ id, tenant }) => {
    const programs = tenant ? [...tenant.programs.values()] : []
    const measures = programs.reduce((sum, { measures: own }) => sum + own.size, 0)
    return {
      href: tenantHref(id),
      name: tenant?.shape.name ?? id,
      level: levels[tenant?.shape.level ?? ''] ?? '',
      says: tenant?.shape.says ?? '',
      list: programs.map(program => ({
        href: programHref(id, program.program.id),
        name: program.program.name,
        count: program.measures.size,
        ...endedView(program, today),
      })),
      isBroken: tenant === undefined,
      programs: programs.length,
      measures,
    }
  })
  return { title: '培育', crumbs: [], template: 'home', view: { cards, isEmpty: cards.length === 0 } }
}
