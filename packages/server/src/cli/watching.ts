import { existsSync } from 'node:fs'
import { timeOfDay } from '../adapters/clock.js'
import { NoFolder } from '../tenants/problem.js'
import { watchFolder } from '../tenants/watch.js'
import type { Call, Option } from './command.js'
import { refuseFindings } from './config.js'
import { fromFolder } from './finding.js'

export const watchOption: Option = {
  name: 'watch',
  says: { zh: '文件一改就重来，q 或 Ctrl-C 结束', en: 'again at every change, until q or Ctrl-C' },
}

/** Ctrl-C is a key like others where somebody sits at the keys. */
const ends: ReadonlySet<string> = new Set(['q', 'Q', '\u0003'])
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Waits until somebody types q, or the process is told to end. */
function untilEnded({ terminal }: Call, act: () => () => void): Promise<void> {
  return new Promise(resolve => {
    const undo: (() => void)[] = []
    const end = (): void => {
      for (const each of undo.splice(0)) each()
      resolve()
    }
    for (const signal of endings) {
      process.once(signal, end)
      undo.push(() => void process.removeListener(signal, end))
    }
    const typed = (keys: string): void => ([...keys].some(key => ends.has(key)) ? end() : undefined)
    undo.push(act(), terminal.keys?.(typed) ?? (() => undefined))
  })
}

/** One round; a folder that is gone is a finding like others, since it may come back. */
function round(call: Call, once: () => number): number {
  try {
    return once()
  } catch (error) {
    if (!(error instanceof NoFolder)) throw error
    const gone = fromFolder({ code: 'tenants/no-folder', file: '.', says: error.says })
    refuseFindings(call, [gone], { pathOf: () => call.args.operands[0] ?? '.', textOf: () => undefined })
    return 1
  }
}

/** Does something with a folder once, or with `--watch` again at every change; gives the exit code of the last time. */
export async function watching(call: Call, folder: string, once: () => number): Promise<number> {
  const { args, terminal, print, paint, language } = call
  // A folder that was never there is a slip of the pen, and nothing to wait for.
  if (!args.has('watch') || !existsSync(folder)) return once()
  const forPeople = !args.has('json')
  const waits = language === 'zh' ? '等待改动，q 或 Ctrl-C 结束' : 'waiting for changes; q or Ctrl-C ends'
  let code = 0
  const again = (): void => {
    if (forPeople) terminal.clear?.()
    code = round(call, once)
    if (forPeople) print(`\n${paint.bold(timeOfDay())}  ${paint.dim(waits)}\n`)
  }
  await untilEnded(call, () => {
    const stop = watchFolder(folder, again)
    again()
    return stop
  })
  return code
}
