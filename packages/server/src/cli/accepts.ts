import type { Issue } from '@peiyu/core'
import { readText } from '../tenants/folder.js'
import type { Call } from './command.js'
import { type Config, refuseFindings } from './config.js'
import { fromFolder, fromIssue } from './finding.js'

/** A list that a tenant keeps of what is meant so, each with its reason; another file may be named instead. */
export interface AcceptList<T> {
  readonly ownFile: string
  readonly read: (file: string, source: string) => { readonly list?: readonly T[]; readonly issues: readonly Issue[] }
}

/** The list of what is accepted; what is wrong with it is said, and then there is none. */
export function acceptsFrom<T>(
  call: Call,
  { files }: Config,
  { ownFile, read }: AcceptList<T>,
): readonly T[] | undefined {
  const named = call.args.text('accept')
  const got = named === undefined ? { text: files.get(ownFile) } : readText(named)
  const file = named ?? ownFile
  if (!('text' in got)) {
    refuseFindings(call, [fromFolder({ ...got, file })], { pathOf: path => path, textOf: () => undefined })
    return undefined
  }
  const { text } = got
  if (text === undefined) return []
  const { list, issues } = read(file, text)
  if (!list) refuseFindings(call, issues.map(fromIssue), { pathOf: path => path, textOf: () => text })
  return list
}
