import type { Command, Option } from './command.js'
import type { Paint } from './text/paint.js'
import { columns, padEnd } from './text/width.js'

const optionText = ({ name, value }: Option): string => (value === undefined ? `--${name}` : `--${name} ${value}`)

/** `peiyu check <folder> [--json]`, required options first. */
export function usageOf({ name, operands, options }: Command): string {
  const named = operands.map(operand => (operand.required ? `<${operand.name}>` : `[${operand.name}]`))
  const ordered = [...options].sort((a, b) => Number(b.required ?? false) - Number(a.required ?? false))
  const optional = ordered.map(option => (option.required ? optionText(option) : `[${optionText(option)}]`))
  return ['peiyu', name, ...named, ...optional].join(' ')
}

function twoColumns(rows: readonly (readonly [left: string, zh: string, en: string])[], paint: Paint): string[] {
  const [left, middle] = [0, 1].map(i => Math.max(...rows.map(row => columns(row[i as 0 | 1]))))
  return rows.map(
    ([name, zh, en]) => `  ${paint.bold(padEnd(name, left ?? 0))}  ${padEnd(zh, middle ?? 0)}  ${paint.dim(en)}`,
  )
}

const firstSteps = [
  'peiyu new mytown --name 我的镇 --level town',
  'peiyu check configs/mytown',
  'peiyu test configs/mytown',
]

/** Commands at a glance: all of them, or those of a group. */
export function overview(commands: readonly Command[], paint: Paint, examples = firstSteps): string {
  const rows = commands.map(({ name, says }) => [name, says.zh, says.en] as const)
  return [
    `${paint.bold('peiyu')}  企业培育政策平台  ${paint.dim('a policy platform for programs that cultivate enterprises')}`,
    '',
    `用法 ${paint.dim('Usage')}  peiyu <命令> …    peiyu <命令> --help`,
    '',
    `命令 ${paint.dim('Commands')}`,
    ...twoColumns(rows, paint),
    '',
    `例 ${paint.dim('Examples')}`,
    ...examples.map(example => `  ${example}`),
    '',
    `说明 ${paint.dim('Docs')}  docs/CONFIG.md 配置怎么写 ${paint.dim('how a folder is written')}   docs/RESULTS.md 结果里有什么 ${paint.dim('what --json holds')}`,
    `退出码 ${paint.dim('Exit codes')}  0 正常 ${paint.dim('well')}   1 内容有错 ${paint.dim('something is wrong in what was read')}   2 用法有误 ${paint.dim('wrong usage')}`,
    '',
  ].join('\n')
}

/** One command: what it does, how it is written, its options, examples. */
export function helpFor(command: Command, paint: Paint): string {
  const rows = command.options.map(option => [optionText(option), option.says.zh, option.says.en] as const)
  return [
    `${paint.bold(`peiyu ${command.name}`)}  ${command.says.zh}`,
    paint.dim(command.says.en),
    '',
    `用法 ${paint.dim('Usage')}`,
    `  ${usageOf(command)}`,
    ...(rows.length > 0 ? ['', `选项 ${paint.dim('Options')}`, ...twoColumns(rows, paint)] : []),
    '',
    `例 ${paint.dim('Examples')}`,
    ...command.examples.map(example => `  ${example}`),
    '',
  ].join('\n')
}
