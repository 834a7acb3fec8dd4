import type { Call } from '../command.js'
import type { Finding } from '../finding.js'
import { showPlace } from '../text/caret.js'

/** Where a finding's file is, as the terminal should name it, and its text. */
export interface Sources {
  readonly pathOf: (file: string) => string
  readonly textOf: (file: string) => string | undefined
}

const labels = {
  zh: { error: '错误', warning: '警告' },
  en: { error: 'error', warning: 'warning' },
} as const

/** Prints findings in the order given: place, sentence, the line with a caret under the place. */
export function printFindings(call: Call, findings: readonly Finding[], sources: Sources): void {
  for (const finding of findings) {
    printFinding(call, finding, sources)
    call.print()
  }
}

function printFinding({ print, paint, terminal, language }: Call, finding: Finding, sources: Sources): void {
  const { at, severity, code } = finding
  const brush = severity === 'error' ? paint.red : paint.yellow
  const whole = at && sources.textOf(at.file) === undefined
  const place = at ? sources.pathOf(at.file) + (whole ? '' : `:${at.line}:${at.column}`) : ''
  print(`${paint.bold(place)}  ${brush(labels[language][severity])}  ${paint.dim(code)}`)
  print(`  ${finding.says(language)}`)
  const line = at && sources.textOf(at.file)?.split('\n')[at.line - 1]
  if (!at || line === undefined || line.trim() === '') return
  const number = String(at.line)
  const found = String(finding.params['found'] ?? finding.params['key'] ?? '')
  const shown = showPlace(line, at.column, { found, width: terminal.width - number.length - 6 })
  print(paint.dim(`  ${number} │ `) + shown.line)
  print(
    `${paint.dim(`  ${' '.repeat(number.length)} │ `)}${' '.repeat(shown.indent)}${brush('^'.repeat(shown.carets))}`,
  )
}
