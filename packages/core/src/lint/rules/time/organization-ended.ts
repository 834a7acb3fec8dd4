import { dayText, parseDay } from '../../../base/dates.js'
import { calledIn } from '../../../organization/directory.js'
import { measureRooms } from '../../placed.js'
import { doubt, type LintRule, placeIn } from '../../subject.js'

/** An organization in charge of a measure that had ended before the program begins. */
export const organizationEnded: LintRule = {
  code: 'lint/organization-ended',
  find: subject =>
    measureRooms(subject).flatMap(room =>
      (room.shape.organizations ?? []).flatMap((name, i) => {
        const [, organization] = calledIn(subject.tenant.organizations?.organizations ?? {}, name) ?? []
        const until = organization?.until === undefined ? undefined : parseDay(organization.until)
        const { from } = room.program.program
        if (until === undefined || until >= from) return []
        const params = { found: organization?.name ?? name, until: dayText(until), from: dayText(from) }
        return [
          doubt('lint/organization-ended', placeIn(room, ['organizations', i]), {
            ...params,
            successor: organization?.successor ?? '',
          }),
        ]
      }),
    ),
}
