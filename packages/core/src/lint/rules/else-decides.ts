import type { Expr } from '../../language/values/expr.js'
import { allIn, withParts } from '../placed.js'
import { doubt, type LintRule, placeIn } from '../subject.js'

/** Which option of which reading a condition asks for, where it asks for just that. */
function asked({ op, of }: Expr): { reading: Expr; options: readonly string[] } | undefined {
  const [reading, ...items] = of
  if ((op !== '==' && op !== 'in') || reading?.symbol?.kind !== 'reading') return undefined
  return { reading, options: items.flatMap(({ value }) => (value?.kind === 'word' ? [value.is] : [])) }
}

/** The options that a chain of `if`s about one reading leaves to its last `else`. */
function leftTo(expr: Expr): { id: string; rest: readonly string[] } | undefined {
  const [when] = expr.of
  const first = when && asked(when)
  if (expr.op !== 'if' || first?.reading.type.kind !== 'option') return undefined
  const named = new Set<string>()
  let here: Expr | undefined = expr
  while (here?.op === 'if' && here.of[0]) {
    const step = asked(here.of[0])
    if (step?.reading.symbol?.slot !== first.reading.symbol?.slot) break
    for (const option of step?.options ?? []) named.add(option)
    here = here.of[2]
  }
  const rest = [...first.reading.type.set.options].filter(([option]) => !named.has(option)).map(([, name]) => name)
  return { id: first.reading.symbol?.id ?? '', rest }
}

/** `if`s that carry on a chain are looked at with its beginning. */
const beginnings = (expr: Expr): Expr[] => {
  const all = withParts(expr)
  return all.filter(part => !all.some(({ op, of }) => op === 'if' && of[2] === part))
}

/** An `else` that takes several ways to read the text as one. */
export const elseDecides: LintRule = {
  code: 'lint/else-decides',
  find: subject =>
    allIn(subject).flatMap(({ room, path, expr }) =>
      beginnings(expr).flatMap(part => {
        const left = leftTo(part)
        if (!left || left.rest.length < 2) return []
        const options = left.rest.join('、')
        return [doubt('lint/else-decides', placeIn(room, path, part.ast.from), { found: left.id, options })]
      }),
    ),
}
