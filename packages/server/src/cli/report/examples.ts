import { posix } from 'node:path'
import { type ExampleResult, messageFor } from '@peiyu/core'
import type { Call } from '../command.js'
import { tableLines } from '../text/table.js'
import { treeLines } from '../text/tree.js'

export const failed = ({ mismatches }: ExampleResult): boolean => mismatches.length > 0

/** An example as programs read it; why, only where it differs. */
export const exampleJson = (result: ExampleResult): object => ({
  file: result.file,
  name: result.name,
  line: result.at.line,
  column: result.at.column,
  passed: !failed(result),
  mismatches: result.mismatches.map(({ expected, got }) => ({ expected, got })),
  ...(failed(result) && result.because ? { because: result.because } : {}),
})

const words = {
  zh: { expected: '应为', got: '实得', why: '理由' },
  en: { expected: 'expected', got: 'got     ', why: 'why' },
} as const

/** Passes by file, then every example that differs, with what was expected, what came out, and why. */
export function printExamples(call: Call, folder: string, results: readonly ExampleResult[]): void {
  const { print, paint, language } = call
  const byFile = new Map<string, ExampleResult[]>()
  for (const result of results) byFile.set(result.file, [...(byFile.get(result.file) ?? []), result])
  const rows = [...byFile].map(([file, all]) => {
    const good = all.filter(result => !failed(result)).length
    const whole = good === all.length
    return [
      { text: whole ? '✓' : '✗', paint: whole ? paint.green : paint.red },
      { text: file },
      { text: whole ? String(good) : `${good}/${all.length}`, paint: whole ? paint.dim : paint.red },
    ]
  })
  for (const line of tableLines([{ head: '' }, { head: '' }, { head: '', right: true }], rows, paint.dim)) print(line)
  const wrong = results.filter(failed)
  for (const result of wrong) printMismatch(call, folder, result)
  print()
  const good = results.length - wrong.length
  const passes = language === 'zh' ? `${good} 个示例通过` : `${good} examples pass`
  const fails = language === 'zh' ? `${wrong.length} 个不符` : `${wrong.length} differ`
  print(
    wrong.length === 0
      ? paint.green(`✓ ${passes}`)
      : paint.red(`✗ ${fails}`) + (language === 'zh' ? '，' : ', ') + passes,
  )
}

function printMismatch(call: Call, folder: string, { name, file, at, mismatches, because }: ExampleResult): void {
  const { print, paint, language, terminal } = call
  const { expected, got, why } = words[language]
  print()
  print(`${paint.red('✗')} ${paint.bold(name)}`)
  print(`  ${paint.dim(`${posix.join(folder, at.file || file)}:${at.line}:${at.column}`)}`)
  for (const mismatch of mismatches) {
    print(`  ${paint.dim(expected)}  ${paint.green(mismatch.expected)}`)
    const came = mismatch.problem ? messageFor(mismatch.problem, language) : mismatch.got
    print(`  ${paint.dim(got)}  ${paint.red(came)}`)
  }
  if (!because) return
  print(`  ${paint.dim(why)}`)
  for (const line of treeLines(because, { language, paint, width: terminal.width - 4 })) print(`    ${line}`)
}
