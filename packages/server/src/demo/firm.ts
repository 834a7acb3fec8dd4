import type { Day, FactRecord } from '@peiyu/core'
import type { FactPlan, KindPlan, MembershipPlan, PopulationPlan } from '@peiyu/core/family'
import { inventedCreditCode } from './credit-code.js'
import { type Dice, diceFor } from './dice.js'
import { Figures } from './figures.js'
import { historyOf } from './histories.js'
import { brandFor } from './names.js'

/** Something that happened to a firm: it took another name, or moved to another town. */
export interface DemoEvent {
  readonly kind: 'renamed' | 'moved'
  readonly on: Day
  readonly from: string
  readonly to: string
}

/** A firm's place in a program, as an office would bring it in. */
export interface DemoMembership {
  readonly program: string
  readonly tier: string
  readonly track: string
  readonly driver: string
  /** The organization that looks after it; `''` where nobody is named. */
  readonly lead: string
  readonly pledge?: { readonly years: number; readonly start: number; readonly end: number; readonly baseYear: number }
  readonly from: Day
  readonly recordedOn: Day
}

/** An invented firm with all that is recorded of it. */
export interface DemoFirm {
  readonly kind: string
  readonly creditCode: string
  readonly name: string
  /** An organization of the tenant, or `''`. */
  readonly town: string
  readonly registeredOn: Day
  readonly facts: readonly FactRecord[]
  readonly events: readonly DemoEvent[]
  readonly memberships: readonly DemoMembership[]
}

/** What no two firms of a population share. */
export interface Taken {
  readonly names: Set<string>
  readonly codes: Set<string>
}

/** Throws again until nobody has it yet. */
function fresh(taken: Set<string>, make: () => string): string {
  for (;;) {
    const made = make()
    if (taken.has(made)) continue
    taken.add(made)
    return made
  }
}

const oneOf = (dice: Dice, all: readonly string[]): string => all[dice.below(all.length)] ?? ''

/** One firm of a population, by its number. */
export function firmOf(plan: PopulationPlan, kind: KindPlan, number: number, taken: Taken): DemoFirm {
  const firm = [plan.tenant, plan.seed, number]
  const dice = diceFor(...firm, 'who')
  const registeredOn = dice.within(kind.registered)
  const place = dice.of(plan.places) ?? ''
  const form = dice.of(kind.forms) ?? '有限公司'
  const called = (end: string): string =>
    fresh(taken.names, () => place + brandFor(dice) + oneOf(dice, kind.industries) + end)
  const name = called(form)
  const town = dice.of(plan.towns) ?? ''
  const memberships = kind.memberships.flatMap(one => membershipOf(one, diceFor(...firm, one.program), plan.day))
  const facts = factsOf(kind, memberships)
  const figures = new Figures(firm, facts)
  return {
    kind: kind.id,
    creditCode: fresh(taken.codes, () => inventedCreditCode(dice, plan.districtCode, registeredOn)),
    name,
    town,
    registeredOn,
    facts: historyOf({ figures, firm, registered: registeredOn, day: plan.day, corrected: plan.corrected }, facts),
    events: eventsOf(plan, diceFor(...firm, 'events'), { name, town, registeredOn, before: () => called('有限公司') }),
    memberships,
  }
}

/** How the facts of a firm come about: as for its kind, but for those in which members differ. */
function factsOf(kind: KindPlan, memberships: readonly DemoMembership[]): readonly FactPlan[] {
  const own = kind.memberships
    .filter(({ program }) => memberships.some(one => one.program === program))
    .flatMap(({ facts }) => facts)
  return kind.facts.map(plan => own.findLast(({ fact }) => fact === plan.fact) ?? plan)
}

interface Now {
  readonly name: string
  readonly town: string
  readonly registeredOn: Day
  /** A name that it may have had before. */
  readonly before: () => string
}

function eventsOf({ renamed, moved, towns }: PopulationPlan, dice: Dice, now: Now): DemoEvent[] {
  const events: DemoEvent[] = []
  if (renamed && dice.chance(renamed.share)) {
    const on = dice.within(renamed.between)
    if (on > now.registeredOn) events.push({ kind: 'renamed', on, from: now.before(), to: now.name })
  }
  if (moved && dice.chance(moved.share)) {
    const [on, from] = [dice.within(moved.between), dice.of(towns)]
    if (on > now.registeredOn && from !== undefined && now.town !== '' && from !== now.town)
      events.push({ kind: 'moved', on, from, to: now.town })
  }
  return events.sort((a, b) => a.on - b.on)
}

function membershipOf(plan: MembershipPlan, dice: Dice, day: Day): DemoMembership[] {
  const tier = dice.of(plan.tier)
  if (tier === undefined) return []
  const track = dice.of(plan.track) ?? ''
  const from = dice.within(plan.since)
  return [
    {
      program: plan.program,
      tier,
      track,
      driver: dice.of(plan.driver) ?? '',
      lead: plan.lead[track] ?? '',
      ...pledgeOf(plan, dice),
      from,
      recordedOn: Math.min(day, from + 2 + dice.below(20)),
    },
  ]
}

function pledgeOf({ pledge, baseYear }: MembershipPlan, dice: Dice): Pick<DemoMembership, 'pledge'> {
  const years = Number(dice.of(pledge) ?? 0)
  if (years === 0 || baseYear === undefined) return {}
  return { pledge: { years, start: baseYear + 1, end: baseYear + years, baseYear } }
}
