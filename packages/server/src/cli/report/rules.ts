import type { Because, RuleResult, Way } from '@peiyu/core'
import type { Call } from '../command.js'
import { tableLines } from '../text/table.js'
import { wrap } from '../text/wrap.js'
import { missingText, type Names, readingText } from './names.js'
import { brushFor, ruleLabels, signFor } from './status.js'

const colon = { zh: '：', en: ': ' } as const

/** A rule list as a table, and below it, for each rule that does not pass, why and what would help. */
export function printRules(call: Call, names: Names, rules: readonly RuleResult[]): void {
  const { print, paint, language } = call
  const zh = language === 'zh'
  const rows = rules.map(rule => {
    const brush = brushFor(rule.status, paint)
    const binds = rule.binds ? '' : zh ? '（参考）' : ' (not binding)'
    return [
      { text: signFor(rule), paint: brush },
      { text: names.ruleName(rule) + binds },
      { text: ruleLabels[language][rule.status], paint: brush },
      { text: rule.clause, paint: paint.dim },
    ]
  })
  const lines = tableLines([{ head: '' }, { head: '' }, { head: '' }, { head: '' }], rows, paint.dim)
  for (const [i, rule] of rules.entries()) {
    print(`  ${lines[i] ?? ''}`)
    for (const line of detailsOf(call, names, rule)) print(`      ${line}`)
  }
}

function detailsOf({ paint, language, terminal }: Call, names: Names, rule: RuleResult): string[] {
  if (rule.status === 'pass') return []
  const zh = language === 'zh'
  const [way] = rule.ways
  const because = rule.because.says[language] + distanceText(rule.because, zh)
  const onlyThat = way?.leaves.length === 1 && way.leaves[0]?.because.says.zh === rule.because.says.zh
  const details: (readonly [string, string])[] = [
    ...(isBareUnknown(rule) ? [] : [[zh ? '理由' : 'why', because] as const]),
    ...rule.missing.map(missing => [zh ? '缺' : 'missing', missingText(names, missing)] as const),
    ...(way && !onlyThat ? [[zh ? '最短途径' : 'shortest way', wayText(way, zh)] as const] : []),
    ...(way ? changeText(way, zh) : []),
    ...rule.readings.map(id => [zh ? '读法' : 'reading', readingText(names, id, undefined)] as const),
  ]
  return details.flatMap(([label, text]) => {
    const [first = '', ...rest] = wrap(label + colon[language] + text, terminal.width - 8)
    return [paint.dim(first), ...rest.map(line => paint.dim(`  ${line}`))]
  })
}

/** A fact that nobody knows explains nothing beyond that it is missing. */
const isBareUnknown = ({ status, because }: RuleResult): boolean => status === 'unknown' && because.of.length === 0

const distanceText = ({ distance }: Because, zh: boolean): string =>
  distance ? (zh ? `，${distance.zh}` : `, ${distance.en}`) : ''

/** Everything that must change, in one sentence. */
const wayText = ({ leaves }: Way, zh: boolean): string =>
  leaves
    .map(({ because }) => (zh ? because.says.zh : because.says.en) + distanceText(because, zh))
    .join(zh ? '；并且 ' : '; and ')

function changeText({ leaves }: Way, zh: boolean): (readonly [string, string])[] {
  const settled = leaves.filter(leaf => leaf.known && !leaf.changeable).length
  if (settled === 0) return []
  return [
    zh ? ['注意', '取决于已结束的年度，不能再改变'] : ['note', 'rests on years that have ended and cannot change'],
  ]
}
