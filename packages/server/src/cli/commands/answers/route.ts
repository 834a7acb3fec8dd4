import { route } from '@peiyu/core'
import type { Command } from '../../command.js'
import { jsonOption, languageOption } from '../../language.js'
import { timeOptions } from '../../day.js'
import { programOption } from '../../programs.js'
import { factsOption, readQuestion } from '../../question.js'
import { printAnswer } from '../../report/answers/answer.js'
import { printRoute } from '../../report/answers/route.js'

/** Where a demand goes, who hears of it, by when an answer is due. */
export const routeCommand: Command = {
  name: 'route',
  says: { zh: '企业诉求交给谁、通知谁、何时答复', en: 'where a demand goes, who hears of it, by when' },
  operands: [{ name: 'folder', required: true }],
  options: [factsOption, programOption, ...timeOptions, jsonOption, languageOption],
  examples: [
    'peiyu route configs/mytown --facts demand.yaml',
    'peiyu route configs/mytown --program growth --facts demand.yaml --on 2018-11-21 --json',
  ],
  run(call) {
    const asked = readQuestion(call, 'facts')
    if (!asked) return 1
    const { tenant, program, situation } = asked
    const answer = route(tenant, program, { situation, today: call.terminal.today() })
    return printAnswer(call, asked, answer, { file: 'demands.yaml', print: printRoute })
  },
}
