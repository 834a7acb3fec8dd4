import { parseArgs } from 'node:util'
import { nearest } from '@peiyu/core'
import { type Arguments, type Command, type Option, WrongUsage } from './command.js'

const didYouMean = (name: string, names: readonly string[], sign = ''): { zh: string; en: string } => {
  const near = nearest(name, names)
  return near === undefined
    ? { zh: '', en: '' }
    : { zh: `是否指 ${sign}${near}？`, en: ` Did you mean ${sign}${near}?` }
}

/** What is wrong with a name that is none of those known, with the one that was probably meant. */
export function unknownName(what: { zh: string; en: string }, name: string, names: readonly string[]): WrongUsage {
  const meant = didYouMean(name, names)
  const few = fewOf(name, names)
  const more = few.length < names.length
  const all = few.join('、') + (more ? `……共 ${names.length} 个` : '')
  const allEn = few.join(', ') + (more ? ` … (${names.length} in all)` : '')
  return new WrongUsage({
    zh: `没有${what.zh} ${name}。${meant.zh || `可以是：${all}。`}`,
    en: `There is no ${what.en} ${name}.${meant.en || ` It may be: ${allEn}.`}`,
  })
}

/** More names than these help nobody. */
const mostNames = 20

/** The names that hold what was typed, if any do; else all, as far as they can be read through. */
function fewOf(name: string, names: readonly string[]): readonly string[] {
  if (names.length <= mostNames) return names
  const near = names.filter(each => each.includes(name))
  return (near.length > 0 ? near : names).slice(0, mostNames)
}

function unknownOption(raw: string, options: readonly Option[]): WrongUsage {
  const names = [...options.map(option => option.name), 'help']
  const meant = didYouMean(raw.replace(/^-+/, ''), names, '--')
  return new WrongUsage({ zh: `没有选项 ${raw}。${meant.zh}`, en: `There is no option ${raw}.${meant.en}` })
}

function checkValue(option: Option, value: string | undefined, inline: boolean): void {
  const { name } = option
  if (option.value === undefined) {
    if (value !== undefined) throw new WrongUsage({ zh: `--${name} 后面不带值。`, en: `--${name} takes no value.` })
    return
  }
  if (value === undefined || value === '' || (!inline && value.startsWith('--')))
    throw new WrongUsage({ zh: `--${name} 后面缺少 ${option.value}。`, en: `--${name} needs ${option.value}.` })
  if (option.choices && !option.choices.includes(value)) {
    const [zh, en] = [option.choices.join('、'), option.choices.join(', ')]
    throw new WrongUsage({
      zh: `--${name} 只能是 ${zh}，这里是 ${value}。`,
      en: `--${name} is one of ${en}; found ${value}.`,
    })
  }
}

/** Reads a command's arguments; throws `WrongUsage` for what it does not know or does not get. */
export function readArguments(command: Command, args: readonly string[]): Arguments {
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      command.options.map(({ name, value }) => [name, { type: value === undefined ? 'boolean' : 'string' } as const]),
    ),
  })
  const [values, operands] = [new Map<string, string>(), [] as string[]]
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value)
    if (token.kind !== 'option') continue
    const option = command.options.find(each => each.name === token.name && token.rawName.startsWith('--'))
    if (!option) throw unknownOption(token.rawName, command.options)
    checkValue(option, token.value, token.inlineValue ?? false)
    values.set(option.name, token.value ?? '')
  }
  checkPresence(command, values, operands)
  return { operands, text: name => values.get(name), has: name => values.has(name) }
}

function checkPresence(command: Command, values: ReadonlyMap<string, string>, operands: readonly string[]): void {
  const lacking = command.operands.filter(({ required }) => required)[operands.length]
  if (lacking) throw new WrongUsage({ zh: `缺少 <${lacking.name}>。`, en: `<${lacking.name}> is missing.` })
  const extra = operands[command.operands.length]
  if (extra !== undefined) throw new WrongUsage({ zh: `多余的 ${extra}。`, en: `Nothing can be done with ${extra}.` })
  const option = command.options.find(({ name, required }) => required && !values.has(name))
  if (option)
    throw new WrongUsage({
      zh: `缺少 --${option.name} ${option.value ?? ''}（${option.says.zh}）。`,
      en: `--${option.name} ${option.value ?? ''} is missing (${option.says.en}).`,
    })
}
