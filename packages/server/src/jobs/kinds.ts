import type { JobKind } from './kind.js'

/** Every kind of long work that a server does. */
export const jobKinds: readonly JobKind[] = []
