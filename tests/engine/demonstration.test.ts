import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  assess,
  type Assessment,
  type AsOf,
  type CompiledProgram,
  compileTenant,
  dayText,
  type GivenValue,
  givenAsOf,
  holidayNotices,
  type Situation,
  workCalendar,
} from '@peiyu/core'
import { readPopulation } from '@peiyu/core/family'
import { describe, expect, test } from 'vitest'
import { readCreditCode } from '../../packages/core/src/facts/credit-code.js'
import { isWorkingDay } from '../../packages/core/src/facts/working-days.js'
import type { DemoFirm } from '../../packages/server/src/demo/firm.js'
import { populationOf } from '../../packages/server/src/demo/population.js'
import { readTenantFolder } from '../../packages/server/src/tenants/folder.js'

const configs = join(import.meta.dirname, '../../configs')
const ids = readdirSync(configs).filter(id => existsSync(join(configs, id, 'demo/population.yaml')))
const calendar = workCalendar(holidayNotices)

function demonstrationOf(id: string) {
  const { files } = readTenantFolder(join(configs, id))
  const { tenant } = compileTenant(files, { examples: false })
  if (!tenant) throw new Error(`${id} has mistakes`)
  const { plan, issues } = readPopulation(files, tenant)
  if (!plan) throw new Error(JSON.stringify(issues))
  return { tenant, plan, population: populationOf(plan) }
}

/** A firm as a program is asked about it: what was known by a day, and its place in the program. */
function situationOf(firm: DemoFirm, program: string, asOf: AsOf): Situation {
  const given = Object.entries(givenAsOf(firm.facts, asOf)).flatMap(
    ([fact, value]): (readonly [string, GivenValue])[] => {
      const [owner = '', id] = fact.split('/')
      return id === undefined ? [[fact, value]] : owner === program ? [[id, value]] : []
    },
  )
  const member = firm.memberships.find(one => one.program === program)
  const { tier = 'none', track, driver, lead, pledge } = member ?? {}
  return {
    on: dayText(asOf.on),
    given: Object.fromEntries(given),
    tier,
    ...(firm.town === '' ? {} : { town: firm.town }),
    ...(track ? { track } : {}),
    ...(driver ? { driver } : {}),
    ...(lead ? { lead } : {}),
    ...(member ? { member: { since: dayText(member.from) } } : {}),
    ...(pledge ? { pledge: { years: String(pledge.years), 'base-year': String(pledge.baseYear) } } : {}),
  }
}

/** 3.64亿, 1860万, 610人: as a number, to compare. */
const amountOf = (text: string): number =>
  Number.parseFloat(text) * (text.endsWith('亿') ? 100_000_000 : text.endsWith('万') ? 10_000 : 1)

const statusesOf = ({ measures, quotas }: Assessment): string[] => [...measures, ...quotas].map(({ status }) => status)

describe.each(ids)('the demonstration of %s', id => {
  const { tenant, plan, population } = demonstrationOf(id)
  const { firms, users } = population
  const now = { on: plan.day, knownOn: plan.day }
  const answer = (program: CompiledProgram, firm: DemoFirm) =>
    assess(tenant, program, { situation: situationOf(firm, program.program.id, now), today: plan.day })

  test('stands on a working day on which each of its programs runs', () => {
    expect(isWorkingDay(plan.day, calendar)).toBe(true)
    for (const { program } of tenant.programs.values()) {
      expect(program.from).toBeLessThanOrEqual(plan.day)
      expect(program.until ?? plan.day).toBeGreaterThanOrEqual(plan.day)
    }
  })

  test('is the same every time, and another with another seed', () => {
    expect(JSON.stringify(populationOf(plan))).toBe(JSON.stringify(population))
    expect(JSON.stringify(populationOf({ ...plan, seed: 'another' }))).not.toBe(JSON.stringify(population))
  })

  test('has firms that no two share a name or a credit code, each right by its check digit', () => {
    expect(firms).toHaveLength(plan.firms)
    const formerly = firms.flatMap(firm => firm.events.flatMap(event => (event.kind === 'renamed' ? [event.from] : [])))
    const names = [...firms.map(({ name }) => name), ...formerly]
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^\p{sc=Han}{6,22}有限公司$/u)
    const codes = firms.map(({ creditCode }) => creditCode)
    expect(new Set(codes).size).toBe(codes.length)
    for (const code of codes) {
      expect(readCreditCode(code)).toEqual({ ok: true, code })
      expect(code.slice(2, 8)).toBe(plan.districtCode)
    }
  })

  test('knows nothing later than its day, and less the earlier it is asked', () => {
    const known = (knownOn: number) =>
      firms.flatMap(({ facts }) => Object.entries(givenAsOf(facts, { on: plan.day, knownOn })))
    for (const { facts, registeredOn, memberships } of firms) {
      expect(registeredOn).toBeLessThan(plan.day)
      for (const { recordedOn } of [...facts, ...memberships]) expect(recordedOn).toBeLessThanOrEqual(plan.day)
    }
    expect(known(plan.day - 400).length).toBeLessThan(known(plan.day).length)
  })

  test('corrects some of what firms said when it is confirmed', () => {
    const corrected = firms.flatMap(({ facts }) =>
      facts.filter(fact =>
        facts.some(
          other =>
            other.fact === fact.fact &&
            other.year === fact.year &&
            other.standing === 'declared' &&
            fact.standing === 'verified' &&
            other.value !== fact.value &&
            other.recordedOn < fact.recordedOn,
        ),
      ),
    )
    expect(corrected.length).toBeGreaterThan(10)
  })

  test('never gives a part more than its whole, in any year', () => {
    let compared = 0
    for (const { kind, facts } of firms) {
      const known = givenAsOf(facts, now)
      for (const { fact, way } of plan.kinds.find(one => one.id === kind)?.facts ?? []) {
        if (way.kind !== 'part' || way.share.high > 10_000) continue
        const [part, whole] = [known[fact], known[way.of]]
        for (const [year, value] of Object.entries(typeof part === 'object' ? part : {})) {
          const of = typeof whole === 'object' ? whole[year] : undefined
          if (of === undefined) continue
          compared++
          expect(amountOf(value), `${fact} ${year}: ${value} of ${of}`).toBeLessThanOrEqual(amountOf(of))
        }
      }
    }
    expect(compared).toBeGreaterThan(1000)
  })

  test('gives values that each program can read, of every firm', () => {
    for (const program of tenant.programs.values())
      for (const firm of firms) {
        const situation = situationOf(firm, program.program.id, now)
        const asked = assess(tenant, program, { situation, today: plan.day, measures: false })
        expect(asked.ok ? [] : asked.problems, firm.name).toEqual([])
      }
  })

  test('shows measures of every status that its documents allow, and firms that may apply or may not', () => {
    const [statuses, eligible] = [new Set<string>(), new Set<string>()]
    for (const program of tenant.programs.values())
      for (const firm of firms.filter((_, i) => i % 4 === 0)) {
        const answered = answer(program, firm)
        if (!answered.ok) throw new Error(JSON.stringify(answered.problems))
        for (const status of statusesOf(answered.result)) statuses.add(status)
        if (program.selection?.eligibility.length) eligible.add(answered.result.eligibility.status)
      }
    const isDraft = [...tenant.programs.values()].every(({ program }) => program.standing === 'draft')
    const expected = isDraft ? ['would-be', 'unknown', 'not-due'] : ['due', 'open', 'unknown', 'not-due']
    for (const status of expected) expect(statuses).toContain(status)
    if (eligible.size > 0) expect(eligible).toEqual(new Set(['eligible', 'ineligible', 'unknown']))
  })

  test('lets people of several roles sign in, each once, an enterprise for a firm of its own', () => {
    expect(new Set(users.map(({ login }) => login)).size).toBe(users.length)
    expect(new Set(users.map(({ role }) => role)).size).toBeGreaterThan(7)
    const codes = users.flatMap(({ firm }) => firm?.creditCode ?? [])
    expect(new Set(codes).size).toBe(codes.length)
    expect(users.filter(({ role }) => role === 'enterprise').length).toBe(codes.length)
    for (const code of codes) expect(firms.some(firm => firm.creditCode === code)).toBe(true)
  })
})

test('at least four jurisdictions can be shown', () => expect(ids.length).toBeGreaterThanOrEqual(4))
