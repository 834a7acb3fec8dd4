import { randomBytes } from 'node:crypto'

const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const timeSigns = 10
const chanceSigns = 16

/** Makes ids for records and tokens for sessions; tests hand in their own. */
export interface Chance {
  /** 26 signs that sort by the instant at which they were made (the layout of ULID). */
  id(now: number): string
  /** 256 bits that nobody guesses, as text for an address or a cookie. */
  token(): string
}

function timePart(now: number): string {
  let [left, text] = [now, '']
  for (let i = 0; i < timeSigns; i++) {
    text = `${signs[left % 32] ?? ''}${text}`
    left = Math.floor(left / 32)
  }
  return text
}

/** Two ids of one millisecond still stand in the order in which they were made. */
function chanceFrom(random: (size: number) => Uint8Array): Chance {
  let last = { at: -1, part: [] as number[] }
  const next = (at: number): number[] => {
    if (at !== last.at) return [...random(chanceSigns)].map(byte => byte % 32)
    const part = [...last.part]
    for (let i = part.length - 1; i >= 0; i--) {
      part[i] = ((part[i] ?? 0) + 1) % 32
      if (part[i] !== 0) break
    }
    return part
  }
  return {
    id(now) {
      last = { at: now, part: next(now) }
      return `${timePart(now)}${last.part.map(value => signs[value] ?? '').join('')}`
    },
    token: () => Buffer.from(random(32)).toString('base64url'),
  }
}

export const systemChance: Chance = chanceFrom(size => randomBytes(size))
