import { join } from 'node:path'
import { type Assessment, assess, compileTenant, parseDay, readSituation, type Tenant } from '@peiyu/core'
import { type Affected, affectedBy, PopulationDiff } from '@peiyu/core/family'
import { describe, expect, test } from 'vitest'
import { readTenantFolder } from '../../packages/server/src/tenants/folder.js'

const { files } = readTenantFolder(join(import.meta.dirname, '../../configs/dongguan'))
const program = 'beizeng'
const today = parseDay('2018-11-21') ?? 0

const edits: readonly (readonly [file: string, from: string, to: string])[] = [
  ['measures/consulting', 'rate: 0%..50%', 'rate: 0%..40%'],
  ['measures/consulting', 'max: 200万', 'max: 150万'],
  ['measures/leasing-interest', 'financed * 10%', 'financed * 8%'],
  ['measures/service-package', 'share: 30%, cap: 300万', 'share: 35%, cap: 350万'],
  ['measures/neeq-listing', 'tier == pilot', 'tier == pilot and revenue[year - 1] >= 1亿'],
  ['measures/merger-local-uplift', 'max * 115%', 'max * 110%'],
  ['selection', 'needs: revenue[2015] >= 2000万', 'needs: revenue[2015] >= 3000万'],
  ['liaison', '{ from: 2亿, ', '{ from: 3亿, '],
]

function edited(): ReadonlyMap<string, string> {
  const changed = new Map(files)
  for (const [file, from, to] of edits) {
    const path = `programs/${program}/${file}.yaml`
    const text = changed.get(path) ?? ''
    if (!text.includes(from)) throw new Error(`${path} does not have ${from}`)
    changed.set(path, text.replace(from, to))
  }
  return changed
}

function compiled(of: ReadonlyMap<string, string>): Tenant {
  const { tenant } = compileTenant(of)
  if (!tenant) throw new Error('the folder does not compile')
  return tenant
}

const old = { files, tenant: compiled(files) }
const now = { files: edited(), tenant: compiled(edited()) }

/** The same firms on every machine (mulberry32). */
function dice(seed: number) {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const one = <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)] as T
  const fen = (most: number): string => (Math.floor(next() * most * 100) / 100).toFixed(2)
  const perhaps = (share: number, parts: object): object => (next() < share ? parts : {})
  return { one, fen, perhaps }
}

/** A firm of which much, little or odd things are known. */
function firm(seed: number): string {
  const { one, fen, perhaps } = dice(seed)
  const years = (most: number) => Object.fromEntries([2014, 2015, 2016, 2017, 2018].map(year => [year, fen(most)]))
  const answer = () => one(['是', '否'])
  const size = one([3e7, 3e8, 3e9])
  const contract = (i: number) => ({ contract: `c${i}`, financed: fen(size), interest: fen(size / 20) })
  return JSON.stringify({
    name: `企业${seed}`,
    ...perhaps(0.95, { tier: one(['pilot', 'pilot', 'honorary', 'reserve', 'none', '试点企业']) }),
    ...perhaps(0.8, { pledge: { years: one(['3', '5']) } }),
    ...perhaps(0.1, { on: one(['2019-03-01', '2017-06-30']), year: one(['2017', '2018']) }),
    ...perhaps(0.1, { readings: { 'growth-base': 'from-2016' } }),
    ...perhaps(0.1, { ledger: [{ measure: 'consulting', year: '2018', amount: '120万' }] }),
    ...perhaps(0.05, { parameters: { 'subsidy-rate': '80%' } }),
    given: {
      ...perhaps(0.9, { revenue: years(size) }),
      ...perhaps(0.9, { 'main-revenue': one([years(size), { 2016: '3亿', 2017: '300000000' }, { 2017: '10亿' }]) }),
      ...perhaps(0.9, { 'retained-tax': years(size / 100) }),
      ...perhaps(0.5, { profit: years(size / 10) }),
      ...perhaps(0.9, { 'registered-here': answer(), 'legal-person': '是', violations: '否', 'pays-tax-here': '是' }),
      ...perhaps(0.8, { 'environment-credit': one(['green', '黄牌']), 'key-energy-user': answer() }),
      ...perhaps(0.8, { 'neeq-listed': answer(), 'headquarters-here': answer(), 'high-tech': answer() }),
      ...perhaps(0.5, { 'consulting-fees': { 2018: fen(6e6), 2017: '30万' } }),
      ...perhaps(0.5, { spending: { 2017: '100万', 2018: fen(4e6) } }),
      ...perhaps(0.4, { contracts: [contract(1), contract(2)] }),
      ...perhaps(0.2, { loans: [{ loan: 'a', 'loan-interest': fen(8e6) }], merger: 'm', 'local-target': answer() }),
      ...perhaps(0.3, { staff: { 2017: '120人' }, 'existing-places': '2个' }),
    },
  })
}

function assessed(tenant: Tenant, line: string): Assessment {
  const { situation } = readSituation('', line)
  const compiledProgram = tenant.programs.get(program)
  if (!situation || !compiledProgram) throw new Error(line)
  const answer = assess(tenant, compiledProgram, { situation, today })
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
  return answer.result
}

/** What `assess` says of a measure, in the words of a cell. */
function told({ measures, quotas }: Assessment, id: string): string {
  const found = [...measures, ...quotas].find(one => one.id === id)
  if (!found) return 'none'
  const { status, atLeast, atMost, ceiling, refusals } = found
  const amount = refusals.length > 0 ? '0..0' : atLeast === null ? '' : `${Number(atLeast)}..${Number(atMost)}`
  return [status, amount, ceiling === null ? '' : Number(ceiling), refusals.map(one => one.id).join()].join(' ')
}

/** Asks about one firm by its own, of a comparison that has seen others before. */
function asker(affected: Affected) {
  const tenants = { old: old.tenant, now: now.tenant }
  const diff = new PopulationDiff(tenants, { program, today, most: 1000, mostBad: 5 }, affected)
  let line = 0
  return {
    ask: (text: string) => diff.answers(++line, text),
    result: () => diff.result(),
  }
}

const seeds = Array.from({ length: 140 }, (_, i) => i + 1)

describe('what a comparison says of a firm', () => {
  test.each([
    ['of what changed', false, seeds],
    ['of all measures', true, seeds.slice(0, 50)],
  ])('%s is what an assessment under either version says', (_, everything, some) => {
    const affected = affectedBy(old, now, { program, everything })
    const { ask, result } = asker(affected)
    for (const seed of some) {
      const text = firm(seed)
      const answers = ask(text)
      if (!answers) throw new Error(`${text} ${JSON.stringify(result().bad, undefined, 1)}`)
      for (const [side, { tenant }] of [
        ['old', old],
        ['now', now],
      ] as const) {
        const full = assessed(tenant, text)
        const { cells, eligibility, liaison } = answers[side]
        const mine = affected.measures.map(id => `${id} ${cellText(cells.get(id), id)}`)
        expect(mine, text).toEqual(affected.measures.map(id => `${id} ${told(full, id)}`))
        expect(eligibility, text).toBe(full.eligibility.status)
        expect(liaison, text).toBe(full.liaison?.level ?? 'none')
      }
    }
    expect(result().sums.firms).toBe(some.length)
  })

  test('leaves out only measures of which an assessment says the same under both', () => {
    const { measures } = affectedBy(old, now, { program })
    expect([...measures].sort()).toEqual(
      ['consulting', 'leasing-interest', 'merger-interest', 'neeq-listing', 'service-package'].sort(),
    )
    for (const seed of seeds.slice(0, 30)) {
      const [before, after] = [old, now].map(({ tenant }) => assessed(tenant, firm(seed)))
      if (!before || !after) throw new Error('two versions')
      const others = [...before.measures, ...before.quotas].map(({ id }) => id).filter(id => !measures.includes(id))
      for (const id of others) expect(`${id} ${told(after, id)}`).toBe(`${id} ${told(before, id)}`)
    }
  })
})

function cellText(
  cell:
    | { status: string; low: bigint | null; high: bigint | null; ceiling: bigint | null; refusals: string }
    | undefined,
  id: string,
): string {
  if (!cell || cell.status === 'none') return 'none'
  const measure = old.tenant.programs.get(program)?.measures.get(id)
  const per = measure?.gives === 'places' ? 1 : measure?.dimension === 'money' ? 100 : 1e12
  const amount = cell.low === null ? '' : `${Number(cell.low) / per}..${Number(cell.high) / per}`
  return [cell.status, amount, cell.ceiling === null ? '' : Number(cell.ceiling) / per, cell.refusals].join(' ')
}
