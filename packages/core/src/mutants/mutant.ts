import type { Place } from '../base/issue.js'
import type { Node } from '../tenant/read/node.js'

/** What is changed: a number, a comparison, a limit that is left out … */
export const mutantKinds = [
  'number',
  'range-end',
  'bound',
  'inclusion',
  'comparator',
  'logic',
  'extreme',
  'sign',
  'truth',
  'member',
  'option',
  'default',
  'row',
  'limit',
  'per',
  'rule',
  'condition',
  'fallback',
] as const

/** What a mutant changes; the words stand with the command that shows them. */
export type MutantKind = (typeof mutantKinds)[number]

/** A config with one thing in it changed a little (变异): which example notices? */
export interface Mutant {
  readonly file: string
  readonly at: Place
  readonly what: MutantKind
  readonly from: string
  /** Empty where it is left out. */
  readonly to: string
  /** What the file says then. */
  readonly change: (file: Node) => Node
}

/** What came of a mutant: an example noticed it, it did not even load, or nobody noticed. */
export type Outcome =
  | { readonly status: 'survived' }
  | { readonly status: 'noticed'; readonly file: string; readonly example: string }
  | { readonly status: 'invalid'; readonly code: string }
