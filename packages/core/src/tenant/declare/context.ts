import type { Scope, Slots, Symbol } from '../../language/values/symbol.js'
import { numberOf, type OptionSet, type Type } from '../../language/values/type.js'
import { optionSet } from './declared-type.js'
import type { ProgramShape } from '../shape/program.js'

const places = {
  on: { name: '当日', type: numberOf('date') },
  year: { name: '年度', type: numberOf('year') },
  town: { name: '镇街', type: { kind: 'thing', thing: 'town' } },
} as const satisfies Readonly<Record<string, { name: string; type: Type }>>

const ofMembers = {
  lead: { name: '主责单位', type: { kind: 'thing', thing: 'organization' } },
  'member.since': { name: '入选日期', type: numberOf('date') },
  'pledge.years': { name: '承诺年数', type: numberOf('plain') },
  'pledge.start': { name: '承诺起始年', type: numberOf('year') },
  'pledge.end': { name: '承诺期满年', type: numberOf('year') },
  'pledge.base-year': { name: '承诺基准年', type: numberOf('year') },
} as const satisfies Readonly<Record<string, { name: string; type: Type }>>

type MemberName = keyof typeof ofMembers | 'tier' | 'track' | 'driver'
type PlaceName = keyof typeof places | MemberName | 'valid-on'

/** A firm's place in a program: its tier, track and driver, since when, and its pledge (资格). */
export type Membership = Readonly<Record<MemberName, Symbol>>

/** What every place of a program sees besides facts: the day, the year, the membership (上下文). */
export type Context = Readonly<Record<PlaceName, Symbol>>

/** Tiers as options: `none` is a firm that has not been selected; `treated-as` makes one count as another. */
function tierSet(program: ProgramShape): OptionSet {
  const tiers = program.tiers ?? {}
  const countsAs = Object.entries(tiers).flatMap(([id, tier]) =>
    tier['treated-as'] ? [[id, tier['treated-as']] as const] : [],
  )
  const options = [...Object.entries(tiers).map(([id, tier]) => [id, tier.name] as const), ['none', '未入选'] as const]
  return { id: 'tier', options: new Map(options), open: false, countsAs: new Map(countsAs) }
}

const namesOf = (of: Readonly<Record<string, { name: string }>> | undefined): Record<string, string> =>
  Object.fromEntries(Object.entries(of ?? {}).map(([id, { name }]) => [id, name]))

/** The names of a membership of a program; `prefix` tells them from those of the program in question. */
export function memberOf(program: ProgramShape, slots: Slots, prefix = ''): Membership {
  const whose = prefix === '' ? '' : `${program.name}的`
  const add = (id: string, name: string, type: Type): Symbol =>
    slots.add({ id: `${prefix}${id}`, name: `${whose}${name}`, kind: 'context', owner: 'firm', type, missing: 'fact' })
  const fixed = Object.entries(ofMembers).map(([id, { name, type }]) => [id, add(id, name, type)] as const)
  const options = {
    tier: add('tier', '梯队', { kind: 'option', set: tierSet(program) }),
    track: add('track', '企业类别', { kind: 'option', set: optionSet('track', namesOf(program.tracks)) }),
    driver: add('driver', '成长驱动因素', { kind: 'option', set: optionSet('driver', namesOf(program.drivers)) }),
  }
  // Object.fromEntries forgets which names it was given; `ofMembers` and `options` are all of MemberName.
  return { ...Object.fromEntries(fixed), ...options } as Membership
}

/** Declares the context of a program in its outermost scope. */
export function declareContext(program: ProgramShape, scope: Scope, slots: Slots): Context {
  const add = (id: string, name: string, type: Type): Symbol =>
    slots.add({ id, name, kind: 'context', owner: 'firm', type, missing: 'fact' })
  const fixed = Object.entries(places).map(([id, { name, type }]) => [id, add(id, name, type)] as const)
  const named = { ...Object.fromEntries(fixed), ...memberOf(program, slots) }
  for (const symbol of Object.values(named)) scope.addSymbol(symbol)
  // Not a name: the day whose parameters and readings apply, which a line of an earlier year moves back.
  const validOn = add('valid-on', 'valid-on', numberOf('date'))
  // Object.fromEntries forgets which names it was given; `places` and the membership are all of PlaceName.
  return { ...named, 'valid-on': validOn } as Context
}
