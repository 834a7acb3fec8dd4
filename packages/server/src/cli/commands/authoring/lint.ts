import { judgeDoubts, type Linted, lint, readAcceptedDoubts } from '@peiyu/core/family'
import { acceptsFrom } from '../../accepts.js'
import type { Command } from '../../command.js'
import { isError, readConfig, refuseFindings } from '../../config.js'
import { dayFrom, dayOption } from '../../day.js'
import { jsonOption, languageOption } from '../../language.js'
import { doubtsJson, isSettled, printDoubts } from '../../report/lint.js'

/** Where a tenant keeps what is meant so, unless another file is named. */
const ownFile = 'lint.yaml'

/** What is legal in a config and yet doubtful. Says so, and fails only where it is asked to. */
export const lintCommand: Command = {
  name: 'lint',
  says: { zh: '存疑检查：合乎格式而值得再看一眼的地方', en: 'what is legal in a config and yet doubtful' },
  operands: [{ name: 'folder', required: true }],
  options: [
    dayOption,
    {
      name: 'accept',
      value: 'FILE',
      says: {
        zh: `有意如此的地方及理由；默认文件夹里的 ${ownFile}`,
        en: `what is meant so, and why; else its ${ownFile}`,
      },
    },
    {
      name: 'strict',
      says: { zh: '还有未说明的存疑之处时退出码为 1', en: 'exit code 1 while anything doubtful is left' },
    },
    jsonOption,
    languageOption,
  ],
  examples: ['peiyu lint configs/mytown', 'peiyu lint configs/mytown --on 2018-11-21 --strict'],
  run(call) {
    const { args, language, print } = call
    const day = dayFrom(call)
    let doubts: Linted['doubts'] = []
    const config = readConfig(args.operands[0] ?? '.', (files, options) => {
      const linted = lint(files, day, options)
      doubts = linted.doubts
      return linted
    })
    if (!config.tenant) {
      refuseFindings(call, config.findings.filter(isError), config.sources)
      return 1
    }
    const accepts = acceptsFrom(call, config, { ownFile, read: readAcceptedDoubts })
    if (!accepts) return 1
    const judged = judgeDoubts(doubts, accepts, config.files)
    if (args.has('json')) print(JSON.stringify(doubtsJson(judged, language), null, 2))
    else printDoubts(call, judged, config.sources)
    return args.has('strict') && !isSettled(judged) ? 1 : 0
  },
}
