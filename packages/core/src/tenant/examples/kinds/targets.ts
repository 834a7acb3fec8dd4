import type { ExampleKind } from '../kind.js'

/** Targets by their ids: met, short or unknown. */
export const targetsKind: ExampleKind = {
  compares: ['results', 'lacks'],
  judge: () => ({ mismatches: [{ expected: 'targets', got: 'not computed' }] }),
}
