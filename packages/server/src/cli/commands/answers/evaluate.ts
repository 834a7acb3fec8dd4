import { evaluate } from '@peiyu/core'
import type { Command } from '../../command.js'
import { jsonOption, languageOption } from '../../language.js'
import { timeOptions } from '../../day.js'
import { programOption } from '../../programs.js'
import { factsOption, readQuestion } from '../../question.js'
import { printEvaluation } from '../../report/answers/evaluation.js'
import { printAnswer } from '../../report/answers/answer.js'

/** The yearly verdict on one member, and why. */
export const evaluateCommand: Command = {
  name: 'evaluate',
  says: { zh: '评价一家成员企业：结论、由谁批准、差多少', en: 'the yearly verdict on a member, and how near it is' },
  operands: [{ name: 'folder', required: true }],
  options: [factsOption, programOption, ...timeOptions, jsonOption, languageOption],
  examples: [
    'peiyu evaluate configs/mytown --facts member.yaml --on 2019-01-10',
    'peiyu evaluate configs/mytown --program growth --facts member.yaml --year 2018 --json',
  ],
  run(call) {
    const asked = readQuestion(call, 'facts')
    if (!asked) return 1
    const { tenant, program, situation } = asked
    const answer = evaluate(tenant, program, { situation, today: call.terminal.today() })
    return printAnswer(call, asked, answer, { file: 'evaluation.yaml', print: printEvaluation })
  },
}
