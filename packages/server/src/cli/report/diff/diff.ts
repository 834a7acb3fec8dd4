import type { Tenant } from '@peiyu/core'
import type { Counted, RuleDiff, TenantDiff } from '@peiyu/core/family'
import type { Call } from '../../command.js'
import { printTitle } from '../header.js'
import { printRules } from './changes.js'
import { printStatements } from './statements.js'

/** The two sides of a diff, as they were named and as they were read. */
export interface Sides {
  readonly old: { readonly operand: string; readonly tenant: Tenant }
  readonly new: { readonly operand: string; readonly tenant: Tenant }
}

const titles = {
  zh: {
    statements: '逐句',
    clauses: '只引用整条的规则',
    declarations: '数据、参数、读法、表、中间结果',
    organizations: '单位',
    settings: '其他',
  },
  en: {
    statements: 'Statement by statement',
    clauses: 'Rules that cite a clause as a whole',
    declarations: 'Facts, parameters, readings, tables, names',
    organizations: 'Organizations',
    settings: 'Other',
  },
} as const

function countText({ added, removed, changed }: Counted, zh: boolean): string {
  const parts = [
    [added, zh ? '新增' : 'added'],
    [removed, zh ? '删去' : 'removed'],
    [changed, zh ? '改动' : 'changed'],
  ] as const
  const said = parts.filter(([count]) => count > 0)
  return said.map(([count, word]) => (zh ? `${word} ${count} 个` : `${count} ${word}`)).join(zh ? '，' : ', ')
}

/** Something changed, and nothing of it stands in this folder. */
const isElsewhere = ({ statements, clauses, declarations, organizations, settings, examples, templates }: TenantDiff) =>
  [statements, clauses, declarations, organizations, settings].every(({ length }) => length === 0) &&
  [examples, templates].every(({ added, removed, changed }) => added + removed + changed === 0)

/** What changed between two versions, for people. */
export function printDiff(call: Call, { old, new: now }: Sides, diff: TenantDiff): void {
  const { print, paint, language } = call
  const zh = language === 'zh'
  const title = titles[language]
  print(`${paint.bold(now.tenant.shape.name)}  ${old.operand} → ${now.operand}`)
  print(paint.dim(`${zh ? '配置' : 'config'} ${old.tenant.configVersion} → ${now.tenant.configVersion}`))
  if (diff.same) {
    print()
    print(
      paint.green(
        zh
          ? '✓ 没有变化（注释、次序、排版、中英文写法不算）'
          : '✓ nothing changed (comments, order, layout and spelling do not count)',
      ),
    )
    return
  }
  if (isElsewhere(diff)) {
    print()
    print(
      zh
        ? '本文件夹没有变化；沿用的上级措施变了，请比较上级的文件夹。'
        : 'Nothing changed in this folder, but in a measure taken over from a tenant above: compare that folder.',
    )
  }
  const sources = new Map([...old.tenant.sources, ...now.tenant.sources].map(source => [source.id, source.title]))
  if (diff.statements.length > 0) printTitle(call, title.statements, paint.dim(String(diff.statements.length)))
  printStatements(call, diff.statements, id => sources.get(id) ?? id)
  const rules = (name: 'clauses' | 'declarations' | 'organizations' | 'settings', all: readonly RuleDiff[]): void => {
    if (all.length === 0) return
    printTitle(call, title[name])
    printRules(call, all, 2)
  }
  rules('clauses', diff.clauses)
  rules('declarations', diff.declarations)
  rules('organizations', diff.organizations)
  rules('settings', diff.settings)
  for (const [name, count] of [
    [zh ? '示例' : 'Examples', diff.examples],
    [zh ? '文书模板' : 'Templates', diff.templates],
  ] as const) {
    const text = countText(count, zh)
    if (text !== '') printTitle(call, name, text)
  }
}
