import type { Formatted } from '@peiyu/core'
import type { Call } from '../command.js'
import { tableLines } from '../text/table.js'
import { columns, fitting } from '../text/width.js'

/** Of few files every line that changes is shown, of many their names. */
const fewFiles = 3
const mostLines = 12

const cut = (line: string, most: number): string => (columns(line) > most ? `${fitting(line, most - 1)}…` : line)

/** The lines that change, old above new; a word never adds or takes a line. */
function printLines({ print, paint, terminal, language }: Call, old: string, now: string): void {
  const after = now.split('\n')
  const changed = old.split('\n').flatMap((line, i) => (line === after[i] ? [] : [{ line, to: after[i] ?? '', i }]))
  const width = String((changed.at(-1)?.i ?? 0) + 1).length
  for (const { line, to, i } of changed.slice(0, mostLines)) {
    const number = String(i + 1).padStart(width)
    print(`  ${paint.dim(number)} ${paint.red(`- ${cut(line, terminal.width - width - 5)}`)}`)
    print(`  ${' '.repeat(width)} ${paint.green(`+ ${cut(to, terminal.width - width - 5)}`)}`)
  }
  const more = changed.length - mostLines
  if (more > 0) print(paint.dim(language === 'zh' ? `  ……另有 ${more} 行` : `  … and ${more} lines more`))
}

interface Shown {
  readonly files: readonly Formatted[]
  readonly pathOf: (file: string) => string
  readonly oldOf: (file: string) => string
  readonly written: boolean
}

/** Which files change and how many words in each, with the lines where they are few; then what comes of it. */
export function printRewriting(call: Call, { files, pathOf, oldOf, written }: Shown): void {
  const { print, paint, language } = call
  const zh = language === 'zh'
  if (files.length === 0) return print(paint.green(zh ? '✓ 都已是中文写法' : '✓ all is spelled in English already'))
  const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`
  const words = (count: number): string => (zh ? `${count} 个词` : plural(count, 'word'))
  const rows = files.map(({ file, words: count }) => [
    { text: written ? '✓' : '~', paint: written ? paint.green : paint.yellow },
    { text: pathOf(file) },
    { text: words(count), paint: paint.dim },
  ])
  const lines = tableLines([{ head: '' }, { head: '' }, { head: '', right: true }], rows, paint.dim)
  files.forEach(({ file, text }, i) => {
    print(lines[i])
    if (files.length <= fewFiles && !written) printLines(call, oldOf(file), text)
  })
  print()
  const all = files.reduce((sum, file) => sum + file.words, 0)
  const count = zh ? `${files.length} 个文件，${words(all)}` : `${plural(files.length, 'file')}, ${words(all)}`
  const done = zh ? `✓ 已改写 ${count}` : `✓ ${count} written`
  const would = zh ? `要改 ${count}；加 --write 写入` : `${count} would change; --write writes them`
  print(written ? paint.green(done) : paint.yellow(would))
}
