import { errorAt, type Issue, type Place } from '../base/issue.js'

/** The 31 signs of GB 32100-2015: digits and capitals without I, O, S, V, Z. */
const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** What was probably meant by a letter that the standard leaves out. */
const lookalikes: Readonly<Record<string, string>> = { I: '1', O: '0', S: '5', Z: '2' }

/**
 * The code as the standard writes it: half-width capitals without blanks (规范化).
 *
 * Full-width signs become half-width, every blank goes, also the invisible ones of copied text. Nothing is checked.
 */
export const normaliseCreditCode = (text: string): string =>
  text
    .replace(/[\uFF01-\uFF5E]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u200B-\u200D\u2060]/g, '')
    .replace(/[a-z]/g, sign => sign.toUpperCase())

/**
 * The check digit that belongs to the first 17 signs (校验码; GB 32100-2015, weights 3^(i−1) mod 31).
 *
 * Undefined when fewer are given or one is not of the standard.
 */
export function creditCodeCheckDigit(code: string): string | undefined {
  let [sum, weight] = [0, 1]
  for (let i = 0; i < 17; i++) {
    const value = signs.indexOf(code[i] ?? '?')
    if (value < 0) return undefined
    sum += value * weight
    weight = (weight * 3) % 31
  }
  return signs[(31 - (sum % 31)) % 31]
}

/** The district code (3rd to 8th sign) is digits, the first sign is never 0. */
const fits = (sign: string, position: number): boolean =>
  position >= 3 && position <= 8 ? /\d/.test(sign) : signs.includes(sign) && (position > 1 || sign !== '0')

function characterIssues(code: string, at: Place | undefined): Issue[] {
  return [...code].flatMap((found, index) => {
    if (fits(found, index + 1)) return []
    const meant = lookalikes[found]
    return errorAt('facts/credit-code-character', at, { found, position: index + 1, ...(meant ? { meant } : {}) })
  })
}

export type CreditCodeReading =
  | { readonly ok: true; readonly code: string }
  | { readonly ok: false; readonly issues: readonly Issue[] }

/**
 * Reads a unified social credit code (统一社会信用代码), however it was typed, by GB 32100-2015.
 *
 * Refuses with `facts/credit-code-length` (params `found`, `expected`: how many signs), `facts/credit-code-character`
 * (`found`, `position` from 1, `meant` when a letter looks like a digit), `facts/credit-code-check-digit` (`value`,
 * `found`, `expected`). That the code is given to an enterprise is not known from it.
 */
export function readCreditCode(text: string, at?: Place): CreditCodeReading {
  const code = normaliseCreditCode(text)
  const length = [...code].length
  if (length !== 18)
    return { ok: false, issues: [errorAt('facts/credit-code-length', at, { found: length, expected: 18 })] }
  const issues = characterIssues(code, at)
  if (issues.length > 0) return { ok: false, issues }
  const [found, expected] = [code.slice(17), creditCodeCheckDigit(code) ?? '']
  if (found === expected) return { ok: true, code }
  return { ok: false, issues: [errorAt('facts/credit-code-check-digit', at, { value: code, found, expected })] }
}
