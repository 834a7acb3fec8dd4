import * as z from 'zod'
import { type ListFile, readListFile } from '../tenant/read/section.js'
import { text } from '../tenant/shape/parts/text.js'
import type { Mutant } from './mutant.js'

const accepted = z.strictObject({ file: text, at: text, from: text, to: z.exactOptional(text), because: text })

/** A mutant that need not be noticed, known by its line and its change rather than by a number that moves, and why. */
export type Accepted = z.output<typeof accepted>

/** Reads a list of mutants that need not be noticed. */
export const readAccepted = (file: string, source: string): ListFile<Accepted> => readListFile(accepted, file, source)

/** Which of a list accepts a mutant that stands in this line. */
export const acceptedIn = (all: readonly Accepted[], { file, from, to }: Mutant, line: string): Accepted | undefined =>
  all.find(one => one.file === file && one.at === line.trim() && one.from === from && (one.to ?? '') === to)
