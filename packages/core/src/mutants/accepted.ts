import * as z from 'zod'
import type { Issue } from '../base/issue.js'
import { readSection } from '../tenant/read/section.js'
import { readYaml } from '../tenant/read/yaml.js'
import { text } from '../tenant/shape/parts/text.js'
import type { Mutant } from './mutant.js'

const accepted = z.array(z.strictObject({ file: text, at: text, from: text, to: z.exactOptional(text), because: text }))

/** A mutant that need not be noticed, known by its line and its change rather than by a number that moves, and why. */
export type Accepted = z.output<typeof accepted>[number]

/** Reads a list of mutants that need not be noticed. */
export function readAccepted(
  file: string,
  source: string,
): { readonly accepted?: readonly Accepted[]; readonly issues: readonly Issue[] } {
  const { node, issues } = readYaml(file, source)
  if (!node) return { issues }
  const read = readSection(accepted, node)
  return { issues: read.issues, ...(read.value ? { accepted: read.value } : {}) }
}

/** Which of a list accepts a mutant that stands in this line. */
export const acceptedIn = (all: readonly Accepted[], { file, from, to }: Mutant, line: string): Accepted | undefined =>
  all.find(one => one.file === file && one.at === line.trim() && one.from === from && (one.to ?? '') === to)
