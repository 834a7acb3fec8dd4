import { type Accepted, acceptedIn, type Mutant } from '@peiyu/core/family'
import type { Tried } from './try-all.js'

/** A mutant with the line that it stands in, and why it is accepted where it is. */
export interface Judged extends Tried {
  readonly line: string
  readonly because?: string
}

/** What all mutants of a folder came to. */
export interface MutationResult {
  readonly all: readonly Judged[]
  /** What nobody noticed, and nobody accepted. */
  readonly survivors: readonly Judged[]
  readonly accepted: readonly Judged[]
  /** Accepted, and yet noticed, or not there any more. */
  readonly stale: readonly Accepted[]
}

interface Asked {
  readonly files: ReadonlyMap<string, string>
  readonly accepts: readonly Accepted[]
  /** All of the folder was tried, so that what was not met is not there. */
  readonly whole: boolean
}

export function judged(tried: readonly Tried[], { files, accepts, whole }: Asked): MutationResult {
  const met = new Set<Accepted>()
  const lines = new Map([...files].map(([file, text]) => [file, text.split('\n')] as const))
  const lineOf = ({ at }: Mutant): string => (lines.get(at.file)?.[at.line - 1] ?? '').replace(/\r$/, '')
  const all = tried.map((one): Judged => {
    const line = lineOf(one.mutant)
    const by = one.outcome.status === 'survived' ? acceptedIn(accepts, one.mutant, line) : undefined
    if (by) met.add(by)
    return { ...one, line, ...(by ? { because: by.because } : {}) }
  })
  const survived = all.filter(({ outcome }) => outcome.status === 'survived')
  const touched = new Set(tried.map(({ mutant }) => mutant.file))
  return {
    all,
    survivors: survived.filter(({ because }) => because === undefined),
    accepted: survived.filter(({ because }) => because !== undefined),
    stale: accepts.filter(one => !met.has(one) && (whole || touched.has(one.file))),
  }
}

/** How many there are, were noticed, did not load, survived and were accepted. */
export interface MutantCount {
  readonly name: string
  readonly mutants: number
  readonly noticed: number
  readonly invalid: number
  readonly survived: number
  readonly accepted: number
}

/** Counts by what they are called, in the order in which names first come. */
export function countsBy(all: readonly Judged[], nameOf: (one: Judged) => string): MutantCount[] {
  const names = [...new Set(all.map(nameOf))]
  return names.map(name => {
    const own = all.filter(one => nameOf(one) === name)
    const count = (status: Judged['outcome']['status'], accepted = false): number =>
      own.filter(one => one.outcome.status === status && (one.because !== undefined) === accepted).length
    return {
      name,
      mutants: own.length,
      noticed: count('noticed'),
      invalid: count('invalid'),
      survived: count('survived'),
      accepted: count('survived', true),
    }
  })
}
