import { type MutantKind, mutantKinds } from '@peiyu/core/family'
import type { Call } from '../../command.js'
import type { Language } from '../../language.js'
import { countsBy, type Judged, type MutantCount, type MutationResult } from '../../mutation/result.js'
import { showPlace } from '../../text/caret.js'
import { tableLines } from '../../text/table.js'

export const kindNames: Readonly<Record<MutantKind, { zh: string; en: string }>> = {
  number: { zh: '数', en: 'number' },
  'range-end': { zh: '范围的端点', en: 'end of a range' },
  bound: { zh: '档的界线', en: 'bound' },
  inclusion: { zh: '界线含不含', en: 'bound included or not' },
  comparator: { zh: '比较', en: 'comparator' },
  logic: { zh: '且、或、非', en: 'and, or, not' },
  extreme: { zh: '取大、取小', en: 'min, max' },
  sign: { zh: '加减', en: 'plus, minus' },
  truth: { zh: '是、否', en: 'true, false' },
  member: { zh: '选项之一', en: 'member of a list' },
  option: { zh: '所选的词', en: 'option' },
  default: { zh: '默认读法', en: 'default reading' },
  row: { zh: '相邻两行', en: 'neighbouring rows' },
  limit: { zh: '限额', en: 'limit' },
  per: { zh: '累计对象', en: 'counted per' },
  rule: { zh: '规则', en: 'rule' },
  condition: { zh: '适用条件', en: 'condition' },
  fallback: { zh: '未设时、推定、视同', en: 'fallback' },
}

export const inKinds = (all: readonly Judged[]): MutantCount[] => {
  const counts = countsBy(all, ({ mutant }) => mutant.what)
  return mutantKinds.flatMap(kind => counts.filter(({ name }) => name === kind))
}
export const inFiles = (all: readonly Judged[]): MutantCount[] => countsBy(all, ({ mutant }) => mutant.file)

const heads = {
  zh: ['', '变异', '发现', '不能加载', '未发现', '已接受'],
  en: ['', 'mutants', 'noticed', 'do not load', 'survived', 'accepted'],
} as const

export const changeText = ({ mutant: { from, to } }: Judged, language: Language): string =>
  `${from} → ${to === '' ? (language === 'zh' ? '（删去）' : '(left out)') : to}`

function printCounts(
  { print, paint, language }: Call,
  counts: readonly MutantCount[],
  zh: (name: string) => string,
): void {
  const rows = counts.map(({ name, mutants, noticed, invalid, survived, accepted }) => [
    { text: zh(name) },
    { text: String(mutants) },
    { text: String(noticed), paint: paint.green },
    { text: String(invalid) },
    { text: String(survived), ...(survived > 0 ? { paint: paint.red } : {}) },
    { text: String(accepted) },
  ])
  const columns = heads[language].map((head, i) => ({ head, right: i > 0 }))
  for (const line of tableLines(columns, rows, paint.dim)) print(`  ${line}`)
}

/** Counts by kind and by file, then every change that no example noticed, at its place. */
export function printMutants(call: Call, result: MutationResult, pathOf: (file: string) => string): void {
  const { print, paint, language } = call
  const zh = language === 'zh'
  printCounts(call, inKinds(result.all), name => kindNames[name as MutantKind][language])
  print()
  printCounts(call, inFiles(result.all), name => name)
  for (const one of result.survivors) printSurvivor(call, one, pathOf)
  for (const { file, from, to = '', because } of result.stale) {
    print()
    const said = zh ? '已接受的变异不再存在或已被发现' : 'accepted, but noticed or not there any more'
    print(paint.yellow(`! ${said}: ${pathOf(file)}  ${from} → ${to}  ${because}`))
  }
  print()
  printSum(call, result)
}

function printSurvivor(call: Call, one: Judged, pathOf: (file: string) => string): void {
  const { print, paint, terminal, language } = call
  const { at, what, from } = one.mutant
  print()
  const place = paint.bold(`${pathOf(at.file)}:${at.line}:${at.column}`)
  print(`${place}  ${paint.dim(kindNames[what][language])}  ${changeText(one, language)}`)
  const number = String(at.line)
  const shown = showPlace(one.line, at.column, { found: from, width: terminal.width - number.length - 6 })
  print(paint.dim(`  ${number} │ `) + shown.line)
  const carets = ' '.repeat(shown.indent) + paint.red('^'.repeat(shown.carets))
  print(paint.dim(`  ${' '.repeat(number.length)} │ `) + carets)
}

function printSum({ print, paint, language }: Call, { all, survivors, accepted }: MutationResult): void {
  const zh = language === 'zh'
  const rest = accepted.length === 0 ? '' : zh ? `，${accepted.length} 处已接受` : `, ${accepted.length} accepted`
  if (survivors.length === 0)
    print(paint.green(zh ? `✓ ${all.length} 处变异都被发现${rest}` : `✓ all ${all.length} mutants noticed${rest}`))
  else
    print(
      paint.red(
        zh
          ? `✗ ${all.length} 处变异中 ${survivors.length} 处没有示例发现${rest}`
          : `✗ ${survivors.length} of ${all.length} mutants were noticed by no example${rest}`,
      ),
    )
}

/** A mutant as programs read it. */
export const mutantJson = ({ mutant: { file, at, what, from, to }, outcome, because }: Judged): object => ({
  file,
  line: at.line,
  column: at.column,
  what,
  from,
  to,
  status: outcome.status,
  noticedBy: outcome.status === 'noticed' ? { file: outcome.file, example: outcome.example } : null,
  code: outcome.status === 'invalid' ? outcome.code : null,
  accepted: because ?? null,
})
