import type { Place } from '../../base/issue.js'
import { sectionOf } from '../read/path.js'
import type { Path } from '../read/plain.js'

/** A rule that rests on a statement, and where it cites it (承载). */
export interface Carrier {
  /** Nothing for what all programs of the tenant share. */
  readonly program?: string
  /** `selection`, `liaison`, `program` …, or the id of a measure. */
  readonly section: string
  /** What of that file: `limits.year-cap`; empty where the file as a whole cites it. */
  readonly rule: string
  readonly at: Place
}

/** Which rules carry a statement, by `source/clause#n`. */
export type Carriers = Map<string, Carrier[]>

/** Two programs read what is declared for both; a rule is still one. */
export function carry(carriers: Carriers, address: string, by: Carrier): void {
  const known = carriers.get(address) ?? []
  carriers.set(address, known)
  const { file, line, column } = by.at
  if (!known.some(({ at }) => at.file === file && at.line === line && at.column === column)) known.push(by)
}

/** `limits.year-cap` for `limits`, 1, `clause`: what stands in a list goes by its id, else by its number. */
function ruleAt(value: unknown, path: Path): string {
  const steps: string[] = []
  let here = value
  for (const step of path) {
    // What a section holds is plain data; whatever is not there gives nothing.
    here = typeof here === 'object' && here !== null ? (here as Readonly<Record<string, unknown>>)[step] : undefined
    steps.push(typeof step === 'number' ? (idOf(here) ?? String(step + 1)) : step)
  }
  return steps.join('.')
}

function idOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined
  const { id, name } = item as { readonly id?: unknown; readonly name?: unknown }
  return typeof id === 'string' ? id : typeof name === 'string' ? name : undefined
}

/** The rule whose `clause` stands under a path of a section. */
export function carrierAt(value: unknown, path: Path, at: Place): Carrier {
  const { place } = sectionOf(at.file)
  const rule = ruleAt(value, path.at(-1) === 'clause' ? path.slice(0, -1) : path)
  const section = (place?.section === 'measure' ? place.id : place?.section) ?? ''
  return { ...(place?.program === undefined ? {} : { program: place.program }), section, rule, at }
}
