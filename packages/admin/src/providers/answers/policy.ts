import type { UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useAsk } from '../use-ask'

export interface Named {
  readonly id: string
  readonly name: string
}

/** What a form needs to ask for a fact. */
interface Described {
  readonly name: string
  readonly type: string
  readonly per: 'year' | null
  readonly unit: string | null
  readonly options: readonly Named[]
  readonly help: string
}

/** A fact of the dictionary, or of one program (`program/fact`). */
export interface PolicyFact extends Named, Described {
  readonly chapter: string
  /** It stands in lists of enterprises. */
  readonly listed: boolean
}

/** A fact that a claim asks, of the firm or of the claim alone, with the years that are read. */
export interface PolicyAsk extends Described {
  readonly fact: string
  readonly years: readonly number[]
}

export interface PolicyMeasure extends Named {
  readonly clause: string
  readonly gives: string
  readonly unit: string | null
  readonly standing: string
  readonly organizations: readonly Named[]
  /** What it promises, in words. */
  readonly terms: {
    readonly for: string | null
    readonly amount: string | null
    readonly conditions: readonly { readonly says: string; readonly clause: string; readonly binds: boolean }[]
    readonly limits: readonly { readonly scope: string; readonly says: string; readonly clause: string }[]
  }
  /** What a claim asks, by fact, with the years that are read. */
  readonly asks: readonly PolicyAsk[]
}

export interface PolicyProgram extends Named {
  readonly standing: string
  readonly tiers: readonly Named[]
  readonly tracks: readonly Named[]
  readonly drivers: readonly Named[]
  readonly measures: readonly PolicyMeasure[]
}

/** The policy of a tenant as its pages need it. */
export interface Policy {
  readonly configVersion: string
  readonly programs: readonly PolicyProgram[]
  readonly facts: readonly PolicyFact[]
  readonly towns: readonly Named[]
  readonly parameters: readonly Named[]
  readonly readings: readonly Named[]
  readonly organizations: readonly Named[]
}

export const usePolicy = (): UseQueryResult<Policy> => useAsk<Policy>('policy')

/** A fact by its id; one that only a program declares stands under `program/id`, and rules ask for it by `id`. */
export const factIn = (facts: readonly PolicyFact[] = [], id: string): PolicyFact | undefined =>
  facts.find(each => each.id === id) ?? facts.find(each => each.id.endsWith(`/${id}`))

const askIn = (policy: Policy | undefined, id: string): PolicyAsk | undefined =>
  policy?.programs.flatMap(({ measures }) => measures.flatMap(({ asks }) => asks)).find(({ fact }) => fact === id)

const nameIn = (things: readonly Named[] | undefined, id: string): string =>
  things?.find(each => each.id === id)?.name ?? id

export interface Names {
  readonly town: (id: string) => string
  readonly organization: (id: string) => string
  readonly fact: (id: string) => string
  readonly program: (id: string) => string
  readonly parameter: (id: string) => string
  readonly reading: (id: string) => string
  readonly tier: (program: string, id: string) => string
  readonly track: (program: string, id: string) => string
}

/** What the ids of the policy are called; an id stays as it is until the policy is there. */
export function useNames(): Names {
  const { data } = usePolicy()
  return useMemo(() => {
    const programOf = (id: string) => data?.programs.find(each => each.id === id)
    return {
      town: id => nameIn(data?.towns, id),
      organization: id => nameIn(data?.organizations, id),
      fact: id => factIn(data?.facts, id)?.name ?? askIn(data, id)?.name ?? id,
      program: id => nameIn(data?.programs, id),
      parameter: id => nameIn(data?.parameters, id),
      reading: id => nameIn(data?.readings, id),
      tier: (program, id) => nameIn(programOf(program)?.tiers, id),
      track: (program, id) => nameIn(programOf(program)?.tracks, id),
    }
  }, [data])
}
