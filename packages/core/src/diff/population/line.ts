import type { Issue } from '../../base/issue.js'
import { readSituation } from '../../tenant/situation/file.js'
import type { DiffCode } from '../codes.js'
import type { Situation } from '../../tenant/situation/situation.js'
import { type Said, type SaidMap, sayLine } from './json-line.js'

/** A firm of a population, as its line gives it. */
export interface Firm {
  readonly name: string | undefined
  readonly situation: Situation
}

export type ReadLine = { readonly firm: Firm } | { readonly issues: readonly Issue[] }

const texts: ReadonlySet<string> = new Set(['name', 'on', 'year', 'tier', 'track', 'driver', 'town', 'lead'])
const maps: ReadonlySet<string> = new Set(['pledge', 'member'])
const parts: ReadonlySet<string> = new Set(['years', 'start', 'end', 'base-year', 'metric', 'since'])

const isText = (said: Said): boolean => typeof said === 'string' && said !== ''
const isMap = (said: Said): said is SaidMap => typeof said === 'object' && !Array.isArray(said)
const eachOf = (said: SaidMap, is: (one: Said) => boolean): boolean => Object.values(said).every(is)

/** One value, by year, or records of a list. */
const isGiven = (said: Said): boolean => {
  if (Array.isArray(said)) return said.every((one: Said) => isText(one) || (isMap(one) && eachOf(one, isText)))
  return isText(said) || (isMap(said) && eachOf(said, isText))
}

/** Whether a line has only what nearly all lines have, so that no schema needs to be asked. */
function isCommon(said: SaidMap): boolean {
  return Object.entries(said).every(([key, value]) => {
    if (texts.has(key)) return isText(value)
    if (maps.has(key))
      return isMap(value) && Object.entries(value).every(([part, one]) => parts.has(part) && isText(one))
    return key === 'given' && isMap(value) && eachOf(value, isGiven)
  })
}

const refused = (code: DiffCode, params: Issue['params']): ReadLine => ({
  issues: [{ code, severity: 'error', params }],
})

const syntax = (text: string): ReadLine => refused('diff/not-json', { found: [...text].slice(0, 12).join('') })

/** Longest line that is read, in characters. */
const longestLine = 256 * 1024

/** Reads one line of a population: a facts file in JSON. */
export function readLine(text: string): ReadLine {
  if (text.length > longestLine) return refused('diff/too-long', { found: text.length, limit: longestLine })
  if (text.includes('\ufffd')) return refused('diff/not-utf-8', {})
  const said = sayLine(text)
  if (said && isCommon(said)) {
    const { name } = said
    // What was just looked at is what a situation holds.
    return { firm: { name: typeof name === 'string' ? name : undefined, situation: said } }
  }
  const start = text.trimStart()
  if (!start.startsWith('{')) return syntax(start)
  try {
    JSON.parse(text)
  } catch {
    return syntax(start)
  }
  const { situation, name, issues } = readSituation('', text)
  return situation ? { firm: { name, situation } } : { issues: issues.filter(({ severity }) => severity === 'error') }
}
