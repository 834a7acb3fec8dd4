export { type Batch, type BatchQuestion, compileBatch, type Kept, type Output } from './batch/batch.js'
export type { Column } from './batch/columns.js'
export type { Clause, Source, Statement } from './base/clause.js'
export { type Day, dayText, parseDay, yearOf } from './base/dates.js'
export type { Issue, Place } from './base/issue.js'
export { yuanText } from './base/money.js'
export { decimalText } from './base/rational.js'
export { nearest } from './base/nearest.js'
export type { Standing } from './base/standing.js'
export type { ClaimContext, ClaimEvent, ClaimState } from './claims/claim.js'
export type { AutoAwardContext, AutoAwardEvent, AutoAwardState } from './claims/auto-award.js'
export type { DemandContext, DemandEvent, DemandState } from './demands/lifecycle.js'
export type { NoticeContext, NoticeEvent, NoticeState } from './documents/notice.js'
export type { DutyContext, DutyEvent, DutyState } from './duties/lifecycle.js'
export { verdictNames } from './evaluation/evaluation.js'
export type { EvaluationContext, EvaluationEvent, EvaluationState } from './evaluation/lifecycle.js'
export type { ReportContext, ReportEvent, ReportState } from './evaluation/report.js'
export { holidayNotices } from './facts/holidays.js'
export { type WorkCalendar, workCalendar } from './facts/working-days.js'
export { bulletinDocument } from './documents/bulletin.js'
export { callDocument } from './documents/call.js'
export { claimDocument } from './documents/claim-decision.js'
export { demandDocument } from './documents/demand-message.js'
export { letterDocument } from './documents/letter.js'
export { noticeDocument } from './documents/public-notice.js'
export { papers } from './documents/papers.js'
export { fieldsOf, type Filled, type Lack } from './documents/paper.js'
export { rosterDocument } from './documents/roster.js'
export { type AsOf, type FactRecord, type FactStanding, factsAsOf, givenAsOf } from './facts/record.js'
export { dictionary, dictionaryChapters } from './facts/dictionary.js'
export type { MatchedMeasure, MatchedProgram, MatchResult, MeetsResult, Through } from './match/contract.js'
export { type Family, familyOf, type FamilyProgram, type Relation } from './match/family.js'
export { match } from './match/match.js'
export type { Because, Words } from './language/explain/because.js'
export type { DescribedRow } from './language/explain/describe.js'
export type { Leaf, Way } from './language/explain/gap.js'
export type { Missing, MissingKind } from './language/values/value.js'
export type { Addressee } from './organization/addressee.js'
export { type Difference, recompute } from './language/explain/recompute.js'
export { allowed, type Choice, type Choices, type Closed } from './machine/allowed.js'
export { diagramOf } from './machine/diagram.js'
export { dueOf } from './machine/due.js'
export type { AnyLifecycle, AnyMachine, Lifecycle, Machine, StateOf, Transition } from './machine/machine.js'
export type { Deadline, Span } from './facts/deadline.js'
export { isFinal, step, type Stepped } from './machine/step.js'
export { withSteps } from './machine/with-steps.js'
export type { MembershipContext, MembershipEvent, MembershipState } from './membership/membership.js'
export type { ApplicationContext, ApplicationEvent, ApplicationState } from './selection/application.js'
export type { RoundContext, RoundEvent, RoundState } from './selection/round.js'
export { type Language, messageFor } from './messages/messages.js'
export { type Coverage, type CoveredStatement, isOpen, mostInformative } from './tenant/coverage/coverage.js'
export { type CoveragePart, partsOf } from './tenant/coverage/parts.js'
export { type CompileOptions, type Compiled, compileTenant, type Tenant } from './tenant/compile/tenant.js'
export type { Above } from './tenant/takes/ancestry.js'
export type { CompiledProgram } from './tenant/compile/program.js'
export type { Carrier } from './tenant/declare/carriers.js'
export { type ExampleResult, runExamples } from './tenant/examples/run.js'
export {
  awaitedSteps,
  lifecyclesOf,
  type Lifecycles,
  type Step,
  type TimeLimit,
  type Used,
} from './tenant/lifecycle/lifecycles.js'
export { type Machines, machines, type Noun, nouns } from './tenant/lifecycle/machines.js'
export { scopeWords } from './tenant/result/limit-words.js'
export { recomputeClaim } from './tenant/result/recompute.js'
export { assess, claim } from './tenant/result/assess.js'
export type { Answered } from './tenant/result/question.js'
export type {
  ApprovalResult,
  Assessment,
  ClaimResult,
  ConditionResult,
  DriverResult,
  EquivalenceResult,
  LiaisonResult,
  LineResult,
  ListedResult,
  MeasureResult,
  MeasureStatus,
  QuotaResult,
  RefusalResult,
  RuleResult,
  Stamp,
  TrackResult,
} from './tenant/result/contract.js'
export type {
  EvaluationResult,
  MarginResult,
  ThenResult,
  VerdictApproval,
  VerdictOption,
} from './tenant/result/evaluation-contract.js'
export { evaluate } from './tenant/result/evaluate.js'
export { progress } from './tenant/result/targets/progress.js'
export type { AutoAwardResult, FundingResult, InstalmentsResult, PartResult } from './tenant/result/payment/contract.js'
export { stack } from './tenant/result/payment/stack.js'
export type { StackedResult, StackingResult } from './tenant/result/payment/stacking-contract.js'
export type {
  CapacityResult,
  GroupResult,
  RankedResult,
  RankingResult,
  ScoreResult,
  ShortlistResult,
} from './tenant/result/ranking/contract.js'
export type { WrittenClaim } from './tenant/result/payment/written-claims.js'
export { rank } from './tenant/result/ranking/rank.js'
export { route } from './tenant/result/route.js'
export type { DeadlineResult, NotifyResult, OptionResult, RouteResult } from './tenant/result/route-contract.js'
export type { Figure } from './tenant/result/figure.js'
export type {
  PathResult,
  Progress,
  ReportedResult,
  TargetResult,
  TargetsResult,
  TownResult,
} from './tenant/result/targets/contract.js'
export { measureForceWords } from './tenant/result/force.js'
export { reportedWords } from './tenant/result/targets/reported.js'
export { forceWords, gapWords, wantedWords } from './tenant/result/targets/words.js'
export { type Town, townsOf } from './tenant/result/targets/towns.js'
export type {
  DutyResult,
  PeriodResult,
  PhaseResult,
  ReportResult,
  ScheduleResult,
} from './tenant/result/duties/contract.js'
export { schedule, type ScheduleRequest } from './tenant/result/duties/schedule.js'
export type { GivenValue, Situation, SituationProblem } from './tenant/situation/situation.js'
export { type Application, readApplications, type ReadRound, type Round } from './tenant/situation/applications.js'
export { readJointClaims } from './tenant/situation/joint-claims.js'
export { readSituation, type ReadSituation } from './tenant/situation/file.js'
export { type Hanging, type OpenKind, openOf, type OpenPlace } from './tenant/open/open.js'
export type { RuleKind } from './tenant/open/rules.js'
export { type Cited, citedIn } from './tenant/terms/cited.js'
export { type Asked, type Questions, questionsOf } from './tenant/terms/questions.js'
export { type TargetQuestions, targetQuestionsOf } from './tenant/terms/target-questions.js'
export { liaisonTerms, type Terms, termsOf } from './tenant/terms/terms.js'
export { formatFile, type Formatted } from './tenant/format/format.js'
export { editorSchemas, jsonSchemas } from './tenant/shape/json-schema.js'
