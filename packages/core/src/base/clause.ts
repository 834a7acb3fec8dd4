import type { Standing } from './standing.js'

/** Why a statement needs no rule. */
export const informativeReasons = ['heading', 'background', 'appeal', 'internal', 'duplicate'] as const
export type InformativeReason = (typeof informativeReasons)[number]

/** One row of a clause, paraphrased: the unit that rules carry (条款中的一句). */
export interface Statement {
  readonly number: number
  readonly says: string
  readonly standing: Standing
  readonly informative?: InformativeReason
}

/** A place in an authority document (条款). */
export interface Clause {
  readonly id: string
  readonly name: string
  readonly source: string
  readonly standing: Standing
  readonly statements: readonly Statement[]
}

/** An authority document (文件). */
export interface Source {
  readonly id: string
  readonly title: string
  readonly number?: string
  readonly issuer: readonly string[]
  readonly date?: string
  readonly short?: string
  readonly standing: Standing
  readonly complete: boolean
  readonly clauses: ReadonlyMap<string, Clause>
}

/** A reference as written: `三（十七）#3-5`, or with the document's short name before it. */
export interface ClauseReference {
  readonly short?: string
  readonly clause: string
  readonly statements: readonly number[]
}

const referenceForm = /^(?:(\S+)\s+)?([^\s#]+)(?:#(\d{1,3})(?:-(\d{1,3}))?)?$/

/** Reads a reference; undefined when it is none. */
export function readReference(text: string): ClauseReference | undefined {
  const match = referenceForm.exec(text.trim())
  if (!match) return undefined
  const [, short, clause = '', from, to] = match
  const first = from === undefined ? 0 : Number(from)
  const last = to === undefined ? first : Number(to)
  if (last < first) return undefined
  const statements = first === 0 ? [] : Array.from({ length: last - first + 1 }, (_, i) => first + i)
  return { ...(short === undefined ? {} : { short }), clause, statements }
}

/** The clauses that a rule rests on, as written, and the standing that follows from them. */
export interface Basis {
  readonly text: string
  readonly standing: Standing
}
