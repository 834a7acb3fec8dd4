import type * as z from 'zod'
import { demands } from './demands.js'
import { duties } from './duties.js'
import { evaluation } from './evaluation.js'
import { applications, claims, examples, situation } from './examples.js'
import { facts } from './facts.js'
import { liaison } from './liaison.js'
import { measure } from './measure.js'
import { notifications } from './notifications.js'
import { organization } from './organization.js'
import { population } from './population.js'
import { program } from './program.js'
import { reported } from './reported.js'
import { selection } from './selection.js'
import { source } from './source.js'
import { targets } from './targets.js'
import { tenant } from './tenant.js'

/** Every section of a tenant's folder and its schema, in the order in which a tenant is read. */
export const sections = {
  tenant,
  source,
  organization,
  facts,
  program,
  selection,
  liaison,
  demands,
  evaluation,
  targets,
  duties,
  reported,
  notifications,
  measure,
  examples,
} as const

/** All files that people write: the sections of a folder, and what commands are given. */
export const files = { ...sections, situation, applications, claims, population } as const

export type FileName = keyof typeof files
export type SectionName = keyof typeof sections
export type SectionShape<N extends SectionName> = z.output<(typeof sections)[N]>
