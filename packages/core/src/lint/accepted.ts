import * as z from 'zod'
import type { Issue } from '../base/issue.js'
import { type ListFile, readListFile } from '../tenant/read/section.js'
import { text } from '../tenant/shape/parts/text.js'
import { lintRules } from './rules.js'

const accepted = z.strictObject({ file: text, at: text, code: text, because: text })

/** A doubt that somebody has looked at and that is meant so, known by its line and its code, and why. */
export type AcceptedDoubt = z.output<typeof accepted>

/** Reads a list of doubts that are meant so. */
export const readAcceptedDoubts = (file: string, source: string): ListFile<AcceptedDoubt> =>
  readListFile(accepted, file, source)

/** A doubt, and why it is accepted where it is. */
export interface JudgedDoubt {
  readonly doubt: Issue
  readonly because?: string
}

/** Doubts held against what is accepted; `stale` accepts what is not there any more. */
export interface JudgedDoubts {
  readonly all: readonly JudgedDoubt[]
  readonly stale: readonly AcceptedDoubt[]
}

/** What is not there today may be there on another day. */
const timely: ReadonlySet<string> = new Set(lintRules.flatMap(rule => (rule.timely ? [rule.code] : [])))

/** Holds doubts against a list of those that are meant so. An entry accepts every doubt of its code in its line. */
export function judgeDoubts(
  doubts: readonly Issue[],
  accepts: readonly AcceptedDoubt[],
  files: ReadonlyMap<string, string>,
): JudgedDoubts {
  const met = new Set<AcceptedDoubt>()
  const lines = new Map<string, readonly string[]>()
  const lineOf = (file: string, line: number): string => {
    const known = lines.get(file) ?? (files.get(file) ?? '').split('\n')
    lines.set(file, known)
    return (known[line - 1] ?? '').trim()
  }
  const all = doubts.map((doubt): JudgedDoubt => {
    const { at, code } = doubt
    const by =
      at && accepts.find(one => one.file === at.file && one.code === code && one.at === lineOf(at.file, at.line))
    if (by) met.add(by)
    return { doubt, ...(by ? { because: by.because } : {}) }
  })
  return { all, stale: accepts.filter(one => !met.has(one) && !timely.has(one.code)) }
}
