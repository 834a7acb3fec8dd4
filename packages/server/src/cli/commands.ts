import type { Command } from './command.js'
import { assessCommand } from './commands/assess.js'
import { checkCommand } from './commands/check.js'
import { claimCommand } from './commands/claim.js'
import { coverageCommand } from './commands/coverage.js'
import { dutiesCommand } from './commands/duties.js'
import { evaluateCommand } from './commands/evaluate.js'
import { mutateCommand } from './commands/mutate.js'
import { newCommand } from './commands/new.js'
import { openCommand } from './commands/open.js'
import { rankCommand } from './commands/rank.js'
import { routeCommand } from './commands/route.js'
import { schemaCommand } from './commands/schema.js'
import { serveCommand } from './commands/serve.js'
import { targetsCommand } from './commands/targets.js'
import { testCommand } from './commands/test.js'

/** Every command, in the order in which an author meets them. */
export const commands: readonly Command[] = [
  newCommand,
  checkCommand,
  testCommand,
  coverageCommand,
  openCommand,
  mutateCommand,
  assessCommand,
  claimCommand,
  targetsCommand,
  dutiesCommand,
  evaluateCommand,
  routeCommand,
  rankCommand,
  schemaCommand,
  serveCommand,
]
