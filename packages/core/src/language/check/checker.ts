import type { Ast } from '../read/ast.js'
import { checkBinary } from './binary.js'
import type { LanguageCode } from '../read/codes.js'
import { constant, type Expr, usesOf } from '../values/expr.js'
import { functions } from '../functions/functions.js'
import { opposite } from '../values/interval.js'
import type { Mistake, Span } from '../read/lex.js'
import { measure, withUnit } from './literal.js'
import { checkName, checkPart, nameMistake } from './names.js'
import { checkIf, checkIndex, checkRange } from './forms.js'
import { checkTableCall } from './table-call.js'
import type { Named, Scope } from '../values/symbol.js'
import { type Dimension, errorType, numberOf, type Type, truth, typeName } from '../values/type.js'
import { contrary } from '../values/interval.js'
import { exactly, truthOf, unknown } from '../values/value.js'

/** What a place wants to stand there: a type that its literals may take. */
export type Want = Dimension | undefined

/** Settles names and dimensions of one expression, and gathers every mistake. */
export class Checker {
  readonly mistakes: Mistake[] = []
  /** What was settled already: an expression that several rules look at is checked once for each want. */
  readonly #settled = new Map<Ast, Map<Want, Expr>>()
  readonly #inner = new Map<Ast, Checker>()
  constructor(
    readonly scope: Scope,
    /** How many lists' records the names belong to: `any(a, any(b, …))` is two inside. */
    readonly lists = 0,
  ) {}

  /** Reports a mistake once a place. */
  report(code: LanguageCode, span: Span, params: Mistake['params'] = {}): void {
    const known = this.mistakes.some(m => m.code === code && m.span.from === span.from)
    if (!known) this.mistakes.push({ code, span: { from: span.from, to: span.to }, params })
  }

  /** The checker of what stands inside a call, over its inner names and with the same list of mistakes. */
  within(call: Ast, scopeOf: () => Scope): Checker {
    const known = this.#inner.get(call)
    if (known) return known
    const inner = new Checker(scopeOf(), this.lists + 1)
    Object.defineProperty(inner, 'mistakes', { value: this.mistakes })
    this.#inner.set(call, inner)
    return inner
  }

  /** An expression of an operation; `uses` are those of its operands unless they are given. */
  make(op: string, ast: Ast, parts: Pick<Expr, 'type' | 'of' | 'run'> & Partial<Expr>): Expr {
    return { op, ast, uses: usesOf(parts.of), ...parts }
  }

  error(ast: Ast): Expr {
    return constant(unknown(), errorType, ast)
  }

  infer(ast: Ast, want?: Want): Expr {
    const before = this.#settled.get(ast) ?? new Map<Want, Expr>()
    this.#settled.set(ast, before)
    const known = before.get(want)
    if (known) return known
    const expr = this.#infer(ast, want)
    before.set(want, expr)
    return expr
  }

  #infer(ast: Ast, want: Want): Expr {
    switch (ast.kind) {
      case 'number':
        return this.#literal(ast, want)
      case 'truth':
        return constant(truthOf(ast.is), truth, ast)
      case 'name':
        return checkName(this, ast)
      case 'call':
        return this.#call(ast, want)
      case 'index':
        return checkIndex(this, ast)
      case 'part':
        return checkPart(this, ast)
      case 'not': {
        const of = this.expect(ast.of, truth)
        return this.make('not', ast, { type: truth, of: [of], run: frame => contrary(of.run(frame)) })
      }
      case 'negate': {
        const of = this.number(ast.of, want)
        return this.make('negate', ast, { type: of.type, of: [of], run: frame => opposite(of.run(frame)) })
      }
      case 'range':
        return checkRange(this, ast, want)
      case 'if':
        return checkIf(this, ast, want)
      case 'list':
        this.report('language/wrong-type', ast, {
          found: '[…]',
          foundEn: '[…]',
          expected: '一个值',
          expectedEn: 'one value',
        })
        return this.error(ast)
      case 'binary':
        return checkBinary(this, ast, want)
      case 'hole':
        return this.error(ast)
    }
  }

  /** Checks against a wanted type; says what was found and what would be right. */
  expect(ast: Ast, type: Type): Expr {
    const expr = this.infer(ast, type.kind === 'number' ? type.dimension : undefined)
    if (!fits(expr.type, type)) this.#wrong(expr, type)
    return expr
  }

  /** A number of any dimension. */
  number(ast: Ast, want?: Want): Expr {
    const expr = this.infer(ast, want)
    if (expr.type.kind !== 'number' && expr.type.kind !== 'error') {
      this.report('language/wrong-type', ast, {
        ...typeParams('found', expr.type),
        expected: '数或金额',
        expectedEn: 'a number or money',
      })
      return this.error(ast)
    }
    return expr
  }

  #wrong(expr: Expr, type: Type): void {
    this.report('language/wrong-type', expr.ast, { ...typeParams('found', expr.type), ...typeParams('expected', type) })
  }

  #literal(ast: Ast & { kind: 'number' }, want: Want): Expr {
    const measured = measure(ast.quantity, want)
    if ('code' in measured) {
      const suggestion = want ? withUnit(ast.quantity, want) : ''
      this.report(measured.code, ast, { suggestion, ...(want ? typeParams('expected', numberOf(want)) : {}) })
      return this.error(ast)
    }
    return constant(exactly(measured.value), numberOf(measured.dimension), ast)
  }

  /** A yearly fact by its bare name, as `growth` takes it. */
  #isYearly(ast: Ast): boolean {
    return ast.kind === 'name' && this.scope.symbol(ast.name)?.type.kind === 'series'
  }

  #call(ast: Ast & { kind: 'call' }, want: Want): Expr {
    const fn = functions.get(ast.name)
    if (fn) return fn.check({ ast, checker: this, want })
    const named = this.scope.find(ast.name)
    if (named && 'table' in named) return checkTableCall(this, ast, named.table)
    for (const arg of ast.args) if (!this.#isYearly(arg)) this.infer(arg)
    if (named)
      this.report('language/unknown-function', ast.nameSpan, { found: ast.name, suggestion: asName(ast, named) })
    else
      nameMistake(this, 'language/unknown-function', ast.nameSpan, {
        found: ast.name,
        names: [...functions.keys(), ...this.scope.names()],
      })
    return this.error(ast)
  }
}

/** `revenue(2015)` means `revenue[2015]`; anything else that is no function is written without brackets. */
function asName(ast: Ast & { kind: 'call' }, named: Named): string {
  return 'symbol' in named && named.symbol.type.kind === 'series' ? `${ast.name}[…]` : ast.name
}

/** Whether a value of one type may stand where another is wanted. */
export function fits(type: Type, wanted: Type): boolean {
  if (type.kind === 'error' || wanted.kind === 'error') return true
  if (type.kind !== wanted.kind) return false
  if (type.kind === 'number' && wanted.kind === 'number') {
    return (
      type.dimension === wanted.dimension ||
      type.dimension === 'bare' ||
      wanted.dimension === 'bare' ||
      plainFits(type.dimension, wanted.dimension)
    )
  }
  if (type.kind === 'option' && wanted.kind === 'option') return type.set.id === wanted.set.id
  return true
}

/** Counts made by `count` have no unit and fit every counted thing. */
const plainFits = (a: Dimension, b: Dimension): boolean =>
  (a === 'plain' && b.startsWith('unit:')) || (b === 'plain' && a.startsWith('unit:'))

export const typeParams = (key: string, type: Type): Record<string, string> => ({
  [key]: typeName(type, 'zh'),
  [`${key}En`]: typeName(type, 'en'),
})
