// What our own packages need and strangers do not: it may change with them, and is not printed in API.md.
export { allFunctions } from './language/functions/functions.js'
export { type Accepted, acceptedIn, readAccepted } from './mutants/accepted.js'
export { type Mutant, type MutantKind, mutantKinds, type Outcome } from './mutants/mutant.js'
export type { MutantsAsk } from './mutants/mutants.js'
export { Trials } from './mutants/trials.js'
export { type Kin, kinOf } from './tenant/takes/kin.js'
export {
  type AcceptedDoubt,
  judgeDoubts,
  type JudgedDoubt,
  type JudgedDoubts,
  readAcceptedDoubts,
} from './lint/accepted.js'
export { lint, type Linted } from './lint/lint.js'
export { lintRules } from './lint/rules.js'
export {
  type CoverageResult,
  metKinds,
  type MeasureReadiness,
  type NeedKind,
  type NeedResult,
  openKinds,
  type ReadinessResult,
  type ReadinessStep,
} from './readiness/contract.js'
export type { Covered } from './readiness/coverage.js'
export { Readiness } from './readiness/readiness.js'
export { roles } from './access/roles.js'
export { type FormatKey, type FormatValue, type FormatWord, formatReference } from './tenant/shape/reference.js'
