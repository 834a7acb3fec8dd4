import { conditionsIn } from '../placed.js'
import { doubt, type LintRule, placeIn } from '../subject.js'

/** A condition that always holds, or never, whatever is known of the firm. */
export const constantCondition: LintRule = {
  code: 'lint/constant-condition',
  find: subject =>
    conditionsIn(subject).flatMap(({ room, path, expr }) => {
      const truth = expr.value ? undefined : room.reasoning.truth(expr)
      if (truth === undefined) return []
      const [found, foundEn] = truth ? ['总是成立', 'always holds'] : ['永远不成立', 'never holds']
      return [doubt('lint/constant-condition', placeIn(room, path), { found, foundEn })]
    }),
}
