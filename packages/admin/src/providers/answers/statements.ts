/** One sentence of a document, in our words, and what carries it. */
export interface PolicyStatement {
  /** `source/clause#n`. */
  readonly address: string
  readonly clause: string
  readonly says: string
  readonly carriers: readonly string[]
  readonly informative: string | null
}

export interface StatementSource {
  readonly id: string
  readonly name: string
  readonly statements: number
  readonly carried: number
  readonly informative: number
  readonly open: number
  readonly rows: readonly PolicyStatement[]
}

/** The documents of a tenant with how far each is modelled. */
export interface Statements {
  readonly sources: readonly StatementSource[]
}
