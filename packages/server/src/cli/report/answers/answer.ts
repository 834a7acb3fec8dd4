import type { Answered } from '@peiyu/core'
import type { Call } from '../../command.js'
import { type Asked, noSuchSection } from '../../question.js'

/** How an answer is shown, and which file of the program must be there for it. */
interface Shown<T, A> {
  readonly file: string
  readonly print: (call: Call, asked: A, result: T) => void
}

/** Prints an answer for people or for programs, or says why there is none; gives the exit code. */
export function printAnswer<T, A extends Pick<Asked, 'refuse'>>(
  call: Call,
  asked: A,
  answer: Answered<T> | undefined,
  { file, print }: Shown<T, A>,
): number {
  if (!answer) return noSuchSection(call, file)
  if (!answer.ok) {
    asked.refuse(answer.problems)
    return 1
  }
  if (call.args.has('json')) call.print(JSON.stringify(answer.result, null, 2))
  else print(call, asked, answer.result)
  return 0
}
