// What our own packages need and strangers do not: it may change with them, and is not printed in API.md.
export { dayOf } from './base/dates.js'
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
export type {
  FactPlan,
  FieldPlan,
  KindPlan,
  Measured,
  MembershipPlan,
  Mix,
  PopulationPlan,
  Spread,
} from './tenant/population/plan.js'
export { readPopulation, type ReadPopulation } from './tenant/population/population.js'
export { type FirmFact, firmFacts, type SaidFact, saidFactProblems } from './assessments/firm-facts.js'
export type { KeptFact } from './assessments/known-facts.js'
export { type ListedFact, listedFacts, listedOf, listedValue } from './assessments/listed-facts.js'
export { placeProblems, programProblems, type SaidPlace } from './assessments/place.js'
export {
  type AskedInstant,
  type AsOfInstant,
  type FirmRecords,
  placesOn,
  pledgeSaid,
  type SetRecords,
  situationFromRecords,
} from './assessments/situation.js'
export { recordedBy, versionInForce } from './policy/as-of.js'
export { parametersAsOf, readingsAsOf } from './policy/spans.js'
export { parameterProblems } from './tenant/situation/single-values.js'
export type { ImportsCode } from './imports/codes.js'
export { type ImportDictionary, importDictionary, type KnownFact, type KnownProgram } from './imports/dictionary.js'
export { type CellIssue, checkMapping, type Proposal, type ProposedColumn, proposeMapping } from './imports/mapping.js'
export { ImportReading, type ReadingOptions } from './imports/reading.js'
export type { ImportedEnterprise, ImportedFact, ImportedMembership, ImportedRow } from './imports/row.js'
export {
  cellName,
  columnName,
  type CellTrouble,
  type SheetCell,
  type SheetHead,
  type SheetRow,
} from './imports/sheet.js'
export { type ColumnTarget, columnTarget, type ImportMapping, importMapping, plainWordOf } from './imports/target.js'
export { importTemplate, type Template, type TemplateAsk } from './imports/template.js'
export { sentPathIssues } from './imports/sent-paths.js'
export { roles } from './access/roles.js'
export { type FormatKey, type FormatValue, type FormatWord, formatReference } from './tenant/shape/reference.js'
export type { ChangeKind } from './diff/compare.js'
export {
  type Counted,
  diffTenants,
  type KeyChange,
  type RuleDiff,
  type StatementDiff,
  type TenantDiff,
} from './diff/diff.js'
export { type Affected, affectedBy } from './diff/population/affected.js'
export type { Cell, CellStatus } from './diff/population/cell.js'
export {
  type BadLine,
  type ComparedMeasure,
  comparedIn,
  mergeResults,
  type PopulationAsk,
  PopulationDiff,
  type PopulationResult,
} from './diff/population/population.js'
export type { Amounts, Counts, FirmChange, GroupSum, MeasureSum } from './diff/population/sums.js'
export { type Effect, effects, type Verdict, verdicts } from './diff/population/verdict.js'
export type { Version } from './diff/sections.js'
export type { StatementChange, StatementSide } from './diff/statements.js'
export { canonicalJson, type Json, type JsonMap, NotCanonical } from './audit/canonical-json.js'
export { type ChainHead, type Draft, emptyChain, type Entered, nextEntry } from './audit/chain.js'
export { type Anchor, type Broken, ChainCheck, type ChainVerdict, type Found } from './audit/chain-check.js'
export {
  type Checkpoint,
  checkpointLine,
  checkpointOf,
  type CheckpointProblem,
  checkpointText,
  readCheckpoints,
  type Signer,
} from './audit/checkpoint.js'
export type { AuditCode } from './audit/codes.js'
export {
  type Actor,
  type Algorithm,
  algorithms,
  type AuditDocument,
  type AuditEntry,
  type Digest,
  entryText,
} from './audit/entry.js'
export { readTrailHead, readTrailLine, type TrailHead, trailHeadLine, trailLine } from './audit/trail-file.js'
