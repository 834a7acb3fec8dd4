import { Readiness } from '@peiyu/core/family'
import { type Call, type Command, WrongUsage } from '../../command.js'
import { loadTenant } from '../../config.js'
import { dayFrom, dayOption } from '../../day.js'
import { jsonOption, languageOption } from '../../language.js'
import { firmsIn } from '../../population/firms.js'
import { choosePrograms, someProgramsOption } from '../../programs.js'
import { readSituationFile } from '../../question.js'
import { Names } from '../../report/names.js'
import { printReadiness } from '../../report/readiness.js'

const between = 1_000

/** Counts the firms that are given, for all programs at once; false when they cannot be read. */
async function countFirms(call: Call, all: readonly Readiness[]): Promise<boolean> {
  const { args, terminal, language } = call
  const [one, many] = [args.text('enterprise'), args.text('population')]
  if (one !== undefined && many !== undefined)
    throw new WrongUsage({
      zh: '--enterprise 和 --population 只用一个。',
      en: 'Use either --enterprise or --population.',
    })
  if (one !== undefined) {
    const situation = readSituationFile(call, one)
    if (situation) for (const readiness of all) readiness.count(situation)
    return situation !== undefined
  }
  let firms = 0
  for await (const firm of many === undefined ? [] : firmsIn(many)) {
    for (const readiness of all) readiness.count(firm)
    if (++firms % between === 0) terminal.progress?.(language === 'zh' ? `已读 ${firms} 家` : `${firms} firms read`)
  }
  terminal.progress?.('')
  return true
}

/** Which measures could be awarded without a claim today, and what stands in the way of the others. */
export const readinessCommand: Command = {
  name: 'readiness',
  says: {
    zh: '数据就绪：哪些措施今天就能免申即享，其余的差什么、等谁',
    en: 'which measures could be awarded without a claim, and what others wait for',
  },
  operands: [{ name: 'folder', required: true }],
  options: [
    someProgramsOption,
    {
      name: 'enterprise',
      value: 'FILE',
      says: { zh: '一家企业的情形，看它的数据', en: "one firm's facts, to see how far they reach" },
    },
    {
      name: 'population',
      value: 'FILE',
      says: { zh: '许多企业，每行一个 JSON 的情形', en: 'many firms, one facts file in JSON a line' },
    },
    dayOption,
    jsonOption,
    languageOption,
  ],
  examples: [
    'peiyu readiness configs/mytown',
    'peiyu readiness configs/mytown --population firms.ndjson --on 2018-11-21',
  ],
  async run(call) {
    const { args, language, paint, print } = call
    const day = dayFrom(call)
    const tenant = loadTenant(call, args.operands[0] ?? '.')
    if (!tenant) return 1
    const asked = choosePrograms(call, tenant).map(program => ({
      program,
      readiness: new Readiness(tenant, program, day),
    }))
    const isCounted = await countFirms(
      call,
      asked.map(({ readiness }) => readiness),
    )
    if (!isCounted) return 1
    const counted = args.has('enterprise') || args.has('population')
    if (args.has('json')) {
      print(JSON.stringify({ programs: asked.map(({ readiness }) => readiness.result({ counted })) }, null, 2))
      return 0
    }
    for (const { program, readiness } of asked) {
      const { id, name, en } = program.program
      print(`${paint.bold(language === 'zh' ? name : (en ?? name))}  ${paint.dim(id)}`)
      printReadiness(call, new Names({ tenant, program }, language), readiness.result({ counted }))
      print()
    }
    return 0
  },
}
