/** A password that somebody is given, and its hash: the password is told once, and must be changed. */
export interface FirstPassword {
  readonly password: string
  readonly passwordHash: string
}

const signs = 'abcdefghjkmnpqrstuvwxyzACDEFGHJKLMNPQRTUVWXY34679'
const groups = 4
const groupSigns = 4

/** Signs that nobody mistakes for each other, in groups that can be read out: 89 bits. */
export function passwordFrom(token: string): string {
  const bytes = [...Buffer.from(token, 'base64url')]
  const picked = Array.from({ length: groups * groupSigns }, (_, i) => {
    const pair = (bytes[2 * i] ?? 0) * 256 + (bytes[2 * i + 1] ?? 0)
    return signs[pair % signs.length] ?? ''
  })
  return Array.from({ length: groups }, (_, i) => picked.slice(i * groupSigns, (i + 1) * groupSigns).join('')).join('-')
}
