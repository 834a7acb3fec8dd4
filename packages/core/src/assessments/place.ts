import type { Membership } from '../membership/record.js'
import type { Tenant } from '../tenant/compile/tenant.js'
import type { SituationProblem } from '../tenant/situation/situation.js'

/** A firm's place in a program, as somebody enters it. */
export type SaidPlace = Pick<Membership, 'program' | 'tier' | 'track' | 'driver' | 'lead' | 'pledge' | 'from' | 'until'>

function oneOf(field: string, found: string, options: readonly string[]): SituationProblem[] {
  if (found === '' || options.includes(found)) return []
  return [{ code: 'situation/unknown-option', path: [field], params: { found, options: options.join('、') } }]
}

function pledgeProblems(pledge: SaidPlace['pledge'], allowed: readonly number[]): SituationProblem[] {
  if (!pledge) return []
  const { years, start, end } = pledge
  const params = { found: years, options: allowed.join('、') }
  const bad = (allowed.length > 0 && !allowed.includes(years)) || end - start + 1 !== years
  return bad ? [{ code: 'situation/not-a-pledge', path: ['pledge', 'years'], params }] : []
}

/** A program that a config does not have, by its path. */
export function programProblems({ programs }: Tenant, program: string): SituationProblem[] {
  if (programs.has(program)) return []
  const params = { found: program, options: [...programs.keys()].join('、') }
  return [{ code: 'policy/unknown-program', path: ['program'], params }]
}

/** What is wrong with a place in a program, by its path: what the config does not have, days the wrong way round. */
export function placeProblems(tenant: Tenant, place: SaidPlace): SituationProblem[] {
  const found = tenant.programs.get(place.program)
  if (!found) return programProblems(tenant, place.program)
  const { program, tracks, drivers } = found
  const { from, until } = place
  const ends = until !== null && until < from
  return [
    ...oneOf('tier', place.tier, [...program.tiers.keys()]),
    ...oneOf(
      'track',
      place.track,
      tracks.map(({ id }) => id),
    ),
    ...oneOf(
      'driver',
      place.driver,
      drivers.map(({ id }) => id),
    ),
    ...oneOf('lead', place.lead, Object.keys(tenant.organizations?.organizations ?? {})),
    ...pledgeProblems(place.pledge, program.pledgeYears),
    ...(ends ? [{ code: 'policy/ends-before-it-begins', path: ['until'], params: { found: until } }] : []),
  ]
}
