import type { Expr } from '../../language/values/expr.js'
import type { DeclaredParameter } from '../../tenant/declare/registry.js'
import { allIn, withParts } from '../placed.js'
import { doubt, type LintRule, placeIn } from '../subject.js'

/** Parameters that are nothing at all until somebody sets them. */
const unsetIn = (parameters: readonly DeclaredParameter[]): Set<number> =>
  new Set(parameters.filter(({ untilSet }) => untilSet === undefined).map(({ symbol }) => symbol.slot))

/** A parameter that stands for itself in an expression, also in its year. */
const isUnset = ({ op, symbol }: Expr, unset: ReadonlySet<number>): boolean =>
  symbol !== undefined && unset.has(symbol.slot) && (op === 'parameter' || op === 'year-of')

/** A least or greatest of which one is a parameter without a value: all of it is unknown until then. */
export const unsetInExtreme: LintRule = {
  code: 'lint/unset-in-extreme',
  find: subject =>
    allIn(subject).flatMap(({ room, path, expr }) => {
      const unset = unsetIn(room.program.registry.layers.flatMap(({ parameters }) => parameters))
      return withParts(expr)
        .filter(({ op }) => op === 'min' || op === 'max')
        .flatMap(({ op, of }) =>
          of
            .filter(part => isUnset(part, unset))
            .map(part =>
              doubt('lint/unset-in-extreme', placeIn(room, path, part.ast.from), {
                found: part.symbol?.id ?? '',
                operation: op,
              }),
            ),
        )
    }),
}
