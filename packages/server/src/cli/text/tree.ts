import type { Because } from '@peiyu/core'
import type { Language } from '../language.js'
import type { Paint } from './paint.js'
import { columns } from './width.js'
import { wrap } from './wrap.js'

interface Drawing {
  readonly language: Language
  readonly paint: Paint
  readonly width: number
}

const signOf = ({ value }: Because, paint: Paint): string =>
  value === 'true'
    ? paint.green('✓ ')
    : value === 'false'
      ? paint.red('✗ ')
      : value === 'unknown'
        ? paint.yellow('? ')
        : ''

function linesOf(because: Because, drawing: Drawing, [first, rest]: readonly [string, string]): string[] {
  const { language, paint, width } = drawing
  const distance = because.distance ? (language === 'zh' ? `，${because.distance.zh}` : `, ${because.distance.en}`) : ''
  const sign = signOf(because, paint)
  const clause = because.clause === undefined ? '' : `  ${because.clause}`
  const says = because.says[language] + distance + clause
  const wrapped = wrap(says, Math.max(24, width - columns(rest) - 2))
  const steps = because.of.filter(({ op }) => op !== 'literal')
  const hang = steps.length > 0 ? '│ ' : '  '
  const own = wrapped.map((line, i) => {
    const end = clause !== '' && i === wrapped.length - 1 && line.endsWith(clause.trim())
    const text = end ? line.slice(0, line.length - clause.trim().length) + paint.dim(clause.trim()) : line
    return i === 0 ? paint.dim(first) + sign + text : paint.dim(rest + hang) + text
  })
  const under = steps.flatMap((step, i) => {
    const last = i === steps.length - 1
    return linesOf(step, drawing, [`${rest}${last ? '└ ' : '├ '}`, `${rest}${last ? '  ' : '│ '}`])
  })
  return [...own, ...under]
}

/** An explanation as a tree, each step under the one that it led to. A number that the step above says is left out. */
export const treeLines = (because: Because, drawing: Drawing): string[] => linesOf(because, drawing, ['', ''])
