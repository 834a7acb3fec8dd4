import type { Addressee, ListedResult } from '@peiyu/core'
import type { Call } from '../../command.js'
import type { Language } from '../../language.js'
import { tableLines } from '../../text/table.js'
import { wrap } from '../../text/wrap.js'
import { missingText, type Names } from '../names.js'
import { brushFor } from '../status.js'
import { belongsLabels, ruleSigns } from './belongs.js'
import { reasonTexts } from './reasons.js'

/** Rules of a list from the top: what each came to, and below it why; those under the one that was taken are dimmed. */
export function printListed(call: Call, names: Names, rules: readonly ListedResult[]): void {
  const { print, paint, language, terminal } = call
  const zh = language === 'zh'
  const rows = rules.map(rule => {
    const brush = rule.reached ? brushFor(rule.status, paint) : paint.dim
    const label = rule.reached ? belongsLabels[language][rule.status] : zh ? '不再看' : 'not reached'
    return [
      { text: rule.reached ? ruleSigns[rule.status] : '·', paint: brush },
      { text: names.ruleName(rule) },
      { text: label, paint: brush },
      { text: rule.clause, paint: paint.dim },
    ]
  })
  const heads = Array.from({ length: 4 }, () => ({ head: '' }))
  const lines = tableLines(heads, rows, paint.dim)
  for (const [i, rule] of rules.entries()) {
    print(`  ${lines[i] ?? ''}`)
    if (!rule.reached) continue
    for (const text of reasonsOf(names, rule))
      for (const [j, line] of wrap(text, terminal.width - 8).entries())
        print(`      ${paint.dim(j === 0 ? line : `  ${line}`)}`)
  }
}

/** A fact that nobody knows explains nothing beyond that it is missing. */
function reasonsOf(names: Names, { because, missing, status }: ListedResult): string[] {
  const zh = names.language === 'zh'
  const bare = status === 'unknown' && because.of.length === 0
  return [
    ...(bare ? [] : reasonTexts(because, names.language).map(text => `${zh ? '理由：' : 'why: '}${text}`)),
    ...missing.map(one => `${zh ? '缺：' : 'missing: '}${missingText(names, one)}`),
  ]
}

/** People and organizations that something goes to, or who must agree. */
export const addresseesText = (all: readonly Addressee[], language: Language): string =>
  all.map(({ name, id, path }) => (language === 'zh' ? name : (id ?? path))).join(language === 'zh' ? '、' : ', ')

/** Rules that may still be taken, by name. */
export function possibleText(names: Names, possible: readonly string[], rules: readonly ListedResult[]): string {
  const named = possible.map(id => rules.find(rule => rule.id === id) ?? { id, name: id })
  return named.map(rule => names.ruleName(rule)).join(names.language === 'zh' ? '、' : ', ')
}
