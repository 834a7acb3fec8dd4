import type { Day } from '@peiyu/core'
import { creditCodeCheckDigit } from '@peiyu/core/client'
import { dayOf } from '@peiyu/core/family'
import type { Dice } from './dice.js'

/** Since then codes begin with letters; before, they were digits. */
const lettersSince = dayOf(2015, 10, 1)

const letters = 'ABCDEFGHJKLMNPQRTUWXY'
const digits = '0123456789'

/** GB 11714: the sign that belongs to the eight before it. */
function organizationCheck(code: string): string {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2]
  const sum = [...code].reduce((total, sign, i) => total + Number.parseInt(sign, 36) * (weights[i] ?? 0), 0)
  const rest = 11 - (sum % 11)
  return rest === 10 ? 'X' : rest === 11 ? '0' : String(rest)
}

/** A code as an enterprise (91) of a district would have it, with both of its check digits; it is given to nobody here. */
export function inventedCreditCode(dice: Dice, district: string, registered: Day): string {
  const sign = (from: string): string => from[dice.below(from.length)] ?? ''
  const signs = (count: number, from: string): string => Array.from({ length: count }, () => sign(from)).join('')
  const organization =
    registered < lettersSince
      ? sign('67') + signs(7, digits)
      : `MA${sign('45')}${sign(letters)}${signs(4, letters + digits)}`
  const first = `91${district}${organization}${organizationCheck(organization)}`
  return first + (creditCodeCheckDigit(first) ?? '')
}
