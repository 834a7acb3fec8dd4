import type { Ast } from '../read/ast.js'
import { equal, mixed, orChoices } from './binary.js'
import { type Checker, fits } from './checker.js'
import type { Expr } from '../values/expr.js'
import type { Frame } from '../values/frame.js'
import { both, compared, either } from '../values/interval.js'
import { asOption } from './option.js'
import { truth } from '../values/type.js'
import { exactly, no, type Value } from '../values/value.js'

/** `tier in [pilot, honorary]` and `year in 2017..2021` (both ends belong to it). */
export function checkMembership(checker: Checker, ast: Ast & { kind: 'binary' }): Expr {
  const left = checker.infer(ast.left)
  return ast.right.kind === 'list' ? inList(checker, ast, left, ast.right) : inRange(checker, ast, left)
}

function inList(checker: Checker, ast: Ast, left: Expr, list: Ast & { kind: 'list' }): Expr {
  const items = list.items.map(item => {
    if (left.type.kind === 'option') return asOption(checker, item, left.type.set)
    return checker.infer(item, left.type.kind === 'number' ? left.type.dimension : undefined)
  })
  for (const item of items) if (!fits(item.type, left.type)) mixed(checker, 'in', left, item)
  const set = left.type.kind === 'option' ? left.type.set : undefined
  const isNumber = left.type.kind === 'number'
  const same = (frame: Frame, value: Value, item: Expr): Value =>
    isNumber
      ? orChoices(frame, compared('==', value, item.run(frame)), [left, item])
      : equal(value, item.run(frame), set)
  const run: Expr['run'] = frame => {
    const value = left.run(frame)
    return items.reduce<Value>((found, item) => either(found, () => same(frame, value, item)), no)
  }
  return checker.make('in', ast, { type: truth, of: [left, ...items], run })
}

function inRange(checker: Checker, ast: Ast & { kind: 'binary' }, left: Expr): Expr {
  if (left.type.kind === 'option') {
    checker.report('language/wrong-type', ast.right, {
      found: '单个值',
      foundEn: 'a single value',
      expected: '选项的列表，如 [甲, 乙]',
      expectedEn: 'a list of options, as [a, b]',
    })
    return checker.error(ast)
  }
  const right = checker.number(ast.right, left.type.kind === 'number' ? left.type.dimension : undefined)
  if (left.type.kind === 'error' || right.type.kind === 'error') return checker.error(ast)
  if (!fits(left.type, right.type)) mixed(checker, 'in', left, right)
  return checker.make('within', ast, {
    type: truth,
    of: [left, right],
    run: frame => {
      const [value, range] = [left.run(frame), right.run(frame)]
      if (range.kind !== 'number') return both(compared('>=', value, range), () => compared('<=', value, range))
      const above = compared('>=', value, { ...exactly(range.low), missing: range.missing })
      return both(above, () => compared('<=', value, { ...exactly(range.high), missing: range.missing }))
    },
  })
}
