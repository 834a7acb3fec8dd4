import type { Because } from '../../language/explain/because.js'
import { explain } from '../../language/explain/explain.js'
import { show } from '../../language/explain/show.js'
import type { Frame } from '../../language/values/frame.js'
import { addressee } from '../../organization/addressee.js'
import type { Directory } from '../../organization/directory.js'
import type { HeldDrivers, JudgedDriver } from '../../programs/driver.js'
import { judgeDrivers } from '../../programs/driver.js'
import { judgeTrack, type Track } from '../../programs/track.js'
import { heldDrivers } from '../compile/round/tracks.js'
import type { DriverResult, TrackResult } from './contract.js'
import { type Question, restsOn } from './measure-result.js'
import { frameFor } from './question.js'

const trackBecause = (track: Track, frame: Frame, assigned: string | undefined): Because =>
  track.when
    ? { ...explain(track.when, frame), clause: track.basis.text }
    : {
        op: 'assigned',
        says: { zh: `是否属于${track.name}，由主管单位认定`, en: `whether it is ${track.id} is for an office to say` },
        value: assigned === undefined ? 'unknown' : String(assigned === track.id),
        clause: track.basis.text,
        of: [],
      }

/** The classes that a firm may belong to, each with the department suggested for it (企业类别与建议的责任部门). */
export function trackResults(question: Question, directory: Directory): TrackResult[] {
  const { program, on } = question
  const { frame, pending } = frameFor(question, [])
  const { slot } = program.context.track
  const chosen = frame.read(slot)
  const assigned = chosen.kind === 'word' ? chosen.is : undefined
  return program.tracks.map(track => {
    const own = frame.apart()
    const { status, missing } = judgeTrack(track, own, slot)
    const because = trackBecause(track, own, assigned)
    return {
      id: track.id,
      name: track.name,
      clause: track.basis.text,
      status,
      lead: track.lead === undefined ? null : addressee(track.lead, { directory, given: { on } }),
      assigned: assigned === undefined ? null : assigned === track.id,
      missing,
      readings: restsOn(own, pending).readings,
      because,
    }
  })
}

const statusWords = {
  yes: { zh: '具备', en: 'held' },
  no: { zh: '未列出', en: 'not listed' },
  unknown: { zh: '未知', en: 'unknown' },
} as const

function driverBecause({ driver, status }: JudgedDriver, { list }: HeldDrivers, frame: Frame): Because {
  const held = frame.read(list.slot)
  return {
    op: 'driver',
    says: { zh: `${driver.name}：${statusWords[status].zh}`, en: `${driver.id}: ${statusWords[status].en}` },
    value: status === 'unknown' ? 'unknown' : String(status === 'yes'),
    clause: driver.basis.text,
    of: [
      {
        op: 'list',
        says: { zh: `${list.name}：${show(held, list.type, 'zh')}`, en: `${list.id}: ${show(held, list.type, 'en')}` },
        value: held.kind === 'list' ? `${held.records.length} records` : 'unknown',
        of: [],
      },
    ],
  }
}

/** Which of the program's drivers the firm says that it has (具备的成长驱动因素); nothing where no fact lists them. */
export function driverResults(question: Question): DriverResult[] {
  const { program } = question
  const layers = [...program.shared, ...(program.selection ? [program.selection.place.layer] : [])]
  const held = heldDrivers(program.drivers, layers)
  if (!held) return []
  const { frame } = frameFor(question, program.selection ? [program.selection.place.layer] : [])
  return judgeDrivers(program.drivers, held, frame).map(judged => ({
    id: judged.driver.id,
    name: judged.driver.name,
    clause: judged.driver.basis.text,
    status: judged.status,
    missing: judged.missing,
    readings: [],
    because: driverBecause(judged, held, frame),
  }))
}
