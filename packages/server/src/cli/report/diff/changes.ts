import type { KeyChange, RuleDiff } from '@peiyu/core/family'
import type { Call } from '../../command.js'
import type { Brush, Paint } from '../../text/paint.js'
import { columns } from '../../text/width.js'
import { wrap } from '../../text/wrap.js'

const signs = { added: '+', removed: '-', changed: '~', renamed: '=', moved: '↕' } as const

const brushOf = (kind: KeyChange['kind'], paint: Paint): Brush =>
  ({ added: paint.green, removed: paint.red, changed: paint.yellow, renamed: paint.blue, moved: paint.blue })[kind]

const words = {
  zh: { added: '新增', removed: '删去', changed: '', renamed: '改名', moved: '调整次序' },
  en: { added: 'added', removed: 'removed', changed: '', renamed: 'renamed', moved: 'reordered' },
} as const

/** What changed of one key: on one line where it fits, else before and after each on lines of their own. */
function printChange(call: Call, change: KeyChange, { indent, name }: { indent: number; name: string }): void {
  const { print, paint, language, terminal } = call
  const { kind } = change
  const brush = brushOf(kind, paint)
  const what = [name, change.label[language]].filter(text => text !== '').join(' › ')
  const label = [what, words[language][kind]].filter(text => text !== '').join('  ')
  const [before, after] = [change.before?.[language], change.after?.[language]]
  const left = ' '.repeat(indent)
  const said = [before, after].filter(text => text !== undefined && text !== '').join(' → ')
  const line = `${signs[kind]} ${label}${said === '' ? '' : `  ${said}`}`
  if (columns(line) + indent <= terminal.width) {
    const shown = [before && paint.dim(before), after].filter(text => text !== undefined && text !== '').join(' → ')
    print(`${left}${brush(signs[kind])} ${label}${shown === '' ? '' : `  ${shown}`}`)
    return
  }
  print(`${left}${brush(signs[kind])} ${label}`)
  for (const [sign, text, colour] of [['-', before, paint.red] as const, ['+', after, paint.green] as const]) {
    if (text === undefined || text === '') continue
    const lines = wrap(text, terminal.width - indent - 6)
    for (const [i, part] of lines.entries()) print(`${left}    ${i === 0 ? colour(sign) : ' '} ${part}`)
  }
}

/** Rules with what changed of them; a section that several rules belong to is named once. */
export function printRules(call: Call, rules: readonly RuleDiff[], indent: number): void {
  const { print, paint, language } = call
  let before = ''
  for (const rule of rules) {
    const title = rule.sectionName[language]
    if (title !== before) print(`${' '.repeat(indent)}${paint.bold(title)}`)
    before = title
    for (const change of rule.changes) printChange(call, change, { indent: indent + 2, name: rule.name[language] })
  }
}
