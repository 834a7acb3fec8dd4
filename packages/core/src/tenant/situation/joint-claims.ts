import type { Issue, Place } from '../../base/issue.js'
import { readSection } from '../read/section.js'
import { readYaml } from '../read/yaml.js'
import { claims, type ClaimsShape } from '../shape/examples.js'
import { placeIn } from './file.js'
import type { Situation, SituationProblem } from './situation.js'

/** Several claims of one firm, and what holds for all of them: a situation with `claims` (同时申请). */
export interface JointClaims extends Situation {
  readonly claims: ClaimsShape['claims']
}

export interface ReadJointClaims {
  readonly joint?: JointClaims
  readonly name?: string
  readonly issues: readonly Issue[]
  placeOf(problem: SituationProblem): Place
}

/** Reads a claims file (YAML or JSON), every value as written. */
export function readJointClaims(file: string, text: string): ReadJointClaims {
  const { node, issues } = readYaml(file, text)
  if (!node) return { issues, placeOf: () => ({ file, line: 1, column: 1 }) }
  const read = readSection(claims, node)
  const all = [...issues, ...read.issues]
  const placeOf = (problem: SituationProblem) => placeIn(read, problem)
  if (!read.value || all.some(issue => issue.severity === 'error')) return { issues: all, placeOf }
  const { name } = read.value
  return { joint: read.value, ...(name === undefined ? {} : { name }), issues: all, placeOf }
}
