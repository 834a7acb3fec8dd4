import { lex, type Span, type Token } from '../language/read/lex.js'
import type { Keyword } from '../language/read/words.js'
import type { MutantKind } from './mutant.js'
import { type Side, stepsFrom } from './steps.js'

/** Something in an expression changed: where, what it was, what it is then. */
export interface Change {
  readonly span: Span
  /** What of it is shown, where a comma beside it goes too. */
  readonly shown?: Span
  readonly what: MutantKind
  readonly to: string
}

interface Place {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly i: number
  /** What a bare number at this place decides. */
  readonly bound?: Side | undefined
}

const comparators: Readonly<Record<string, string>> = {
  '>=': '>',
  '>': '>=',
  '<=': '<',
  '<': '<=',
  '==': '!=',
  '!=': '==',
}
const extremes: Readonly<Record<string, string>> = { min: 'max', max: 'min', 取小: '取大', 取大: '取小' }
const swapped: Partial<Record<Keyword, readonly [en: string, zh: string]>> = {
  and: ['or', '或'],
  or: ['and', '且'],
  true: ['false', '否'],
  false: ['true', '是'],
}

const signOf = (token: Token | undefined): string => (token?.kind === 'sign' ? token.sign : '')
const sliceOf = ({ text }: Place, { from, to }: Span): string => text.slice(from, to)

/** On which side of a number beside a comparison the comparison turns. */
function turning(before: string, after: string): Side | undefined {
  if (before === '>=' || before === '<' || after === '<=' || after === '>') return 'up'
  return before === '>' || before === '<=' || after === '<' || after === '>=' ? 'down' : undefined
}

function numberChanges(place: Place, token: Token & { kind: 'number' }): Change[] {
  const [before, after] = [signOf(place.tokens[place.i - 1]), signOf(place.tokens[place.i + 1])]
  const what = before === '..' || after === '..' ? 'range-end' : place.bound ? 'bound' : 'number'
  const side = turning(before, after) ?? place.bound
  return stepsFrom(sliceOf(place, token), token.quantity, side).map(to => ({ span: token, what, to }))
}

function signChanges({ tokens, i }: Place, { sign, from, to }: Token & { kind: 'sign' }): Change[] {
  const span = { from, to }
  const turned = comparators[sign]
  if (turned !== undefined) return [{ span, what: 'comparator', to: turned }]
  const before = tokens[i - 1]
  const between = before?.kind === 'number' || before?.kind === 'name' || [')', ']'].includes(signOf(before))
  if ((sign !== '+' && sign !== '-') || !between) return []
  return [{ span, what: 'sign', to: sign === '+' ? ' - ' : '+' }]
}

function keywordChanges(place: Place, token: Token & { kind: 'keyword' }): Change[] {
  const english = sliceOf(place, token) === token.word
  const other = swapped[token.word]
  const what = token.word === 'true' || token.word === 'false' ? 'truth' : 'logic'
  if (other) return [{ span: token, what, to: english ? other[0] : other[1] }]
  if (token.word === 'not') return [{ span: token, what, to: '' }]
  return token.word === 'in' ? memberChanges(place) : []
}

/** `in [a, b]` without a, and without b. */
function memberChanges({ tokens, i }: Place): Change[] {
  if (signOf(tokens[i + 1]) !== '[') return []
  const close = tokens.findIndex((token, at) => at > i && signOf(token) === ']')
  const commas = tokens.flatMap((token, at) => (at > i && at < close && signOf(token) === ',' ? [at] : []))
  const starts = [i + 2, ...commas.map(at => at + 1)].filter(at => at < close)
  if (starts.length < 2) return []
  return starts.flatMap((start, n): Change[] => {
    const end = starts[n + 1] === undefined ? close : (starts[n + 1] ?? close) - 1
    const [first, last, next] = [tokens[start], tokens[end - 1], tokens[starts[n + 1] ?? close]]
    if (!first || !last || !next) return []
    const comma = n === starts.length - 1 ? tokens[start - 1] : undefined
    const span = { from: comma?.from ?? first.from, to: next.from }
    return [{ span, shown: { from: first.from, to: last.to }, what: 'member', to: '' }]
  })
}

function changesAt(place: Place): Change[] {
  const token = place.tokens[place.i]
  if (token?.kind === 'number') return numberChanges(place, token)
  if (token?.kind === 'sign') return signChanges(place, token)
  if (token?.kind === 'keyword') return keywordChanges(place, token)
  const other = token?.kind === 'name' ? extremes[token.name] : undefined
  const called = signOf(place.tokens[place.i + 1]) === '('
  return token && other !== undefined && called ? [{ span: token, what: 'extreme', to: other }] : []
}

/** Every small change of an expression; none of one that cannot be read. */
export function changesOf(text: string, bound?: Side): Change[] {
  const { tokens, mistakes } = lex(text)
  if (mistakes.length > 0) return []
  return tokens.flatMap((_, i) => changesAt({ text, tokens, i, bound }))
}
