const MB = 1024 * 1024

/** What a child may use before it is ended; tests make it less. */
export interface GuardLimits {
  /** Until it is ready: starting depends on the machine, not on what it is given to read. */
  readonly startMs: number
  /** For one answer. */
  readonly answerMs: number
  /** For all answers together: time that it works, not that somebody lets it wait. */
  readonly allMs: number
  readonly memoryBytes: number
  /** How often its memory is looked at. */
  readonly pollMs: number
}

const every: Omit<GuardLimits, 'answerMs' | 'allMs'> = { startMs: 30_000, memoryBytes: 180 * MB, pollMs: 5 }

export const configLimits: GuardLimits = { ...every, answerMs: 1_000, allMs: Number.POSITIVE_INFINITY }
export const sheetReadingLimits: GuardLimits = { ...every, answerMs: 10_000, allMs: 300_000 }
