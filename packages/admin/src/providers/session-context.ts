import { createContext, useCallback, useContext } from 'react'
import { mayDo } from '../kit/may'
import type { Session } from './session'

const SessionContext = createContext<Session | undefined>(undefined)
export const SessionProvider = SessionContext.Provider

/** Who is signed in. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('outside of a session')
  return session
}

/** Whether they may do an act to a noun. */
export function useMay(): (act: string, noun: string) => boolean {
  const { may } = useSession()
  return useCallback((act: string, noun: string) => mayDo(may, act, noun), [may])
}

/** Whether they see a field of a noun's records. */
export function useSees(): (noun: string, field: string) => boolean {
  const { may } = useSession()
  return useCallback((noun: string, field: string) => mayDo(may, 'read', noun, field), [may])
}
