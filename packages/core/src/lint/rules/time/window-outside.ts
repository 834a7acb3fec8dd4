import { yearOf } from '../../../base/dates.js'
import { compare, rational } from '../../../base/rational.js'
import { measureRooms } from '../../placed.js'
import { doubt, type LintRule, placeIn } from '../../subject.js'

/** Years that are supported and in none of which the program is in force. */
export const windowOutside: LintRule = {
  code: 'lint/window-outside',
  find: subject =>
    measureRooms(subject).flatMap(room => {
      const { window } = room.measure
      const { from, until } = room.program.program
      if (!window) return []
      const { low, high } = room.reasoning.bounds(window)
      const isBefore = high !== undefined && compare(high, rational(yearOf(from))) < 0
      const isAfter = low !== undefined && until !== undefined && compare(low, rational(yearOf(until))) > 0
      if (!isBefore && !isAfter) return []
      const span = room.program.shape['in-force']
      return [doubt('lint/window-outside', placeIn(room, ['window']), { found: room.shape.window ?? '', span })]
    }),
}
