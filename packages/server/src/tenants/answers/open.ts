import { type CompiledProgram, openOf, type OpenPlace, type Tenant } from '@peiyu/core'
import { type AsOfInstant, recordedBy, type SetRecords } from '@peiyu/core/family'
import { namedOrganization } from './policy.js'

const lastDay = '9999-12-31'

/** What was decided of a place, as it applies on the day; the last that was said of it. */
function setOf(program: string, { kind, id }: OpenPlace, set: SetRecords, { on, knownAt }: AsOfInstant) {
  const isHere = (entry: { readonly program: string; readonly from: string; readonly until?: string | null }) =>
    entry.program === program && entry.from <= on && on <= (entry.until ?? lastDay)
  if (kind === 'parameter') {
    const all = recordedBy(set.parameters, knownAt).filter(entry => entry.parameter === id && isHere(entry))
    const last = all.at(-1)
    return last ? { id: last.id, value: last.value, from: last.from, until: last.until, basis: last.basis } : null
  }
  const all = recordedBy(set.readings, knownAt).filter(entry => entry.reading === id && isHere(entry))
  const last = all.at(-1)
  return last && last.option !== 'none'
    ? { id: last.id, value: last.option, from: last.from, until: null, basis: last.basis }
    : null
}

function placeOf(tenant: Tenant, program: CompiledProgram, { set, asOf }: { set: SetRecords; asOf: AsOfInstant }) {
  return (place: OpenPlace) => ({
    kind: place.kind,
    id: place.id,
    asks: place.asks,
    clause: place.clause,
    decidedBy: place.decidedBy.map(id => namedOrganization(tenant, id)),
    options: [...place.options].map(([id, name]) => ({ id, name })),
    until: place.until ?? null,
    because: place.because ?? null,
    hangs: place.hangs,
    set: setOf(program.program.id, place, set, asOf),
  })
}

/** What the documents leave to a later decision, who decides it, what hangs on it, and what has been set since (待定事项). */
export function openAnswer(tenant: Tenant, set: SetRecords, asOf: AsOfInstant): object {
  return {
    configVersion: tenant.configVersion,
    programs: [...tenant.programs.values()].map(program => ({
      id: program.program.id,
      name: program.program.name,
      places: openOf(program).map(placeOf(tenant, program, { set, asOf })),
    })),
  }
}
