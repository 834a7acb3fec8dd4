import { bareCode, findings, isCode } from './code.js'
import type { Rule } from './house.js'

const any = /(?::\s*|\bas\s+|<)any\b(?!\s+[a-z])|\bany\[\]/g
const silenced = /@ts-(?:ignore|nocheck)\b/g

/** Types are not switched off. */
export const typesAreNotSwitchedOff: Rule = files =>
  files
    .filter(isCode)
    .flatMap(file => [...findings(file, bareCode(file.text), any), ...findings(file, file.text, silenced)])

const disabled = /\/[/*]\s*(?:ox|es)lint-disable(?![^\n]* -- \S).*/g

/** A rule of the linter that is switched off carries `-- reason`. */
export const disabledRulesSayWhy: Rule = files =>
  files.filter(isCode).flatMap(file => findings(file, file.text, disabled))

const machinePath = /(?<![\w.\-/])\/(?:work|tmp|root|home)\/\S*/g
const registry =
  /\bregistry\.(?:npm|yarn)\S*|^(?:@[\w-]+:)?registry\s*=.*|https?:\/\/[\w.-]*(?:registry|artifactory|verdaccio)\S*/gm
const tarball = /\btarball:.*/g

/** The repository is the same on every machine and behind every registry. */
export const nothingIsTiedToAMachine: Rule = files =>
  files.flatMap(file => [
    ...findings(file, file.text, machinePath),
    ...findings(file, file.text, registry),
    ...(file.path === 'pnpm-lock.yaml' ? findings(file, file.text, tarball) : []),
  ])
