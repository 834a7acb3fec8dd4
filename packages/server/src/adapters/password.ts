import { hash, verify } from '@node-rs/argon2'

/** What OWASP's verification standard asks of argon2id, the library's default: 46 MiB, one pass, one lane. */
const cost = { memoryCost: 47_104, timeCost: 1, parallelism: 1 } as const

/** Hashes passwords; slow on purpose, in threads of its own. Tests may hand in a quick one. */
export interface Passwords {
  hash(password: string): Promise<string>
  verify(hashed: string, password: string): Promise<boolean>
}

const mostAtOnce = 4

/** At most four at a time, so that a storm of sign-ins leaves memory and cores to the others. */
class Argon implements Passwords {
  #running = 0
  readonly #waiting: (() => void)[] = []

  hash(password: string): Promise<string> {
    return this.#inTurn(() => hash(password, cost))
  }

  verify(hashed: string, password: string): Promise<boolean> {
    return this.#inTurn(() => verify(hashed, password))
  }

  async #inTurn<T>(act: () => Promise<T>): Promise<T> {
    while (this.#running >= mostAtOnce)
      await new Promise<void>(resolve => {
        this.#waiting.push(resolve)
      })
    this.#running++
    try {
      return await act()
    } finally {
      this.#running--
      this.#waiting.shift()?.()
    }
  }
}

export const argon2id: Passwords = new Argon()
