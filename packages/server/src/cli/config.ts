import { posix } from 'node:path'
import { type Compiled, type CompileOptions, compileTenant, type Tenant } from '@peiyu/core'
import { readAbove } from '../tenants/beside.js'
import { readTenantFolder, type TenantFolder } from '../tenants/folder.js'
import type { Call } from './command.js'
import { printJson } from './json.js'
import { type Finding, findingJson, fromFolder, fromIssue } from './finding.js'
import { printFindings, type Sources } from './report/findings.js'

/** A tenant's folder as a command sees it: compiled when nothing is wrong with it, and all that was found. */
export interface Config {
  readonly files: ReadonlyMap<string, string>
  /** Folders of the tenants above that lie beside it. */
  readonly above: ReadonlyMap<string, ReadonlyMap<string, string>>
  readonly tenant?: Tenant
  /** Also of a folder whose only mistake is that a statement is open. */
  readonly coverage?: Tenant['coverage']
  readonly findings: readonly Finding[]
  readonly sources: Sources
}

export const isError = ({ severity }: Finding): boolean => severity === 'error'

type Compile = (files: Config['files'], options: CompileOptions) => Compiled

/** Reads and compiles a folder; whoever asks more of it than its tenant compiles it his own way. */
export const readConfig = (folder: string, compile: Compile = compileTenant): Config => {
  const read = readTenantFolder(folder)
  return configOf(folder, read, { above: readAbove(folder, read.files), compile })
}

interface How {
  readonly above: Config['above']
  readonly compile?: Compile
}

/** What was read of a folder, wherever it was read from. */
export function configOf(folder: string, { files, problems }: TenantFolder, how: How): Config {
  const { above, compile = compileTenant } = how
  const { tenant, coverage, issues } = compile(files, { above })
  const sources: Sources = { pathOf: file => posix.join(folder, file), textOf: file => files.get(file) }
  const findings = [...problems.map(fromFolder), ...issues.map(fromIssue)]
  const whole = problems.length === 0
  return {
    files,
    above,
    findings,
    sources,
    ...(tenant && whole ? { tenant } : {}),
    ...(coverage && whole ? { coverage } : {}),
  }
}

/** The tenant of a folder; what keeps it from loading is said, and then there is none. */
export function loadTenant(call: Call, folder: string): Tenant | undefined {
  const { tenant, findings, sources } = readConfig(folder)
  if (!tenant) refuseFindings(call, findings.filter(isError), sources)
  return tenant
}

/** Says what keeps a command from its answer, to people or as JSON. */
export function refuseFindings(call: Call, findings: readonly Finding[], sources: Sources): void {
  const { args, language, print, paint } = call
  if (args.has('json')) {
    const issues = findings.map(finding => findingJson(finding, language))
    return printJson(call, { ok: false, issues })
  }
  printFindings(call, findings, sources)
  const count = findings.length
  print(paint.red(language === 'zh' ? `✗ ${count} 个错误，不能继续` : `✗ ${count} errors: cannot go on`))
}
