import { type Carrier, type CoveredStatement, partsOf } from '@peiyu/core'
import type { Call } from '../../command.js'
import type { Language } from '../../language.js'
import { wrap } from '../../text/wrap.js'
import { type Coverage, printRows, printTitle, share, shortAddress } from './parts.js'

/** `growth/consulting: limits.firm-year`: the rule, with the file that it stands in. */
export function carrierName({ program, section, rule }: Carrier): string {
  const where = program === undefined ? section : `${program}/${section}`
  return rule === '' ? where : `${where}: ${rule}`
}

export const carrierJson = ({ program, section, rule, at }: Carrier): object => ({
  program: program ?? null,
  section,
  rule,
  file: at.file,
  line: at.line,
  column: at.column,
})

/** A document as programs read it: its parts, and every statement with what carries it. */
export const statementsJson = (coverage: Coverage): object => ({
  source: coverage.source,
  complete: coverage.complete,
  statements: coverage.statements,
  carried: coverage.carried,
  informative: coverage.informative,
  open: coverage.open,
  share: share(coverage),
  parts: partsOf(coverage).map(part => ({ ...part, share: share(part) })),
  rows: coverage.rows.map(({ address, says, carriers, informative }) => ({
    address,
    says,
    carriers: carriers.map(carrierJson),
    informative: informative ?? null,
  })),
})

const reasons = {
  zh: { heading: '标题', background: '背景', appeal: '号召', internal: '内部', duplicate: '重复', open: '未处理' },
  en: {
    heading: 'heading',
    background: 'background',
    appeal: 'appeal',
    internal: 'internal',
    duplicate: 'duplicate',
    open: 'open',
  },
} as const

const without = ({ informative }: CoveredStatement, language: Language): string =>
  language === 'zh' ? `—— ${reasons.zh[informative ?? 'open']}` : `-- ${reasons.en[informative ?? 'open']}`

/** Every statement with the rules that carry it, or why it needs none. */
export function printStatements(call: Call, coverage: Coverage): void {
  const { paint, language, terminal } = call
  printTitle(call, coverage, language === 'zh')
  printRows(call, coverage.rows, row => {
    const brush = row.carriers.length > 0 ? paint.green : row.informative ? paint.dim : paint.yellow
    const said = row.carriers.length > 0 ? row.carriers.map(carrierName).join('，') : without(row, language)
    const label = shortAddress(coverage.source, row.address)
    return { label, text: row.says, under: wrap(said, terminal.width - 30).map(brush) }
  })
  call.print()
}
