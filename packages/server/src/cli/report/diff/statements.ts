import type { RuleDiff, StatementDiff, StatementSide } from '@peiyu/core/family'
import type { Call } from '../../command.js'
import type { Language } from '../../language.js'
import { columns } from '../../text/width.js'
import { wrap } from '../../text/wrap.js'
import { printRules } from './changes.js'

const words = {
  zh: {
    added: '新增',
    removed: '删去',
    reworded: '改写',
    standing: '效力',
    informative: '不建模的理由',
    carried: '有规则承载',
  },
  en: {
    added: 'added',
    removed: 'removed',
    reworded: 'reworded',
    standing: 'standing',
    informative: 'informative',
    carried: 'carried',
  },
} as const

const standings: Readonly<Record<StatementSide['standing'], string>> = {
  'in-force': '现行',
  reported: '已办、推进',
  planned: '拟办',
  suggested: '建议',
  draft: '征求意见稿',
  expired: '失效',
}

const reasons: Readonly<Record<NonNullable<StatementSide['informative']>, string>> = {
  heading: '标题',
  background: '背景',
  appeal: '号召',
  internal: '内部',
  duplicate: '重复',
}

/** Statements that the same rules rest on, with those rules. */
interface Block {
  readonly statements: readonly StatementDiff[]
  readonly rules: RuleDiff[]
}

/** Rules with all statements that each rests on, every rule once, in the order of the documents. */
function blocksOf(statements: readonly StatementDiff[]): Block[] {
  const blocks = new Map<string, Block>()
  const told = new Set<RuleDiff>()
  const at = new Map(statements.map(one => [one.address, one]))
  for (const one of statements) {
    if (one.rules.length === 0) blocks.set(one.address, { statements: [one], rules: [] })
    for (const rule of one.rules) {
      if (told.has(rule)) continue
      told.add(rule)
      const own = rule.rests.flatMap(address => at.get(address) ?? [])
      const key = own.map(({ address }) => address).join()
      const block = blocks.get(key) ?? { statements: own, rules: [] }
      block.rules.push(rule)
      blocks.set(key, block)
    }
  }
  return [...blocks.values()]
}

function ownChanges({ changes, before, after }: StatementDiff, language: Language): (readonly [string, string])[] {
  const zh = language === 'zh'
  const label = words[language]
  const standing = (side: StatementSide | null): string => (side ? (zh ? standings[side.standing] : side.standing) : '')
  const reason = (side: StatementSide | null): string => {
    const found = side?.informative ?? null
    return found === null ? label.carried : zh ? reasons[found] : found
  }
  return changes.map(change => {
    if (change === 'added' || change === 'removed') return [label[change], ''] as const
    if (change === 'reworded') return [label.reworded, `${before?.says ?? ''} → ${after?.says ?? ''}`] as const
    const of = change === 'standing' ? standing : reason
    return [label[change], `${of(before)} → ${of(after)}`] as const
  })
}

function printStatement(call: Call, one: StatementDiff, seen: Set<string>): void {
  const { print, paint, language, terminal } = call
  const says = (one.after ?? one.before)?.says ?? ''
  const place = `${one.clause}#${one.number}`
  const lines = wrap(says, Math.max(20, terminal.width - columns(place) - 2))
  for (const [i, line] of lines.entries())
    print(i === 0 ? `${paint.bold(place)}  ${line}` : ' '.repeat(columns(place) + 2) + line)
  if (seen.has(one.address)) return
  seen.add(one.address)
  for (const [label, text] of ownChanges(one, language)) {
    const brush =
      label === words[language].removed ? paint.red : label === words[language].added ? paint.green : paint.yellow
    for (const [i, line] of wrap(`${label}  ${text}`, terminal.width - 4).entries())
      print(`  ${i === 0 ? brush('§') : ' '} ${line}`)
  }
  if (one.unchanged.length > 0) {
    const note = language === 'zh' ? '依据本句而没有变的规则' : 'rules that rest on it and did not change'
    for (const line of wrap(`${note}: ${one.unchanged.join(', ')}`, terminal.width - 4)) print(`    ${paint.dim(line)}`)
  }
}

/** What changed, statement by statement: each document by its title, each statement with what rests on it. */
export function printStatements(
  call: Call,
  statements: readonly StatementDiff[],
  titleOf: (source: string) => string,
): void {
  const { print, paint } = call
  const seen = new Set<string>()
  let source = ''
  for (const { statements: own, rules } of blocksOf(statements)) {
    print()
    const from = own[0]?.source ?? ''
    if (from !== source) print(paint.blue(titleOf(from)))
    source = from
    for (const one of own) printStatement(call, one, seen)
    printRules(call, rules, 2)
  }
}
