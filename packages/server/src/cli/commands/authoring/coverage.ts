import { unknownName } from '../../arguments.js'
import { type Call, type Command, WrongUsage } from '../../command.js'
import { type Config, isError, readConfig, refuseFindings } from '../../config.js'
import { jsonOption, languageOption } from '../../language.js'
import { type Coverage, printParts } from '../../report/coverage/parts.js'
import { coverageRules, printRulesOf, rulesJson } from '../../report/coverage/rules.js'
import { printStatements, statementsJson } from '../../report/coverage/statements.js'

function chosen({ args }: Call, coverage: readonly Coverage[]): readonly Coverage[] {
  const wanted = args.text('source')
  if (wanted === undefined) return coverage
  const found = coverage.filter(({ source }) => source === wanted)
  if (found.length > 0) return found
  throw unknownName(
    { zh: '文件', en: 'source' },
    wanted,
    coverage.map(({ source }) => source),
  )
}

const broken = ({ complete, open }: Coverage): boolean => complete && open.length > 0

/** An open statement is what the command is asked for; anything else keeps it from its answer. */
const hindrances = ({ findings }: Config) =>
  findings.filter(finding => isError(finding) && finding.code !== 'tenant/open-statement')

/** Which rule carries each statement of the documents, and which statements each rule rests on. */
export const coverageCommand: Command = {
  name: 'coverage',
  says: { zh: '条款覆盖：每一句由哪条规则承载，每条规则依据哪几句', en: 'which rule carries each statement, and back' },
  operands: [{ name: 'folder', required: true }],
  options: [
    { name: 'source', value: 'S', says: { zh: '只看这份文件（编号）', en: 'only this source (its id)' } },
    { name: 'statements', says: { zh: '逐句列出', en: 'list every statement' } },
    { name: 'rules', says: { zh: '反过来：逐条规则列出它依据的语句', en: 'the other way: list every rule' } },
    jsonOption,
    languageOption,
  ],
  examples: ['peiyu coverage configs/mytown', 'peiyu coverage configs/mytown --source sample --statements'],
  run(call) {
    const { args, print } = call
    if (args.has('statements') && args.has('rules'))
      throw new WrongUsage({
        zh: '--statements 和 --rules 只能选一个。',
        en: 'Choose either --statements or --rules.',
      })
    const [folder = '.'] = args.operands
    const config = readConfig(folder)
    const hindered = hindrances(config)
    if (!config.coverage || hindered.length > 0) {
      refuseFindings(call, hindered, config.sources)
      return 1
    }
    const coverage = chosen(call, config.coverage)
    const ok = !coverage.some(broken)
    if (args.has('json')) {
      const json = { ok, sources: coverage.map(statementsJson), rules: coverageRules(coverage).map(rulesJson) }
      print(JSON.stringify(json, null, 2))
    } else if (args.has('rules')) printRulesOf(call, coverage, config.sources.pathOf)
    else if (args.has('statements')) for (const one of coverage) printStatements(call, one)
    else for (const one of coverage) printParts(call, one)
    return ok ? 0 : 1
  },
}
