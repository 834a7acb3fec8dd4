import type { SheetHead, SheetRow } from '@peiyu/core/family'
import type { SheetLimits } from '../sheets/limits.js'
import { SheetRefused } from '../sheets/refused.js'
import { ChildEnded, GuardedChild } from './guard.js'
import { type GuardLimits, sheetReadingLimits } from './limits.js'
import type { Question, SheetAnswer } from './question.js'

/** How a spreadsheet is read. */
export interface SheetOptions {
  /** The name of the sheet; its first otherwise. */
  readonly sheet?: string
  readonly limits?: GuardLimits
  readonly within?: SheetLimits
}

/** A spreadsheet that a guarded child reads: what it says of itself, and its rows, some hundreds at a time. */
export interface GuardedSheet {
  readonly head: SheetHead
  /** Rows in order; only once. */
  batches(): AsyncGenerator<readonly SheetRow[], void>
  /** Ends the child; wanted whenever not all batches were taken. */
  close(): void
}

async function asked(child: GuardedChild, question: Question): Promise<Exclude<SheetAnswer, { refused: unknown }>> {
  try {
    // The child is built from the same sources, and says what `question.ts` says.
    const answer = (await child.ask(question)) as SheetAnswer
    if ('refused' in answer) throw new SheetRefused(answer.refused.code, answer.refused.params)
    return answer
  } catch (error) {
    child.close()
    throw error instanceof ChildEnded ? new SheetRefused(error.code) : error
  }
}

/**
 * Opens a spreadsheet that somebody sent, in a guarded child. Throws `SheetRefused` (code and params for
 * `messageFor`) here or while its rows are read.
 */
export async function openSheetGuarded(path: string, options: SheetOptions = {}): Promise<GuardedSheet> {
  const child = new GuardedChild(options.limits ?? sheetReadingLimits)
  const { sheet, within } = options
  const question: Question = {
    ask: 'sheet',
    path,
    ...(sheet === undefined ? {} : { sheet }),
    ...(within === undefined ? {} : { limits: { limits: within } }),
  }
  try {
    await child.ready()
  } catch (error) {
    child.close()
    throw error instanceof ChildEnded ? new SheetRefused(error.code) : error
  }
  const first = await asked(child, question)
  if (!('head' in first)) throw new Error('a sheet began without its head')
  return { head: first.head, batches: () => batchesOf(child), close: () => child.close() }
}

/** The next batch is read while the last one is used. */
async function* batchesOf(child: GuardedChild): AsyncGenerator<readonly SheetRow[], void> {
  const ask = () => asked(child, { ask: 'more' })
  try {
    for (let next = ask(); ; ) {
      const answer = await next
      if (!('rows' in answer)) throw new Error('a sheet gave no rows')
      const isLast = answer.last === true
      if (!isLast) {
        next = ask()
        // It may fail while nobody waits for it yet.
        next.catch(() => undefined)
      }
      yield answer.rows
      if (isLast) return
    }
  } finally {
    child.close()
  }
}
