import type { Carrier } from '@peiyu/core'
import type { Call } from '../../command.js'
import { tableLines } from '../../text/table.js'
import type { Coverage } from './parts.js'
import { carrierJson, carrierName } from './statements.js'

/** A rule that cites, with the statements that it rests on. */
interface CitingRule {
  readonly carrier: Carrier
  readonly statements: readonly string[]
}

const placeOf = ({ at }: Carrier): string => `${at.file}:${at.line}`

/** Every rule that cites a statement, in reading order, with all that it cites. */
export function coverageRules(coverage: readonly Coverage[]): CitingRule[] {
  const rules = new Map<string, { carrier: Carrier; statements: string[] }>()
  for (const { address, carriers } of coverage.flatMap(({ rows }) => rows)) {
    for (const carrier of carriers) {
      const key = `${carrierName(carrier)} ${placeOf(carrier)}`
      const rule = rules.get(key) ?? { carrier, statements: [] }
      rules.set(key, rule)
      rule.statements.push(address)
    }
  }
  return [...rules.values()].sort(({ carrier: { at: a } }, { carrier: { at: b } }) =>
    a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1,
  )
}

export const rulesJson = ({ carrier, statements }: CitingRule): object => ({ ...carrierJson(carrier), statements })

/** `三#1、2；四#1`, with the document where there are several. */
function shortly(addresses: readonly string[], several: boolean): string {
  const clauses = new Map<string, string[]>()
  for (const address of addresses) {
    const [clause = '', number = ''] = (several ? address : address.slice(address.indexOf('/') + 1)).split('#')
    clauses.set(clause, [...(clauses.get(clause) ?? []), number])
  }
  return [...clauses].map(([clause, numbers]) => `${clause}#${numbers.join('、')}`).join('；')
}

/** The other direction: each rule, where it stands, and the statements that it rests on. */
export function printRulesOf(
  { print, paint }: Call,
  coverage: readonly Coverage[],
  pathOf: (file: string) => string,
): void {
  const rows = coverageRules(coverage).map(({ carrier, statements }) => [
    { text: `${pathOf(carrier.at.file)}:${carrier.at.line}`, paint: paint.dim },
    { text: carrierName(carrier) },
    { text: shortly(statements, coverage.length > 1), paint: paint.green },
  ])
  for (const line of tableLines([{ head: '' }, { head: '' }, { head: '' }], rows, paint.dim)) print(line)
}
