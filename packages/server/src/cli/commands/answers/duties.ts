import { parseDay, schedule } from '@peiyu/core'
import { unknownName } from '../../arguments.js'
import { type Call, type Command, WrongUsage } from '../../command.js'
import { jsonOption, languageOption } from '../../language.js'
import { timeOptions } from '../../day.js'
import { programOption } from '../../programs.js'
import { type Asked, noSuchSection, readQuestion } from '../../question.js'
import { printSchedule } from '../../report/schedule.js'

function dayOf({ args }: Call, option: 'from' | 'to'): string | undefined {
  const text = args.text(option)
  if (text === undefined || parseDay(text) !== undefined) return text
  throw new WrongUsage({
    zh: `--${option} 应如 2018-11-21，这里是 ${text}。`,
    en: `--${option} is like 2018-11-21; found ${text}.`,
  })
}

function organizationOf({ args }: Call, { tenant }: Asked): string | undefined {
  const wanted = args.text('organization')
  if (wanted === undefined) return undefined
  const all = Object.entries(tenant.organizations?.organizations ?? {})
  if (all.some(([id, { name, short }]) => [id, name, short].includes(wanted))) return wanted
  throw unknownName(
    { zh: '单位', en: 'organization' },
    wanted,
    all.flatMap(([id, { name }]) => [id, name]),
  )
}

/** A program's calendar: phases, tasks with who is in charge, periodic reports. */
export const dutiesCommand: Command = {
  name: 'duties',
  says: { zh: '看任务分工：谁做、到何时、多久一次', en: 'who has to do what by when, and how often' },
  operands: [{ name: 'folder', required: true }],
  options: [
    programOption,
    {
      name: 'organization',
      value: 'O',
      says: { zh: '只看一个单位的（编号、全称或简称）', en: 'only those of one organization' },
    },
    { name: 'from', value: 'YYYY-MM-DD', says: { zh: '只看这一天起到期的', en: 'only what is due from this day' } },
    { name: 'to', value: 'YYYY-MM-DD', says: { zh: '只看到这一天为止到期的', en: 'only what is due until this day' } },
    ...timeOptions.filter(({ name }) => name === 'on'),
    {
      name: 'facts',
      value: 'FILE',
      says: { zh: '已设定的参数和读法（YAML 或 JSON）', en: 'parameters and readings that are settled' },
    },
    jsonOption,
    languageOption,
  ],
  examples: [
    'peiyu duties configs/mytown --program growth --organization 经信局',
    'peiyu duties configs/mytown --from 2018-01-01 --to 2018-06-30 --json',
  ],
  run(call) {
    const asked = readQuestion(call, 'facts')
    if (!asked) return 1
    const { tenant, program, situation } = asked
    const filter = { organization: organizationOf(call, asked), from: dayOf(call, 'from'), to: dayOf(call, 'to') }
    if (!program.duties && !program.evaluation && program.program.phases.length === 0)
      return noSuchSection(call, 'duties.yaml')
    const answer = schedule(tenant, program, { situation, today: call.terminal.today(), ...filter })
    if (!answer.ok) {
      asked.refuse(answer.problems)
      return 1
    }
    if (call.args.has('json')) call.print(JSON.stringify(answer.result, null, 2))
    else printSchedule(call, asked, answer.result)
    return 0
  },
}
