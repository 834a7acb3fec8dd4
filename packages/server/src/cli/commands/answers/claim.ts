import { claim } from '@peiyu/core'
import { unknownName } from '../../arguments.js'
import type { Command } from '../../command.js'
import { jsonOption, languageOption } from '../../language.js'
import { timeOptions } from '../../day.js'
import { programOption } from '../../programs.js'
import { type Asked, readQuestion } from '../../question.js'
import { printClaim } from '../../report/claim.js'

function chooseMeasure({ program }: Asked, wanted: string): string {
  const measures = [...program.measures.values()]
  const found = measures.find(({ id, name }) => id === wanted || name === wanted)
  if (found) return found.id
  throw unknownName(
    { zh: '措施', en: 'measure' },
    wanted,
    measures.map(({ id }) => id),
  )
}

/** One claim for one measure: the range, what binds, why. */
export const claimCommand: Command = {
  name: 'claim',
  says: { zh: '测算一笔申报：金额、逐项、受哪个限额约束、为什么', en: 'one claim: the range, what binds, why' },
  operands: [{ name: 'folder', required: true }],
  options: [
    { name: 'measure', value: 'M', required: true, says: { zh: '措施编号或名称', en: 'the measure' } },
    {
      name: 'facts',
      value: 'FILE',
      required: true,
      says: { zh: '企业和申报的情形文件（YAML 或 JSON）', en: 'what is known about firm and claim (YAML or JSON)' },
    },
    programOption,
    ...timeOptions,
    jsonOption,
    languageOption,
  ],
  examples: [
    'peiyu claim configs/mytown --measure consulting --facts claim.yaml',
    'peiyu claim configs/mytown --measure consulting --facts claim.yaml --year 2018 --json',
  ],
  run(call) {
    const asked = readQuestion(call, 'facts')
    if (!asked) return 1
    const { tenant, program, situation } = asked
    const measure = chooseMeasure(asked, call.args.text('measure') ?? '')
    const answer = claim(tenant, program, { measure, situation, today: call.terminal.today() })
    if (!answer.ok) {
      asked.refuse(answer.problems)
      return 1
    }
    if (call.args.has('json')) call.print(JSON.stringify(answer.result, null, 2))
    else printClaim(call, asked, answer.result)
    return 0
  },
}
