import { createInterface } from 'node:readline'
import type { Asking } from './terminal.js'

/** Asks whoever sits at this process, line by line; lines that were sent ahead wait until they are asked for. */
export function systemAsking(): Asking {
  const { stdin: input, stdout: output } = process
  const lines: string[] = []
  let [ended, waiting] = [false, undefined as ((line: string | undefined) => void) | undefined]
  const hand = (line: string | undefined): void => {
    const next = waiting
    waiting = undefined
    next?.(line)
  }
  const terminal = input.isTTY && output.isTTY
  const asked = createInterface({ input, output, terminal })
  asked.on('line', line => (waiting ? hand(line) : lines.push(line)))
  asked.on('SIGINT', () => asked.close())
  asked.on('close', () => {
    ended = true
    hand(undefined)
  })
  const next = (): Promise<string | undefined> => {
    const [ahead] = lines.splice(0, 1)
    if (ahead !== undefined || ended) return Promise.resolve(ahead)
    return new Promise(resolve => {
      waiting = resolve
    })
  }
  return {
    line: async prompt => {
      asked.setPrompt(prompt)
      if (ended) output.write(prompt)
      else asked.prompt()
      const line = await next()
      // What was not typed here is shown, so that the questions can be read with their answers.
      if (!terminal && line !== undefined) output.write(`${line}\n`)
      return line
    },
    say: text => void output.write(text),
    end: () => asked.close(),
  }
}
