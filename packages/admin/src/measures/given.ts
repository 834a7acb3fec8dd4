import type { ClaimResult } from '@peiyu/core'
import { factIn, type Policy, type PolicyAsk, type PolicyMeasure } from '../providers/answers/policy'

/** What is asked for: of the firm, or of the claim alone. */
type Asked = Omit<PolicyAsk, 'years'>

/** One input of the calculator: a fact, of one year where it is yearly. */
export interface Input {
  readonly key: string
  readonly fact: Asked
  readonly year: number | null
}

/** Types that are one value; lists of projects, contracts and the like need a table. */
const isScalar = ({ type }: Asked): boolean => !['list', 'row', 'thing', 'error'].includes(type)

const inputOf = (fact: Asked, year: number | null): readonly Input[] =>
  isScalar(fact) ? [{ key: year === null ? fact.fact : `${fact.fact} ${year}`, fact, year }] : []

/** What a claim of a measure asks. */
export const askedInputs = ({ asks }: PolicyMeasure): readonly Input[] =>
  asks.flatMap(ask => (ask.years.length === 0 ? [null] : ask.years).flatMap(year => inputOf(ask, year)))

/** What an answer waits for, as inputs: the form grows by what is missing. */
export const missingInputs = ({ facts }: Policy, result: ClaimResult): readonly Input[] =>
  result.missing.flatMap(({ kind, id, year }) => {
    const fact = kind === 'fact' ? factIn(facts, id) : undefined
    return fact ? inputOf({ ...fact, fact: id }, year ?? null) : []
  })

/** Whether something is asked that has to be given as a list. */
export const asksLists = ({ asks }: PolicyMeasure): boolean => asks.some(ask => !isScalar(ask))

/** What was typed, as a situation gives it: by year where a fact is yearly. */
export function givenFrom(inputs: readonly Input[], values: Readonly<Record<string, string>>): object {
  const given: Record<string, string | Record<string, string>> = {}
  for (const { key, fact, year } of inputs) {
    const value = values[key]?.trim()
    if (!value) continue
    const before = given[fact.fact]
    given[fact.fact] = year === null ? value : { ...(typeof before === 'object' ? before : {}), [String(year)]: value }
  }
  return given
}
