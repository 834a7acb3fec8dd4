import { compileTenant, type Issue } from '@peiyu/core'
import { SheetRefused } from '../sheets/refused.js'
import { openSpreadsheet } from '../sheets/spreadsheet.js'
import type { ConfigAnswer, Question, SheetAnswer } from './question.js'

// The process that reads what strangers sent: `guard` starts it, and ends it when it takes too much.

const mostIssues = 200
const batchRows = 500

const tell = (answer: ConfigAnswer | SheetAnswer | 'ready'): void => {
  process.send?.(answer)
}

function readConfig({ files, above }: Extract<Question, { ask: 'config' }>): ConfigAnswer {
  const { tenant, issues } = compileTenant(new Map(files), {
    above: new Map(above.map(([id, entries]) => [id, new Map(entries)] as const)),
  })
  const told: readonly Issue[] = issues.slice(0, mostIssues)
  return tenant ? { sound: true, hash: tenant.configVersion, issues: told } : { sound: false, issues: told }
}

/** Batches of a spreadsheet, each when it is asked for. */
async function* sheetAnswers(question: Extract<Question, { ask: 'sheet' }>): AsyncGenerator<SheetAnswer, void> {
  const sheet = await openSpreadsheet(question.path, { sheet: question.sheet, ...question.limits })
  yield { head: sheet.head }
  let rows = []
  for await (const some of sheet.rows()) {
    for (const row of some) {
      rows.push(row)
      if (rows.length < batchRows) continue
      yield { rows }
      rows = []
    }
  }
  yield { rows, last: true }
}

let answers: AsyncGenerator<SheetAnswer, void> | undefined

async function answer(question: Question): Promise<void> {
  if (question.ask === 'config') {
    tell(readConfig(question))
    return
  }
  if (question.ask === 'sheet') answers = sheetAnswers(question)
  try {
    const next = await answers?.next()
    tell(next?.value ?? { rows: [], last: true })
  } catch (error) {
    // A defect ends the process: `guard` says that it ended.
    if (!(error instanceof SheetRefused)) throw error
    tell({ refused: { code: error.code, params: error.params } })
  }
}

process.on('message', (question: Question) => void answer(question))
tell('ready')
