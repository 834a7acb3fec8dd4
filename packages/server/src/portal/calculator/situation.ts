import type { CompiledProgram, Situation } from '@peiyu/core'
import { type Fact, factsOf, rowsOf, type Values } from './values.js'

type Given = NonNullable<Situation['given']>
type Entry = Readonly<Record<string, string>>

const grouped = /^-?\d{1,3}([,，]\d{3})+(\.\d+)?\s*[万亿]\s*元?$/u

/** What was typed, without the commas of 1,234万, which spreadsheets give. */
const plain = (typed: string): string => {
  const value = typed.trim()
  return grouped.test(value) ? value.replaceAll(/[,，]/gu, '') : value
}

const text = (values: Values, name: string): string | undefined => {
  const value = plain(values.get(name) ?? '')
  return value === '' ? undefined : value
}

/** A day as people write it: 2018年11月21日, 2018/11/21 and 2018.1.5 are days too. Anything else stays as typed. */
function day(values: Values): string | undefined {
  const typed = text(values, 'on')
  const parts =
    typed && /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(typed.normalize('NFKC').replace(/\s/gu, ''))
  if (!parts) return typed
  const [, year = '', month = '', date = ''] = parts
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
}

/** What was typed of one yearly fact, by year. */
function years(values: Values, prefix: string): Entry | undefined {
  const found = [...values].flatMap(([name, value]) => {
    const year = name.startsWith(`${prefix}.`) ? name.slice(prefix.length + 1) : ''
    return /^\d{4}$/.test(year) && value.trim() !== '' ? [[year, plain(value)] as const] : []
  })
  return found.length > 0 ? Object.fromEntries(found) : undefined
}

/** Rows in which something was typed; a thing that nobody named is told from the others by its place. */
function records(values: Values, { symbol }: Fact): Entry[] | undefined {
  const fields = symbol.fields ?? []
  const rows: Entry[] = []
  for (let row = 0; row < rowsOf(values, symbol.id); row++) {
    const typed = fields.flatMap(field => {
      const value = text(values, `given.${symbol.id}.${row}.${field.id}`)
      return value === undefined ? [] : [[field.id, value] as const]
    })
    if (typed.length === 0) continue
    const things = fields.filter(field => field.type.kind === 'thing').map(field => [field.id, `${row + 1}`] as const)
    rows.push(Object.fromEntries([...things, ...typed]))
  }
  return rows.length > 0 ? rows : undefined
}

function given(values: Values, fact: Fact): Given[string] | undefined {
  const { symbol } = fact
  const name = `given.${symbol.id}`
  if (symbol.type.kind === 'series') return years(values, name)
  return symbol.type.kind === 'list' ? records(values, fact) : text(values, name)
}

/** A claim whose figures were typed is about one thing of its own, also where nobody gave it a name. */
function things(program: CompiledProgram, all: ReadonlyMap<string, Given[string]>): [string, string][] {
  return [...program.measures.values()].flatMap(measure => {
    const typed = measure.asks.some(({ id, type }) => type.kind !== 'thing' && all.has(id))
    const unnamed = measure.things.filter(({ id, type }) => type.kind === 'thing' && !all.has(id))
    return typed ? unnamed.map(({ id }): [string, string] => [id, '本次']) : []
  })
}

function ledger(values: Values): Entry[] | undefined {
  const rows: Entry[] = []
  for (let row = 0; row < rowsOf(values, 'ledger'); row++) {
    const [measure, year, amount] = ['measure', 'year', 'amount'].map(part => text(values, `ledger.${row}.${part}`))
    if (measure === undefined && amount === undefined) continue
    rows.push({ measure: measure ?? '', amount: amount ?? '', ...(year === undefined ? {} : { year }) })
  }
  return rows.length > 0 ? rows : undefined
}

/** Reads a form into a situation: only names that the program declares, every value as it was typed. */
export function situationFrom(program: CompiledProgram, values: Values): Situation {
  const facts = factsOf(program).flatMap(fact => {
    const value = given(values, fact)
    return value === undefined ? [] : [[fact.symbol.id, value] as const]
  })
  const all = new Map<string, Given[string]>(facts)
  const pledge = text(values, 'pledge.years')
  return {
    on: day(values),
    year: text(values, 'year'),
    tier: text(values, 'tier'),
    track: text(values, 'track'),
    driver: text(values, 'driver'),
    given: Object.fromEntries([...all, ...things(program, all)]),
    ...(pledge === undefined ? {} : { pledge: { years: pledge } }),
    ledger: ledger(values),
  }
}
