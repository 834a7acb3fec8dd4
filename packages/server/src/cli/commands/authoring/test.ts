import { runExamples } from '@peiyu/core'
import type { Call, Command } from '../../command.js'
import { loadTenant } from '../../config.js'
import { printJson } from '../../json.js'
import { jsonOption, languageOption } from '../../language.js'
import { exampleJson, failed, printExamples } from '../../report/examples.js'
import { watching, watchOption } from '../../watching.js'

function test(call: Call, folder: string, pattern: string): number {
  const { args, print, language, paint } = call
  const tenant = loadTenant(call, folder)
  if (!tenant) return 1
  const results = runExamples(tenant).filter(({ file, name }) => file.includes(pattern) || name.includes(pattern))
  const wrong = results.filter(failed)
  const ok = wrong.length === 0 && results.length > 0
  if (args.has('json')) {
    const counts = { passed: results.length - wrong.length, failed: wrong.length }
    printJson(call, { ok, ...counts, results: results.map(exampleJson) })
  } else if (results.length === 0) {
    print(paint.yellow(language === 'zh' ? '没有可运行的示例。' : 'There is no example to run.'))
  } else printExamples(call, folder, results)
  return ok ? 0 : 1
}

/** Runs a tenant's examples: what the documents promise, held against what the config computes. */
export const testCommand: Command = {
  name: 'test',
  says: { zh: '运行示例：文件承诺的与配置算出的逐一对照', en: "run the tenant's examples" },
  operands: [
    { name: 'folder', required: true },
    { name: 'pattern', required: false },
  ],
  options: [watchOption, jsonOption, languageOption],
  examples: ['peiyu test configs/mytown', 'peiyu test configs/mytown 封顶', 'peiyu test configs/mytown --json'],
  run(call) {
    const [folder = '.', pattern = ''] = call.args.operands
    return watching(call, folder, () => test(call, folder, pattern))
  },
}
