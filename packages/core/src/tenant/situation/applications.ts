import type { Issue, Place } from '../../base/issue.js'
import { readSection } from '../read/section.js'
import { readYaml } from '../read/yaml.js'
import { applications, type ApplicationsShape } from '../shape/examples.js'
import { placeIn } from './file.js'
import type { Situation, SituationProblem } from './situation.js'

/** One application of a round, still as text (申报). */
export type Application = ApplicationsShape['applications'][number]

/** The applications of one round, and what holds for all of them: a situation with `applications` (申报批次). */
export interface Round extends Situation {
  readonly applications: readonly Application[]
}

/** An applications file as read: the round when it has the right shape, and where a problem of it stands in the file. */
export interface ReadRound {
  readonly round?: Round
  readonly name?: string
  readonly issues: readonly Issue[]
  placeOf(problem: SituationProblem): Place
}

/**
 * Reads an applications file (YAML or JSON): the applications of a round, and what holds for all of them.
 *
 * `file` is only what issues call it; every value stays as written.
 */
export function readApplications(file: string, text: string): ReadRound {
  const { node, issues } = readYaml(file, text)
  if (!node) return { issues, placeOf: () => ({ file, line: 1, column: 1 }) }
  const read = readSection(applications, node)
  const all = [...issues, ...read.issues]
  const placeOf = (problem: SituationProblem) => placeIn(read, problem)
  if (!read.value || all.some(issue => issue.severity === 'error')) return { issues: all, placeOf }
  const { name } = read.value
  return { round: read.value, ...(name === undefined ? {} : { name }), issues: all, placeOf }
}
