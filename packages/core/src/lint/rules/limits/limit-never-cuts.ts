import { refuses } from '../../../measures/measure.js'
import { measureRooms } from '../../placed.js'
import { doubt, type LintRule, placeIn } from '../../subject.js'

/** A limit whose force is too weak to cut anything. */
export const limitNeverCuts: LintRule = {
  code: 'lint/limit-never-cuts',
  find: subject =>
    measureRooms(subject).flatMap(room =>
      (room.shape.limits ?? []).flatMap(({ id, force }, i) =>
        force === undefined || refuses(force)
          ? []
          : [doubt('lint/limit-never-cuts', placeIn(room, ['limits', i, 'force']), { found: force, limit: id })],
      ),
    ),
}
