import type { Command } from '../../command.js'
import { isError, readConfig } from '../../config.js'
import { findingJson } from '../../finding.js'
import { jsonOption, languageOption } from '../../language.js'
import { coverageJson, printCoverage } from '../../report/coverage/coverage.js'
import { printFindings } from '../../report/findings.js'
import { printSummary } from '../../report/summary.js'

/** Everything that is wrong with a tenant's folder, and how far its documents are modelled. */
export const checkCommand: Command = {
  name: 'check',
  says: { zh: '检查辖区文件夹：列出全部问题和条款覆盖', en: "check a tenant's folder: every problem, and coverage" },
  operands: [{ name: 'folder', required: true }],
  options: [jsonOption, languageOption],
  examples: ['peiyu check configs/mytown', 'peiyu check configs/mytown --json --lang en'],
  run(call) {
    const { args, language, print } = call
    const [folder = '.'] = args.operands
    const { tenant, findings, sources } = readConfig(folder)
    const ok = !findings.some(isError)
    if (args.has('json')) {
      const issues = findings.map(finding => findingJson(finding, language))
      print(JSON.stringify({ ok, issues, coverage: (tenant?.coverage ?? []).map(coverageJson) }, null, 2))
      return ok ? 0 : 1
    }
    printFindings(call, findings, sources)
    printSummary(call, findings, tenant)
    if (tenant) printCoverage(call, tenant.coverage)
    return ok ? 0 : 1
  },
}
