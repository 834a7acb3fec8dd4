import { rank } from '@peiyu/core'
import type { Command } from '../../command.js'
import { jsonOption, languageOption } from '../../language.js'
import { timeOptions } from '../../day.js'
import { programOption } from '../../programs.js'
import { readRound } from '../../question.js'
import { printAnswer } from '../../report/answers/answer.js'
import { printRanking } from '../../report/answers/ranking.js'

/** The order of a round's applications, and where the lines would be. */
export const rankCommand: Command = {
  name: 'rank',
  says: { zh: '一个批次的申报怎样排名；不代替人选定', en: 'the order of a round’s applications; it selects nobody' },
  operands: [{ name: 'folder', required: true }],
  options: [
    {
      name: 'applications',
      value: 'FILE',
      required: true,
      says: { zh: '申报名单和各环节得分（YAML 或 JSON）', en: 'applications with their marks (YAML or JSON)' },
    },
    programOption,
    ...timeOptions,
    jsonOption,
    languageOption,
  ],
  examples: [
    'peiyu rank configs/mytown --applications round.yaml',
    'peiyu rank configs/mytown --program growth --applications round.yaml --on 2017-05-01 --json',
  ],
  run(call) {
    const asked = readRound(call, 'applications')
    if (!asked) return 1
    const { tenant, program, round } = asked
    const answer = rank(tenant, program, { round, today: call.terminal.today() })
    return printAnswer(call, asked, answer, { file: 'selection.yaml: ranking', print: printRanking })
  },
}
