/** One name of the public door. */
export interface DoorEntry {
  readonly name: string
  readonly path: string
  readonly kind: string
  /** The declaration as built, without its docblock. */
  readonly code: string
  /** The first sentence of its docblock; empty where it has none. */
  readonly says: string
  /** Names of other declarations that it may use. */
  readonly uses: readonly string[]
}

export function doorOf(): readonly DoorEntry[]
export function doorPage(door: readonly DoorEntry[]): string
export function writeDoor(): void
