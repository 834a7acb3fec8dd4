import type { Issue, Place } from '../../base/issue.js'
import { type ReadSection, readSection } from '../read/section.js'
import { readYaml } from '../read/yaml.js'
import { situation } from '../shape/examples.js'
import type { Situation, SituationProblem } from './situation.js'

/** A facts file as read: the situation when it has the right shape, and where a problem of it stands in the file. */
export interface ReadSituation {
  readonly situation?: Situation
  /** The firm's name, where the file gives it. */
  readonly name?: string
  readonly issues: readonly Issue[]
  placeOf(problem: SituationProblem): Place
}

/**
 * Reads a facts file (YAML, or JSON, which YAML holds): what is known about a firm, every value as written.
 *
 * `file` is only what issues call it. Names and values are judged later, by the question that is asked of them.
 */
export function readSituation(file: string, text: string): ReadSituation {
  const { node, issues } = readYaml(file, text)
  if (!node) return { issues, placeOf: () => ({ file, line: 1, column: 1 }) }
  const read = readSection(situation, node)
  const all = [...issues, ...read.issues]
  const placeOf = (problem: SituationProblem) => placeIn(read, problem)
  if (!read.value || all.some(issue => issue.severity === 'error')) return { issues: all, placeOf }
  const { name } = read.value
  return { situation: read.value, ...(name === undefined ? {} : { name }), issues: all, placeOf }
}

const aboutKeys = new Set([
  'situation/unknown-name',
  'situation/bad-year',
  'situation/bad-span',
  'situation/unknown-stage',
  'situation/unknown-criterion',
])

/** A name or year that is wrong is the key itself; anything else is what stands under it. */
export function placeIn(read: ReadSection<unknown>, { code, path }: SituationProblem): Place {
  return aboutKeys.has(code) && path.length > 1 ? read.keyPlaceOf(path) : read.placeOf(path)
}
