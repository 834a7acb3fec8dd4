import type { AccessCode } from './codes.js'
import { commonPasswords } from './common-passwords.js'

/** What an operator asks of passwords (口令策略). */
export interface PasswordProfile {
  readonly least: number
  /** How many of: small letters, capitals, digits, other signs. */
  readonly classes: number
  /** After how many days another must be chosen; never where it is nothing. */
  readonly days: number | null
  /** Staff and administrators must set up one-time codes before they do anything else. */
  readonly staffSecondFactor: boolean
}

/**
 * The two that there are: OWASP's verification standard forbids rules of composition and periodic change, the national
 * standard for the protection of information systems (GB/T 22239) asks for both.
 */
export const passwordProfiles = {
  asvs: { least: 8, classes: 1, days: null, staffSecondFactor: false },
  dengbao: { least: 8, classes: 3, days: 90, staffSecondFactor: true },
} as const satisfies Readonly<Record<string, PasswordProfile>>

export type PasswordProfileName = keyof typeof passwordProfiles

const classes = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u]

const followsItself = (signs: readonly number[], step: number): boolean =>
  signs.every((sign, i) => i === 0 || sign - (signs[i - 1] ?? 0) === step)

/** One sign again and again, or signs in a row: 11111111, 12345678, 87654321. */
function isRow(text: string): boolean {
  const signs = [...text].map(sign => sign.codePointAt(0) ?? 0)
  return [0, 1, -1].some(step => followsItself(signs, step))
}

/** A common word is one with digits and signs before or behind it, too. */
function isCommon(text: string): boolean {
  const bare = text.replace(/^[\d\W_]+|[\d\W_]+$/g, '')
  return commonPasswords.has(text) || isRow(text) || bare === '' || (bare !== text && commonPasswords.has(bare))
}

/** Why a password may not be chosen; nothing when it may (口令强度). */
export function weaknessOf(
  password: string,
  { least, classes: wanted }: PasswordProfile,
  { login }: { readonly login: string },
): AccessCode | undefined {
  const small = password.toLowerCase()
  if ([...password].length < least) return 'access/password-short'
  if (isCommon(small)) return 'access/password-common'
  if (small.includes(login.toLowerCase())) return 'access/password-name'
  if (classes.filter(each => each.test(password)).length < wanted) return 'access/password-classes'
  return undefined
}
