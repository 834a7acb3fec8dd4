import { stack } from '@peiyu/core'
import type { Command } from '../../command.js'
import { jsonOption, languageOption } from '../../language.js'
import { timeOptions } from '../../day.js'
import { programOption } from '../../programs.js'
import { readJoint } from '../../question.js'
import { printAnswer } from '../../report/answers/answer.js'
import { printStacking } from '../../report/answers/stacking.js'

/** Which of several claims are best where not all may be had, and what they come to together. */
export const stackCommand: Command = {
  name: 'stack',
  says: {
    zh: '几笔申请能不能并得，取哪几笔最好，合计多少',
    en: 'several claims: which may be had together, which are best, and what they come to',
  },
  operands: [{ name: 'folder', required: true }],
  options: [
    {
      name: 'claims',
      value: 'FILE',
      required: true,
      says: { zh: '同时提出的申请（YAML 或 JSON）', en: 'the claims (YAML or JSON)' },
    },
    programOption,
    ...timeOptions,
    jsonOption,
    languageOption,
  ],
  examples: [
    'peiyu stack configs/mytown --claims claims.yaml',
    'peiyu stack configs/mytown --program growth --claims claims.yaml --on 2018-11-21 --json',
  ],
  run(call) {
    const asked = readJoint(call, 'claims')
    if (!asked) return 1
    const { tenant, program, situation, claims } = asked
    const answer = stack(tenant, program, { claims, situation, today: call.terminal.today() })
    return printAnswer(call, asked, answer, { file: 'program.yaml', print: printStacking })
  },
}
