import type { Command } from './command.js'
import { auditVerifyCommand } from './commands/audit/verify.js'
import { assessCommand } from './commands/answers/assess.js'
import { checkCommand } from './commands/authoring/check.js'
import { claimCommand } from './commands/answers/claim.js'
import { coverageCommand } from './commands/authoring/coverage.js'
import { diffCommand } from './commands/authoring/diff.js'
import { dutiesCommand } from './commands/answers/duties.js'
import { evaluateCommand } from './commands/answers/evaluate.js'
import { formatCommand } from './commands/authoring/format.js'
import { matchCommand } from './commands/answers/match.js'
import { lintCommand } from './commands/authoring/lint.js'
import { migrateCommand } from './commands/migrate.js'
import { mutateCommand } from './commands/authoring/mutate.js'
import { newCommand } from './commands/authoring/new.js'
import { openCommand } from './commands/authoring/open.js'
import { rankCommand } from './commands/answers/rank.js'
import { readinessCommand } from './commands/authoring/readiness.js'
import { routeCommand } from './commands/answers/route.js'
import { schemaCommand } from './commands/authoring/schema.js'
import { resetPasswordCommand } from './commands/accounts/reset-password.js'
import { serveCommand } from './commands/serve.js'
import { stackCommand } from './commands/answers/stack.js'
import { targetsCommand } from './commands/answers/targets.js'
import { testCommand } from './commands/authoring/test.js'

/** Every command, in the order in which an author meets them. */
export const commands: readonly Command[] = [
  newCommand,
  checkCommand,
  testCommand,
  coverageCommand,
  openCommand,
  lintCommand,
  mutateCommand,
  formatCommand,
  readinessCommand,
  diffCommand,
  assessCommand,
  claimCommand,
  matchCommand,
  stackCommand,
  targetsCommand,
  dutiesCommand,
  evaluateCommand,
  routeCommand,
  rankCommand,
  schemaCommand,
  auditVerifyCommand,
  migrateCommand,
  resetPasswordCommand,
  serveCommand,
]
