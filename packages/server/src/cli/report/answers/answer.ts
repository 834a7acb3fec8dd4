import type { Answered } from '@peiyu/core'
import type { Call } from '../../command.js'
import type { Asked } from '../../question.js'

/** How an answer is shown, and which file of the program must be there for it. */
interface Shown<T, A> {
  readonly file: string
  readonly print: (call: Call, asked: A, result: T) => void
}

/** Prints an answer for people or for programs, or says why there is none; gives the exit code. */
export function printAnswer<T, A extends Pick<Asked, 'program' | 'refuse'>>(
  call: Call,
  asked: A,
  answer: Answered<T> | undefined,
  { file, print }: Shown<T, A>,
): number {
  if (!answer) {
    const { id } = asked.program.program
    const zh = `计划 ${id} 没有 ${file}，无从回答。`
    call.terminal.err(`${call.language === 'zh' ? zh : `The program ${id} has no ${file}, so there is no answer.`}\n`)
    return 1
  }
  if (!answer.ok) {
    asked.refuse(answer.problems)
    return 1
  }
  if (call.args.has('json')) call.print(JSON.stringify(answer.result, null, 2))
  else print(call, asked, answer.result)
  return 0
}
