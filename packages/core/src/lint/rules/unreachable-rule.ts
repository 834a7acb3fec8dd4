import type { Issue } from '../../base/issue.js'
import type { ListedRule } from '../../programs/rule-list.js'
import { allImply } from '../reason/conditions.js'
import { doubt, type LintRule, placeIn, type Room, type Subject } from '../subject.js'

interface List {
  readonly room: Room
  readonly key: 'routes' | 'verdicts'
  readonly rules: readonly ListedRule[]
}

const listsIn = ({ rooms }: Subject): List[] =>
  rooms.flatMap((room): List[] => {
    const { demands, evaluation } = room.program
    if (room.section.section === 'demands') return [{ room, key: 'routes', rules: demands?.is.routes ?? [] }]
    if (room.section.section === 'evaluation') return [{ room, key: 'verdicts', rules: evaluation?.is.verdicts ?? [] }]
    return []
  })

/** The rule above that always holds where this one does; nothing where each leaves it something. */
function shadowOf({ room: { reasoning }, rules }: List, i: number): ListedRule | undefined {
  const own = rules[i] && reasoning.cases(rules[i].when)
  if (!own || own.length === 0) return undefined
  return rules.slice(0, i).find(({ when }) => {
    const above = reasoning.cases(when)
    return above !== undefined && allImply(own, above)
  })
}

function unreachableIn(list: List): Issue[] {
  return list.rules.flatMap(({ id }, i) => {
    const shadow = shadowOf(list, i)
    if (!shadow) return []
    const at = placeIn(list.room, [list.key, i, 'when'])
    return [doubt('lint/unreachable-rule', at, { found: id, by: shadow.id })]
  })
}

/** A rule of a list read from the top that one above it always forestalls. */
export const unreachableRule: LintRule = {
  code: 'lint/unreachable-rule',
  find: subject => listsIn(subject).flatMap(unreachableIn),
}
