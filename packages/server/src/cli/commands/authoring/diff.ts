import { compileTenant, type Tenant } from '@peiyu/core'
import { diffTenants, type TenantDiff } from '@peiyu/core/family'
import { readAbove, readAboveRevision } from '../../../tenants/beside.js'
import { readTenantFolder } from '../../../tenants/folder.js'
import { readTenantRevision, revisionIn } from '../../../tenants/revision.js'
import { unknownName } from '../../arguments.js'
import { type Call, type Command, WrongUsage } from '../../command.js'
import { type Config, configOf, isError, refuseFindings } from '../../config.js'
import { jsonOption, languageOption } from '../../language.js'
import { timeOptions } from '../../day.js'
import { askPopulation, populationOptions } from '../../population/ask.js'
import { type Compared, populationJson } from '../../population/result.js'
import { someProgramsOption } from '../../programs.js'
import { printDiff, type Sides } from '../../report/diff/diff.js'
import { PopulationReport } from '../../report/diff/population.js'

/** A version as it was named: a folder, or a revision of one. */
function readOperand(operand: string): Config {
  const revision = revisionIn(operand)
  const read = revision ? readTenantRevision(revision) : readTenantFolder(operand)
  const above = revision ? readAboveRevision(revision, read.files) : readAbove(operand, read.files)
  // Examples are compared as they are written; nobody runs them here.
  return configOf(operand, read, { above, compile: files => compileTenant(files, { examples: false, above }) })
}

type Whole = Config & { readonly tenant: Tenant }

const isWhole = (config: Config): config is Whole => config.tenant !== undefined

/** Both versions; what keeps one of them from loading is said, and then there is nothing to compare. */
function readBoth(call: Call): { old: Whole; now: Whole } | undefined {
  const [before = '.', after = '.'] = call.args.operands
  const [old, now] = [readOperand(before), readOperand(after)]
  if (isWhole(old) && isWhole(now)) return { old, now }
  const broken = [old, now].find(config => !isWhole(config))
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

/** The program that a population is about: both versions have it, and it is named where there are several. */
function populationProgram(program: string | undefined, { old, now }: { old: Whole; now: Whole }): string {
  const common = [...now.tenant.programs.keys()].filter(id => old.tenant.programs.has(id))
  const [only, another] = program === undefined ? common : common.filter(id => id === program)
  if (only !== undefined && another === undefined) return only
  throw new WrongUsage(
    only === undefined
      ? {
          zh: '两个版本没有共同的这个计划，不能测算企业清单。',
          en: 'Both versions must have the program to compare a population.',
        }
      : {
          zh: `请用 --program 指定计划：${common.join('、')}。`,
          en: `Name the program with --program: ${common.join(', ')}.`,
        },
  )
}

function diffJson(call: Call, { old, new: now }: Sides, diff: TenantDiff, compared: Compared | undefined): object {
  const side = ({ operand, tenant }: Sides['old']): object => ({ folder: operand, configVersion: tenant.configVersion })
  const population = compared ? { population: populationJson(compared, call.language) } : {}
  return { tenant: now.tenant.shape.id, old: side(old), new: side(now), ...diff, ...population }
}

/** What changed between two versions of a config, statement by statement; over a population who wins, who loses, and the cost. */
export const diffCommand: Command = {
  name: 'diff',
  says: { zh: '比较两个版本：逐句说明改了什么，对企业有何影响', en: 'what changed between two versions, and for whom' },
  operands: [
    { name: 'old', required: true },
    { name: 'new', required: true },
  ],
  options: [
    ...populationOptions,
    someProgramsOption,
    ...timeOptions,
    { name: 'exit-code', says: { zh: '有变化时退出码为 1', en: 'exit code 1 where something changed' } },
    jsonOption,
    languageOption,
  ],
  examples: [
    'peiyu diff configs/mytown configs/mytown-2022',
    'peiyu diff HEAD~1:configs/mytown configs/mytown --json',
    'peiyu diff HEAD~1:configs/mytown configs/mytown --population firms.ndjson --on 2018-11-21',
  ],
  async run(call) {
    const { args, print } = call
    const both = readBoth(call)
    if (!both) return 1
    const [old = '', now = ''] = args.operands
    const sides: Sides = {
      old: { operand: old, tenant: both.old.tenant },
      new: { operand: now, tenant: both.now.tenant },
    }
    const program = programOf(call, [both.old.tenant, both.now.tenant])
    const diff = diffTenants(both.old, both.now, program)
    const file = args.text('population')
    const asked = file === undefined ? undefined : populationProgram(program, both)
    const compared =
      file !== undefined && asked !== undefined ? await askPopulation(call, both, { file, program: asked }) : undefined
    if (compared === 'unreadable') return 1
    if (args.has('json')) print(JSON.stringify(diffJson(call, sides, diff, compared), null, 2))
    else {
      printDiff(call, sides, diff)
      const about = compared && both.now.tenant.programs.get(compared.program)
      if (compared && about) new PopulationReport(call, compared, { program: about, diff }).print()
    }
    return args.has('exit-code') && !diff.same ? 1 : 0
  },
}
