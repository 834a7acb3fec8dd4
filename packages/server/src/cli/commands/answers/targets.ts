import { progress } from '@peiyu/core'
import type { Command } from '../../command.js'
import { jsonOption, languageOption } from '../../language.js'
import { timeOptions } from '../../day.js'
import { programOption } from '../../programs.js'
import { noSuchSection, readQuestion } from '../../question.js'
import { printTargets } from '../../report/targets.js'

/** Where every target of a program stands on a day. */
export const targetsCommand: Command = {
  name: 'targets',
  says: {
    zh: '看目标进度：达到没有、还差多少、快了还是慢了；和文件所报的数',
    en: 'where each target stands, how far it is; and reported figures',
  },
  operands: [{ name: 'folder', required: true }],
  options: [
    {
      name: 'facts',
      value: 'FILE',
      says: { zh: '全市和各镇街的数据（YAML 或 JSON）；不给则都未知', en: 'the figures (YAML or JSON); else unknown' },
    },
    programOption,
    ...timeOptions,
    jsonOption,
    languageOption,
  ],
  examples: [
    'peiyu targets configs/mytown --program growth --facts figures.yaml',
    'peiyu targets configs/mytown --facts figures.yaml --on 2018-12-31 --json',
  ],
  run(call) {
    const asked = readQuestion(call, 'facts')
    if (!asked) return 1
    const { tenant, program, situation } = asked
    const answer = progress(tenant, program, { situation, today: call.terminal.today() })
    if (!answer) return noSuchSection(call, 'targets.yaml')
    if (!answer.ok) {
      asked.refuse(answer.problems)
      return 1
    }
    if (call.args.has('json')) call.print(JSON.stringify(answer.result, null, 2))
    else printTargets(call, asked, answer.result)
    return 0
  },
}
