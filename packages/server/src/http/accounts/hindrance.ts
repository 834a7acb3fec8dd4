import { passwordProfiles, type PasswordProfile } from '@peiyu/core/client'
import { owedBy } from '../../accounts/signed-in.js'
import type { SignedIn } from '../../db/accounts/signed-in.js'
import type { RefusalCode } from '../problem.js'
import type { Records } from '../records.js'

/** What the operator asks of passwords. */
export const profileOf = ({ passwordProfile = 'asvs' }: Records): PasswordProfile => passwordProfiles[passwordProfile]

/** Why somebody who is signed in may not act yet: a password that must be changed, a second factor that is wanted. */
export function hindranceOf(records: Records, signedIn: SignedIn): RefusalCode | undefined {
  const owed = owedBy(signedIn, profileOf(records), records.now())
  if (owed.password) return 'access/must-change-password'
  return owed.secondFactor ? 'access/second-factor-needed' : undefined
}
