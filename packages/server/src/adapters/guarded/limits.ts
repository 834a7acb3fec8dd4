const MB = 1024 * 1024

/** What a child may use before it is ended; tests make it less. */
export interface GuardLimits {
  /** Until it is ready: starting depends on the machine, not on what it is given to read. */
  readonly startMs: number
  /** For one answer, on the clock. */
  readonly answerMs: number
  /** For one answer, of its own work: however busy the machine is with other things. */
  readonly processorMs: number
  /** For all answers together: time that it works, not that somebody lets it wait. */
  readonly allMs: number
  readonly memoryBytes: number
  /** How often its memory is looked at. */
  readonly pollMs: number
}

const never = Number.POSITIVE_INFINITY

const every: Pick<GuardLimits, 'startMs' | 'memoryBytes' | 'pollMs'> = {
  startMs: 30_000,
  memoryBytes: 180 * MB,
  pollMs: 5,
}

/** The largest config that comes with the project takes a cold process nearly a second. */
export const configLimits: GuardLimits = { ...every, answerMs: 15_000, processorMs: 3_000, allMs: never }
export const sheetReadingLimits: GuardLimits = { ...every, answerMs: 10_000, processorMs: never, allMs: 300_000 }
