import { pledgeYearsOf } from '../pledge.js'
import type { Basis } from '../../../base/clause.js'
import { type Day, parseDay } from '../../../base/dates.js'
import type { Program, Tier } from '../../../programs/program.js'
import type { Place } from '../../declare/declare.js'
import type { Desk } from '../../declare/desk.js'
import type { Path } from '../../read/plain.js'
import type { ProgramShape } from '../../shape/program.js'

function span(desk: Desk, path: Path, text: string): { from: Day; until?: Day } {
  const [first = '', last = ''] = text.split('..').map(part => part.trim())
  const [from, until] = [parseDay(first), last === '' ? undefined : parseDay(last)]
  if (from === undefined || (last !== '' && until === undefined) || (until !== undefined && until < from)) {
    desk.error('tenant/bad-span', path, { found: text })
    return { from: 0 }
  }
  return until === undefined ? { from } : { from, until }
}

/** What program.yaml itself says: its time, tiers and phases. */
export function programFrom(desk: Desk, shape: ProgramShape): Program {
  const tiers = Object.entries(shape.tiers ?? {}).map(([id, tier]): [string, Tier] => {
    const basis: Basis = desk.basis(['tiers', id, 'clause'], tier.clause)
    const treatedAs = tier['treated-as']
    if (treatedAs !== undefined && !shape.tiers?.[treatedAs])
      desk.unknown('tenant/unknown-tier', ['tiers', id, 'treated-as'], {
        found: treatedAs,
        names: Object.keys(shape.tiers ?? {}),
      })
    return [
      id,
      {
        id,
        name: tier.name,
        basis,
        ...(tier.en === undefined ? {} : { en: tier.en }),
        ...(treatedAs === undefined ? {} : { treatedAs }),
      },
    ]
  })
  return {
    id: shape.id,
    name: shape.name,
    ...(shape.en === undefined ? {} : { en: shape.en }),
    ...(shape.says === undefined ? {} : { says: shape.says }),
    ...(shape.office === undefined ? {} : { office: shape.office }),
    sources: shape.sources,
    standing: desk.clauses.standing(),
    ...span(desk, ['in-force'], shape['in-force']),
    tiers: new Map(tiers),
    phases: (shape.phases ?? []).map((phase, i) => ({
      id: phase.id,
      name: phase.name ?? phase.id,
      basis: desk.basis(['phases', i, 'clause'], phase.clause),
      ...span(desk, ['phases', i, 'span'], phase.span),
    })),
    pledgeYears: pledgeYearsOf(shape),
    ...(shape['base-year'] === undefined ? {} : { baseYear: Number(shape['base-year']) }),
  }
}

/** Cites what stands in program.yaml and is not computed. */
export function checkRest({ desk }: Place, shape: ProgramShape): void {
  if (shape.pledge) desk.basis(['pledge', 'clause'], shape.pledge.clause)
  desk.known(['office'], shape.office)
}
