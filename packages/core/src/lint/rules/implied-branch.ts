import type { Issue } from '../../base/issue.js'
import { allImply } from '../reason/conditions.js'
import { doubt, type LintRule, placeIn, type Room, roomsOf } from '../subject.js'

/** Of conditions of which one is enough, those that add nothing to another. */
function impliedIn(room: Room): Issue[] {
  const { selection } = room.program
  const { reasoning } = room
  return (selection?.eligibility ?? []).flatMap(({ needs }, i) => {
    const parts = selection?.shape.eligibility?.[i]?.any
    if (!parts) return []
    const cases = needs.of.map(part => reasoning.cases(part))
    return parts.flatMap(({ id }, j) => {
      const own = cases[j]
      if (!own || own.length === 0) return []
      const wider = cases.findIndex(
        (other, k) => k !== j && other !== undefined && allImply(own, other) && !(k > j && allImply(other, own)),
      )
      const by = parts[wider]?.id
      return by === undefined
        ? []
        : [doubt('lint/implied-branch', placeIn(room, ['eligibility', i, 'any', j, 'needs']), { found: id, by })]
    })
  })
}

/** One of several ways to qualify that another way always includes. */
export const impliedBranch: LintRule = {
  code: 'lint/implied-branch',
  find: subject => roomsOf(subject, 'selection').flatMap(impliedIn),
}
