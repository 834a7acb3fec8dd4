import { dayText } from '../../base/dates.js'
import { exactText, type Rational, rational } from '../../base/rational.js'
import type { Ast } from './ast.js'
import type { Quantity } from './lex.js'
import { keywordOf, keywords } from './words.js'

export type Language = 'zh' | 'en'

const plainName = /^\p{L}[\p{L}\p{M}\p{N}-]*$/u

export function printName(name: string): string {
  return plainName.test(name) && !name.endsWith('-') && !keywordOf(name) ? name : `「${name}」`
}

/** A quantity in the form in which it was written, with the largest scale that keeps it short. */
export function printQuantity({ value, scaled, unit, date }: Quantity): string {
  if (date) return dayText(Number(value.n / value.d))
  if (unit === ':') return `${value.n}:${value.d}`
  if (!scaled) return `${exactText(value, 30)}${unit}`
  const large: Rational = rational(value.n, value.d * 100_000_000n)
  const inLarge = exactText(large, 8)
  if (!inLarge.includes('/') && large.n >= large.d) return `${inLarge}亿${unit}`
  return `${exactText(rational(value.n, value.d * 10_000n), 34)}万${unit}`
}

const strength: Readonly<Record<string, number>> = {
  or: 1,
  and: 2,
  not: 3,
  '==': 4,
  '!=': 4,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  in: 4,
  range: 5,
  '+': 6,
  '-': 6,
  '*': 7,
  '/': 7,
  negate: 8,
}

function strengthOf(ast: Ast): number {
  if (ast.kind === 'if') return 0
  if (ast.kind === 'binary') return strength[ast.operator] ?? 9
  return strength[ast.kind] ?? 9
}

/** The canonical text of an expression: reading it again gives the same expression. */
export function print(ast: Ast, language: Language = 'en'): string {
  const word = (id: keyof typeof keywords) => (language === 'zh' ? keywords[id] : id)
  const at = (node: Ast, least: number): string => {
    const text = print(node, language)
    return strengthOf(node) < least ? `(${text})` : text
  }
  switch (ast.kind) {
    case 'number':
      return printQuantity(ast.quantity)
    case 'truth':
      return word(ast.is ? 'true' : 'false')
    case 'name':
      return printName(ast.name)
    case 'call':
      return `${printName(ast.name)}(${ast.args.map(arg => print(arg, language)).join(', ')})`
    case 'index':
      return `${at(ast.of, 9)}[${print(ast.index, language)}]`
    case 'part':
      return `${at(ast.of, 9)}.${printName(ast.part)}`
    case 'not':
      return `${word('not')} ${at(ast.of, 3)}`
    case 'negate':
      return `-${at(ast.of, 8)}`
    case 'range':
      return `${at(ast.low, 6)}..${at(ast.high, 6)}`
    case 'if':
      return `${word('if')} ${print(ast.when, language)} ${word('then')} ${print(ast.then, language)} ${word('else')} ${print(ast.otherwise, language)}`
    case 'list':
      return `[${ast.items.map(item => print(item, language)).join(', ')}]`
    case 'binary':
      return printBinary(ast, language, at)
    case 'hole':
      return '…'
  }
}

function printBinary(
  ast: Ast & { kind: 'binary' },
  language: Language,
  at: (node: Ast, least: number) => string,
): string {
  const own = strength[ast.operator] ?? 9
  const isWord = ast.operator === 'or' || ast.operator === 'and' || ast.operator === 'in'
  const sign = isWord && language === 'zh' ? keywords[ast.operator] : ast.operator
  // Comparisons do not chain, so both of their sides need more strength than they have.
  const left = own === 4 ? 5 : own
  return `${at(ast.left, left)} ${sign} ${at(ast.right, own + 1)}`
}
