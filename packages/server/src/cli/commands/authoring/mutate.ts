import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { runExamples } from '@peiyu/core'
import { type MutantsAsk, readAccepted } from '@peiyu/core/family'
import { acceptsFrom } from '../../accepts.js'
import { type Call, type Command, WrongUsage } from '../../command.js'
import { type Config, isError, readConfig, refuseFindings } from '../../config.js'
import { jsonOption, languageOption } from '../../language.js'
import { judged, type MutationResult } from '../../mutation/result.js'
import { tryAll } from '../../mutation/try-all.js'
import { progressOn } from '../../progress.js'
import { choosePrograms, someProgramsOption } from '../../programs.js'
import { failed, printExamples } from '../../report/examples.js'
import { mutantJson, printMutants } from '../../report/mutation/mutants.js'
import { mutantsMarkdown, withSection } from '../../report/mutation/markdown.js'

/** Where a tenant keeps what it accepts, unless another file is named. */
const ownFile = 'mutants.yaml'

function workersFrom(text: string | undefined): number {
  if (text === undefined) return availableParallelism()
  if (/^[1-9]\d?$/.test(text)) return Number(text)
  throw new WrongUsage({ zh: `--workers 应是 1 到 99，这里是 ${text}。`, en: `--workers is 1 to 99; found ${text}.` })
}

type Tenant = NonNullable<Config['tenant']>

function askFrom(call: Call, tenant: Tenant): MutantsAsk {
  const [, pattern] = call.args.operands
  const [only] = call.args.has('program') ? choosePrograms(call, tenant) : []
  return { ...(only ? { program: only.program.id } : {}), ...(pattern === undefined ? {} : { pattern }) }
}

/** A config that its own examples do not hold for cannot be asked what they notice. */
function ready(call: Call, folder: string, { tenant, findings, sources }: Config): Tenant | undefined {
  if (!tenant) {
    refuseFindings(call, findings.filter(isError), sources)
    return undefined
  }
  const wrong = runExamples(tenant).filter(failed)
  if (wrong.length === 0) return tenant
  if (call.args.has('json')) call.print(JSON.stringify({ ok: false, failed: wrong.length }, null, 2))
  else printExamples(call, folder, wrong)
  return undefined
}

function writeReport(file: string, { shape: { id, name } }: Tenant, result: MutationResult): void {
  const old = existsSync(file) ? readFileSync(file, 'utf8') : ''
  writeFileSync(file, withSection(old, id, mutantsMarkdown({ id, name }, result)))
}

function print(call: Call, result: MutationResult, { sources }: Config): void {
  const { args } = call
  if (!args.has('json')) return printMutants(call, result, sources.pathOf)
  const { all, survivors, accepted, stale } = result
  const counts = { mutants: all.length, survivors: survivors.length, accepted: accepted.length, stale }
  call.print(JSON.stringify({ ok: isWell(result), ...counts, all: all.map(mutantJson) }, null, 2))
}

const isWell = ({ survivors, stale }: MutationResult): boolean => survivors.length === 0 && stale.length === 0

/** Changes a config a little at a time, and says which changes no example notices. */
export const mutateCommand: Command = {
  name: 'mutate',
  says: { zh: '变异测试：逐处改动配置，看哪些改动没有示例发现', en: 'which small changes does no example notice' },
  operands: [
    { name: 'folder', required: true },
    { name: 'pattern', required: false },
  ],
  options: [
    someProgramsOption,
    {
      name: 'report',
      value: 'FILE',
      says: { zh: '把结果写进这份 Markdown', en: 'write the result into this Markdown' },
    },
    {
      name: 'accept',
      value: 'FILE',
      says: {
        zh: `无须发现的变异及理由；默认文件夹里的 ${ownFile}`,
        en: `what need not be noticed; else its ${ownFile}`,
      },
    },
    {
      name: 'workers',
      value: 'N',
      says: { zh: '几个同时试；默认处理器数', en: 'how many at once; else one a processor' },
    },
    jsonOption,
    languageOption,
  ],
  examples: ['peiyu mutate configs/mytown', 'peiyu mutate configs/mytown measures/consulting --workers 1'],
  async run(call) {
    const { args, terminal } = call
    const [folder = '.', pattern] = args.operands
    const workers = workersFrom(args.text('workers'))
    const report = args.text('report')
    const whole = pattern === undefined && !args.has('program')
    if (report !== undefined && !whole)
      throw new WrongUsage({ zh: '--report 要写整个文件夹的结果。', en: '--report is for the whole folder.' })
    const config = readConfig(folder)
    const tenant = ready(call, folder, config)
    const accepts = tenant && acceptsFrom(call, config, { ownFile, read: readAccepted })
    if (!tenant || !accepts) return 1
    const progress = terminal.progress ? progressOn(terminal, (done, of) => `${done}/${of}`) : () => undefined
    const tried = await tryAll(config, askFrom(call, tenant), { workers, progress })
    const result = judged(tried, { files: config.files, accepts, whole })
    if (report !== undefined) writeReport(report, tenant, result)
    print(call, result, config)
    return isWell(result) ? 0 : 1
  },
}
