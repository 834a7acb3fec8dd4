import type { Ast } from '../read/ast.js'
import type { Checker } from '../check/checker.js'
import type { Expr } from '../values/expr.js'
import type { LedgerKey } from '../values/frame.js'
import { nameMistake, symbolExpr } from '../check/names.js'
import { wordOf } from '../values/value.js'
import { type LanguageFunction, takes } from './function.js'

/** Keys of the ledger that are no facts. */
const plainKeys = ['firm', 'payee', 'tenant'] as const

interface Key {
  readonly key: string
  readonly expr?: Expr
}

function keyOf(checker: Checker, ast: Ast): Key | undefined {
  if (ast.kind !== 'name') {
    checker.report('language/unknown-name', ast, { found: '', suggestion: '' })
    return undefined
  }
  const plain = plainKeys.find(key => key === ast.name) ?? (ast.name === '企业' ? 'firm' : undefined)
  if (plain) return { key: plain }
  const symbol = checker.scope.symbol(ast.name)
  if (symbol) return { key: symbol.id, expr: symbolExpr(symbol, ast) }
  nameMistake(checker, 'language/unknown-name', ast, {
    found: ast.name,
    names: [...plainKeys, ...checker.scope.names()],
  })
  return undefined
}

export const awarded: LanguageFunction = {
  id: 'awarded',
  zh: '已核定',
  signature: 'awarded(measure, key, …)',
  says: {
    zh: '该措施在台账中、与所列的键（企业、年、项目等）相同的已核定金额合计',
    en: 'what the ledger holds as awarded for that measure under the same keys (firm, year, a project …)',
  },
  check: call => {
    const { ast, checker } = call
    const [name, ...rest] = ast.args
    if (!takes(call, 2, 9) || name?.kind !== 'name') return checker.error(ast)
    const named = checker.scope.find(name.name)
    const keys = rest.map(arg => keyOf(checker, arg))
    if (!named || !('ledger' in named)) {
      nameMistake(checker, 'language/unknown-name', name, { found: name.name, names: checker.scope.names() })
      return checker.error(ast)
    }
    const { ledger } = named
    const exprs = keys.flatMap(key => (key?.expr ? [key.expr] : []))
    return checker.make('awarded', ast, {
      type: ledger.type,
      of: exprs,
      run: frame => {
        const values = keys.flatMap((key): LedgerKey[] =>
          key ? [{ key: key.key, value: key.expr?.run(frame) ?? wordOf(key.key) }] : [],
        )
        return frame.world.awarded(ledger.id, values)
      },
    })
  },
}
