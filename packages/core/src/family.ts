// What our own packages need and strangers do not: it may change with them, and is not printed in API.md.
export { allFunctions } from './language/functions/functions.js'
export { type Accepted, acceptedIn, readAccepted } from './mutants/accepted.js'
export { type Mutant, type MutantKind, mutantKinds, type Outcome } from './mutants/mutant.js'
export type { MutantsAsk } from './mutants/mutants.js'
export { Trials } from './mutants/trials.js'
export { type Kin, kinOf } from './tenant/takes/kin.js'
