import { assess } from '@peiyu/core'
import type { Command } from '../../command.js'
import { jsonOption, languageOption } from '../../language.js'
import { timeOptions } from '../../day.js'
import { programOption } from '../../programs.js'
import { readQuestion } from '../../question.js'
import { printAssessment } from '../../report/assessment.js'

/** Everything that one program gives one firm, and why. */
export const assessCommand: Command = {
  name: 'assess',
  says: { zh: '测算一家企业：资格、挂点、名额、各项措施', en: 'everything that a program gives one firm, and why' },
  operands: [{ name: 'folder', required: true }],
  options: [
    {
      name: 'enterprise',
      value: 'FILE',
      required: true,
      says: { zh: '企业情形文件（YAML 或 JSON）', en: 'what is known about the firm (YAML or JSON)' },
    },
    programOption,
    ...timeOptions,
    jsonOption,
    languageOption,
  ],
  examples: [
    'peiyu assess configs/mytown --enterprise firm.yaml',
    'peiyu assess configs/mytown --program growth --enterprise firm.yaml --on 2018-11-21 --json',
  ],
  run(call) {
    const asked = readQuestion(call, 'enterprise')
    if (!asked) return 1
    const { tenant, program, situation } = asked
    const answer = assess(tenant, program, { situation, today: call.terminal.today() })
    if (!answer.ok) {
      asked.refuse(answer.problems)
      return 1
    }
    if (call.args.has('json')) call.print(JSON.stringify(answer.result, null, 2))
    else printAssessment(call, asked, answer.result)
    return 0
  },
}
