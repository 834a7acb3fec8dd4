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
  const words = name === 'help' ? rest : args
  const { command, group, typed } = called(words)
  const wantsHelp = name === 'help' || rest.some(asksForHelp)
  if (command && wantsHelp) {
    terminal.out(helpFor(command, paint))
    return 0
  }
  if (group.length > 0 && (wantsHelp || words.length === 1)) {
    const examples = group.flatMap(each => each.examples)
    terminal.out(overview(group, paint, examples))
    return 0
  }
  try {
    if (!command)
      throw unknownName(
        { zh: '命令', en: 'command' },
        typed,
        (group.length > 0 ? group : commands).map(each => each.name),
      )
    return await command.run(callOf(readArguments(command, words.slice(typed.split(' ').length)), terminal))
  } catch (error) {
    if (error instanceof WrongUsage || error instanceof NoFolder) return refuse(error, terminal, command)
    if (isSystemError(error)) return cannot(error, terminal)
    throw error
  }
}

/** Whom the first words call: a command, whose name may be two of them, or all those that begin with the first. */
function called(words: readonly string[]) {
  const [first = '', second = ''] = words
  const group = commands.filter(({ name }) => name.startsWith(`${first} `))
  const typed = group.length > 0 ? `${first} ${second}` : first
  return { command: commands.find(({ name }) => name === typed), group, typed }
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
