import { nearest } from '../../../base/nearest.js'
import { exactValue, show } from '../../../language/explain/show.js'
import { plus } from '../../../language/values/interval.js'
import type { Frame } from '../../../language/values/frame.js'
import type { Type } from '../../../language/values/type.js'
import { between, hull, type Missing, missingOf, type Value } from '../../../language/values/value.js'
import { zero } from '../../../base/rational.js'
import { type Marked, type Marks, noPoints } from '../../../selection/score.js'
import type { Merits } from '../../../selection/stage.js'
import type { Selection } from '../../compile/selection.js'
import { readDatum } from '../../situation/datum.js'
import type { Application } from '../../situation/applications.js'
import { over, type SituationProblem } from '../../situation/situation.js'
import type { Question } from '../measure-result.js'
import { asksOf, frameFor } from '../question.js'
import { unknownNames } from '../unknown-names.js'
import type { MeritResult } from './contract.js'
import { scoreResult } from './words.js'

/** An application with its values: marks, merits, group. */
export interface Entry {
  readonly application: Application
  readonly frame: Frame
  readonly marked: Marked
  readonly merits: readonly MeritResult[]
  readonly group: { readonly id: string; readonly name: string } | undefined
  readonly groupMissing: readonly Missing[]
  readonly problems: readonly SituationProblem[]
}

const markType: Type = { kind: 'number', dimension: 'plain', domain: { whole: false, negative: false } }

interface Reading {
  readonly index: number
  readonly problems: SituationProblem[]
}

/** The id behind an id or a Chinese name. */
function idIn(
  names: ReadonlyMap<string, string>,
  found: string,
  { code, path, problems }: { code: string; path: SituationProblem['path']; problems: SituationProblem[] },
): string | undefined {
  const entry = [...names].find(([id, name]) => id === found || name === found)
  if (entry) return entry[0]
  const options = [...names.keys()]
  const suggestion = nearest(found, [...names.keys(), ...names.values()]) ?? ''
  problems.push({ code, path, params: { found, suggestion, options: options.join('、') } })
  return undefined
}

function readMarks(
  selection: Selection,
  { scores = {} }: Application,
  { index, problems }: Reading,
): Map<string, Marks> {
  const stages = new Map(selection.stages.filter(stage => stage.scores).map(({ id, name }) => [id, name]))
  const criteria = selection.scoring?.criteria ?? new Map<string, string>()
  const mark = (text: string, path: SituationProblem['path']): Value | undefined => {
    const read = readDatum(text, markType)
    if ('value' in read) return read.value
    problems.push({ ...read.bad, path })
    return undefined
  }
  const marks = new Map<string, Marks>()
  for (const [name, given] of Object.entries(scores)) {
    const path = ['applications', index, 'scores', name]
    const stage = idIn(stages, name, { code: 'situation/unknown-stage', path, problems })
    if (stage === undefined) continue
    if (marks.has(stage)) problems.push({ code: 'situation/twice', path, params: { found: name } })
    if (typeof given === 'string') {
      const value = mark(given, path)
      if (value) marks.set(stage, value)
      continue
    }
    const own = new Map<string, Value>()
    for (const [word, text] of Object.entries(given)) {
      const at = [...path, word]
      const criterion = idIn(criteria, word, { code: 'situation/unknown-criterion', path: at, problems })
      const value = criterion === undefined ? undefined : mark(text, at)
      if (criterion === undefined || !value) continue
      if (own.has(criterion)) problems.push({ code: 'situation/twice', path: at, params: { found: word } })
      own.set(criterion, value)
    }
    marks.set(stage, own)
  }
  return marks
}

/** What a merit adds: its points where it holds, anything up to them while that is not known. */
function pointsOf(status: MeritResult['status'], points: Value, missing: readonly Missing[]): Value {
  if (status === 'no') return noPoints
  if (status === 'yes') return points
  return points.kind === 'number' ? hull(between(zero, zero), points, missing) : points
}

function weighMerits(merits: Merits | undefined, frame: Frame): { results: MeritResult[]; points: Value } {
  let points: Value = noPoints
  const results = (merits?.of ?? []).map(({ id, name, holds, points: added }): MeritResult => {
    const value = holds.run(frame)
    const status = value.kind === 'truth' ? (value.is ? 'yes' : 'no') : 'unknown'
    if (merits?.effect !== 'points' || !added) return { id, name, status, points: null }
    const own = pointsOf(status, added.run(frame), missingOf(value))
    points = plus(points, own)
    return { id, name, status, points: scoreResult(own) }
  })
  return { results, points }
}

/** Settles one application: its facts, marks, merits and group. What is wrong in it is told with its place. */
export function entryOf(
  question: Question,
  selection: Selection,
  { application, index }: { application: Application; index: number },
): Entry {
  const { driver, track, given } = application
  const own = {
    ...(driver === undefined ? {} : { driver }),
    ...(track === undefined ? {} : { track }),
    ...(given === undefined ? {} : { given }),
  }
  const asked = asksOf(question, over(question.situation, own))
  const filled = frameFor(asked, [selection.place.layer])
  // What stands at the top of the file is told once, for all applications.
  const mine = ({ path: [root, key] }: SituationProblem) =>
    root === 'given' ? Object.hasOwn(given ?? {}, String(key)) : Object.hasOwn(own, String(root))
  const read = [...[...asked.shared.problems, ...filled.problems].filter(mine), ...unknownNames(question.program, own)]
  const problems = read.map(problem => ({ ...problem, path: ['applications', index, ...problem.path] }))
  const frame = filled.frame.apart()
  const within = selection.ranking?.within
  const group = within?.run(frame)
  const merits = weighMerits(selection.merits, frame)
  return {
    application,
    frame,
    marked: { marks: readMarks(selection, application, { index, problems }), points: merits.points },
    merits: merits.results,
    group:
      within && group && group.kind !== 'unknown'
        ? { id: exactValue(group, within.type), name: show(group, within.type, 'zh') }
        : undefined,
    groupMissing: group ? missingOf(group) : [],
    problems,
  }
}
