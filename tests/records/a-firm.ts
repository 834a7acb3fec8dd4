import { creditCodeCheckDigit } from '@peiyu/core/client'

/** A valid credit code, another for each number. */
export function codeOf(number: number): string {
  const body = `91441900MA5${String(number).padStart(6, '0')}`
  return `${body}${creditCodeCheckDigit(body) ?? ''}`
}
