import type { Words } from '@peiyu/core'
import type { Language } from './language.js'
import type { Terminal } from './terminal.js'
import { type Paint, paintFor } from './text/paint.js'
import { visible } from './text/visible.js'

/** An option of a command: `value` names what follows it; without, it is a switch. */
export interface Option {
  readonly name: string
  readonly value?: string
  readonly choices?: readonly string[]
  readonly required?: boolean
  readonly says: Words
}

/** What stands on the line without `--`. */
export interface Operand {
  readonly name: string
  readonly required: boolean
}

/** What somebody typed after the command's name, held against its options. */
export interface Arguments {
  readonly operands: readonly string[]
  text(option: string): string | undefined
  has(option: string): boolean
}

/** What a command is given to work with. */
export interface Call {
  readonly args: Arguments
  readonly terminal: Terminal
  readonly language: Language
  readonly paint: Paint
  /** Writes a line. */
  readonly print: (line?: string) => void
}

/** One command of `peiyu`. Its number is the exit code: 0 well, 1 something is wrong with what was read. */
export interface Command {
  readonly name: string
  readonly says: Words
  readonly operands: readonly Operand[]
  readonly options: readonly Option[]
  readonly examples: readonly string[]
  run(call: Call): number | Promise<number>
}

/** The command line itself is wrong: said with the way to write it, exit code 2. */
export class WrongUsage extends Error {
  constructor(readonly says: Words) {
    super(says.en)
  }
}

export const callOf = (args: Arguments, terminal: Terminal): Call => ({
  args,
  terminal,
  language: args.text('lang') === 'en' ? 'en' : 'zh',
  paint: paintFor(terminal.colors),
  print: (line = '') => terminal.out(`${args.has('json') ? line : visible(line)}\n`),
})
