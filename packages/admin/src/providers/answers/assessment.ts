import type { Assessment, Missing } from '@peiyu/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { useTranslate } from 'react-admin'
import { useNames } from './policy'
import { useAsk } from '../use-ask'

export interface ProgramAssessment extends Assessment {
  readonly name: string
}

/** What every program of the tenant gives one enterprise. */
export interface Assessed {
  readonly programs: readonly ProgramAssessment[]
}

export interface Question {
  readonly on?: string
  readonly program?: string
  /** A place that it does not have, to see what would come of it. */
  readonly assume?: object
}

export const useAssessment = (enterpriseId: string, question: Question): UseQueryResult<Assessed> =>
  useAsk<Assessed>(`enterprises/${enterpriseId}/assess`, { body: question })

/** What an answer waits for, in words. */
export function useMissingWords(): (missing: readonly Missing[]) => string {
  const say = useTranslate()
  const names = useNames()
  return missing => {
    const words = missing.map(({ kind, id, year }) =>
      [
        say(`missing.${kind}`),
        names[kind === 'parameter' ? 'parameter' : kind === 'reading' ? 'reading' : 'fact'](id),
        year ?? '',
      ]
        .join(' ')
        .trim(),
    )
    return [...new Set(words)].join('、')
  }
}
