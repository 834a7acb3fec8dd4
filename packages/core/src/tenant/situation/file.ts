import type { Issue } from '../../base/issue.js'
import { readSection } from '../read/section.js'
import { readYaml } from '../read/yaml.js'
import { situation } from '../shape/examples.js'
import type { Situation } from './situation.js'

/** Reads a facts file (YAML, or JSON, which YAML holds): what is known about a firm, every value as written. */
export function readSituation(file: string, text: string): { situation?: Situation; issues: readonly Issue[] } {
  const { node, issues } = readYaml(file, text)
  if (!node) return { issues }
  const read = readSection(situation, node)
  const all = [...issues, ...read.issues]
  return read.value && all.every(issue => issue.severity === 'warning')
    ? { situation: read.value, issues: all }
    : { issues: all }
}
