import type { Demands, Notification } from '../../../demands/demand.js'
import type { Duty } from '../../../duties/duty.js'
import type { Evaluation } from '../../../evaluation/evaluation.js'
import type { Liaison } from '../../../liaison/liaison.js'
import type { ReportedFigure } from '../../../targets/reported.js'
import type { Target } from '../../../targets/target.js'
import type { Place } from '../../declare/declare.js'
import type { Layer } from '../../declare/registry.js'
import type { FolderSection } from '../../read/folder.js'
import type { SectionShape } from '../../shape/sections.js'
import { compileDemands, notificationFrom } from '../demands.js'
import { compileDuties } from '../duties.js'
import { compileEvaluation } from '../evaluation.js'
import { given } from '../given.js'
import { compileLiaison } from '../liaison.js'
import { compileTargets } from '../targets.js'
import { type Opened, sectionOf } from './parts.js'
import { compileReported } from './reported.js'

/** What one file of a program says, and the names that it declares. */
export interface Room<T> {
  readonly is: T
  readonly layer: Layer
}

/** What the files of a program say besides its measures and its selection. */
export interface Rooms {
  readonly liaison?: Room<Liaison>
  readonly demands?: Room<Demands>
  readonly evaluation?: Room<Evaluation>
  readonly targets?: Room<readonly Target[]>
  readonly duties?: Room<readonly Duty[]>
  readonly reported: readonly ReportedFigure[]
  readonly notifications: readonly Notification[]
}

/** Compiles those files, each seeing its own names. */
export function roomsOf({ parts, open }: Opened, tiers: readonly string[]): Rooms {
  const room = <N extends FolderSection['section'], T>(
    name: N,
    compile: (place: Place, shape: SectionShape<N>) => T | undefined,
  ): Room<T> | undefined => {
    const section = sectionOf(parts, name)
    const shape = section?.read.value
    if (!section || !shape) return undefined
    const place = open(section, 'firm')
    // The section of a name has the shape of that name; the union of sections forgets which.
    const is = compile(place, shape as SectionShape<N>)
    return is === undefined ? undefined : { is, layer: place.layer }
  }
  const targets = room('targets', compileTargets)
  const ids = (targets?.is ?? []).map(({ id }) => id)
  return {
    ...given('liaison', room('liaison', compileLiaison)),
    ...given('demands', room('demands', compileDemands)),
    ...given(
      'evaluation',
      room('evaluation', (place, shape) => compileEvaluation(place, shape, tiers)),
    ),
    ...given('targets', targets),
    ...given(
      'duties',
      room('duties', (place, shape) => compileDuties(place, shape, ids)),
    ),
    reported: room('reported', compileReported)?.is ?? [],
    notifications:
      room('notifications', (place, shape) =>
        shape.notifications.map((one, i) => notificationFrom(place, one, { path: ['notifications', i], columns: [] })),
      )?.is ?? [],
  }
}
