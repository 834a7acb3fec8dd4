import { NoFolder } from '../tenants/problem.js'
import { readArguments, unknownName } from './arguments.js'
import { type Command, callOf, WrongUsage } from './command.js'
import { commands } from './commands.js'
import { helpFor, overview, usageOf } from './help.js'
import type { Terminal } from './terminal.js'
import { paintFor } from './text/paint.js'

const asksForHelp = (arg: string): boolean => arg === '--help' || arg === '-h'

/** Runs one command line and gives its exit code. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name = '--help', ...rest] = args
  const paint = paintFor(terminal.colors)
  if (asksForHelp(name) || (name === 'help' && rest.length === 0)) {
    terminal.out(overview(commands, paint))
    return 0
  }
  const command = commands.find(each => each.name === (name === 'help' ? rest[0] : name))
  if (command && (name === 'help' || rest.some(asksForHelp))) {
    terminal.out(helpFor(command, paint))
    return 0
  }
  try {
    if (!command)
      throw unknownName(
        { zh: '命令', en: 'command' },
        name,
        commands.map(each => each.name),
      )
    return await command.run(callOf(readArguments(command, rest), terminal))
  } catch (error) {
    if (error instanceof WrongUsage || error instanceof NoFolder) return refuse(error, terminal, command)
    if (isSystemError(error)) return cannot(error, terminal)
    throw error
  }
}

const isSystemError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'syscall' in error

/** The disk or the network refuses: what it says is all that can be said. */
function cannot(error: NodeJS.ErrnoException, terminal: Terminal): number {
  terminal.err(`${paintFor(terminal.colors).red(error.message)}\n`)
  return 1
}

function refuse({ says }: WrongUsage | NoFolder, terminal: Terminal, command?: Command): number {
  const paint = paintFor(terminal.colors)
  const usage = command ? usageOf(command) : 'peiyu --help'
  terminal.err(`${paint.red(says.zh)}\n${paint.dim(says.en)}\n用法 ${paint.dim('Usage')}  ${usage}\n`)
  return 2
}
