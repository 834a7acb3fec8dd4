import { diffTenants, type Tenant, type TenantDiff } from '@peiyu/core'
import { readTenantFolder } from '../../../tenants/folder.js'
import { readTenantRevision, revisionIn } from '../../../tenants/revision.js'
import { unknownName } from '../../arguments.js'
import type { Call, Command } from '../../command.js'
import { type Config, configOf, isError, refuseFindings } from '../../config.js'
import { jsonOption, languageOption } from '../../language.js'
import { someProgramsOption } from '../../programs.js'
import { printDiff, type Sides } from '../../report/diff/diff.js'

/** A version as it was named: a folder, or a revision of one. */
function readOperand(operand: string): Config {
  const revision = revisionIn(operand)
  return configOf(operand, revision ? readTenantRevision(revision) : readTenantFolder(operand))
}

type Whole = Config & { readonly tenant: Tenant }

const isWhole = (config: Config): config is Whole => config.tenant !== undefined

/** Both versions; what keeps one of them from loading is said, and then there is nothing to compare. */
function readBoth(call: Call): readonly [Whole, Whole] | undefined {
  const [old = '.', now = '.'] = call.args.operands
  const [before, after] = [readOperand(old), readOperand(now)]
  if (isWhole(before) && isWhole(after)) return [before, after]
  const broken = [before, after].find(config => !isWhole(config))
  if (broken) refuseFindings(call, broken.findings.filter(isError), broken.sources)
  return undefined
}

/** The id of the program that is asked for, where it is one of either version. */
function programOf({ args }: Call, tenants: readonly Tenant[]): string | undefined {
  const wanted = args.text('program')
  if (wanted === undefined) return undefined
  const programs = tenants.flatMap(tenant => [...tenant.programs.values()].map(({ program }) => program))
  const found = programs.find(({ id, name }) => id === wanted || name === wanted)
  if (found) return found.id
  throw unknownName({ zh: '计划', en: 'program' }, wanted, [...new Set(programs.map(({ id }) => id))])
}

function diffJson({ old, new: now }: Sides, diff: TenantDiff): object {
  const side = ({ operand, tenant }: Sides['old']): object => ({ folder: operand, configVersion: tenant.configVersion })
  return { tenant: now.tenant.shape.id, old: side(old), new: side(now), ...diff }
}

/** What changed between two versions of a config, statement by statement. */
export const diffCommand: Command = {
  name: 'diff',
  says: { zh: '比较两个版本：逐句说明改了什么', en: 'what changed between two versions, statement by statement' },
  operands: [
    { name: 'old', required: true },
    { name: 'new', required: true },
  ],
  options: [
    someProgramsOption,
    { name: 'exit-code', says: { zh: '有变化时退出码为 1', en: 'exit code 1 where something changed' } },
    jsonOption,
    languageOption,
  ],
  examples: ['peiyu diff configs/mytown configs/mytown-2022', 'peiyu diff HEAD~1:configs/mytown configs/mytown --json'],
  run(call) {
    const { args, print } = call
    const both = readBoth(call)
    if (!both) return 1
    const [before, after] = both
    const [old = '', now = ''] = args.operands
    const sides: Sides = { old: { operand: old, tenant: before.tenant }, new: { operand: now, tenant: after.tenant } }
    const diff = diffTenants(before, after, programOf(call, [before.tenant, after.tenant]))
    if (args.has('json')) print(JSON.stringify(diffJson(sides, diff), null, 2))
    else printDiff(call, sides, diff)
    return args.has('exit-code') && !diff.same ? 1 : 0
  },
}
