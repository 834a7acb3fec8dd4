import type { ClaimResult } from '@peiyu/core'
import type { Policy, PolicyFact, PolicyMeasure } from '../providers/answers/policy'

/** One input of the calculator: a fact, of one year where it is yearly. */
export interface Input {
  readonly key: string
  readonly fact: PolicyFact
  readonly year: number | null
}

/** Types that are one value; lists of projects, contracts and the like need a table. */
const isScalar = ({ type }: PolicyFact): boolean => !['list', 'row', 'thing', 'error'].includes(type)

const inputOf = (policy: Policy, id: string, year: number | null): Input | undefined => {
  const fact = policy.facts.find(each => each.id === id)
  return fact && isScalar(fact) ? { key: year === null ? id : `${id} ${year}`, fact, year } : undefined
}

/** What a claim of a measure asks. */
export const askedInputs = (policy: Policy, { asks }: PolicyMeasure): readonly Input[] =>
  asks.flatMap(({ fact, years }) =>
    (years.length === 0 ? [null] : years).flatMap(year => inputOf(policy, fact, year) ?? []),
  )

/** What an answer waits for, as inputs: the form grows by what is missing. */
export const missingInputs = (policy: Policy, result: ClaimResult | undefined): readonly Input[] =>
  (result?.missing ?? []).flatMap(({ kind, id, year }) =>
    kind === 'fact' ? (inputOf(policy, id, year ?? null) ?? []) : [],
  )

/** Whether something is asked that has to be given as a list. */
export const asksLists = (policy: Policy, { asks }: PolicyMeasure): boolean =>
  asks.some(({ fact }) => policy.facts.some(each => each.id === fact && !isScalar(each)))

/** What was typed, as a situation gives it: by year where a fact is yearly. */
export function givenFrom(inputs: readonly Input[], values: Readonly<Record<string, string>>): object {
  const given: Record<string, string | Record<string, string>> = {}
  for (const { key, fact, year } of inputs) {
    const value = values[key]?.trim()
    if (!value) continue
    const before = given[fact.id]
    given[fact.id] = year === null ? value : { ...(typeof before === 'object' ? before : {}), [String(year)]: value }
  }
  return given
}
