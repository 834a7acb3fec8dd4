import type { Call, Command } from '../../command.js'
import { isError, readConfig } from '../../config.js'
import { findingJson } from '../../finding.js'
import { printJson } from '../../json.js'
import { jsonOption, languageOption } from '../../language.js'
import { coverageJson, printCoverage } from '../../report/coverage/coverage.js'
import { printFindings } from '../../report/findings.js'
import { printSummary } from '../../report/summary.js'
import { watching, watchOption } from '../../watching.js'

function check(call: Call, folder: string): number {
  const { args, language } = call
  const { tenant, findings, sources } = readConfig(folder)
  const ok = !findings.some(isError)
  if (args.has('json')) {
    const issues = findings.map(finding => findingJson(finding, language))
    printJson(call, { ok, issues, coverage: (tenant?.coverage ?? []).map(coverageJson) })
    return ok ? 0 : 1
  }
  printFindings(call, findings, sources)
  printSummary(call, findings, tenant)
  if (tenant) printCoverage(call, tenant.coverage)
  return ok ? 0 : 1
}

/** Everything that is wrong with a tenant's folder, and how far its documents are modelled. */
export const checkCommand: Command = {
  name: 'check',
  says: { zh: '检查辖区文件夹：列出全部问题和条款覆盖', en: "check a tenant's folder: every problem, and coverage" },
  operands: [{ name: 'folder', required: true }],
  options: [watchOption, jsonOption, languageOption],
  examples: ['peiyu check configs/mytown', 'peiyu check configs/mytown --watch', 'peiyu check configs/mytown --json'],
  run(call) {
    const [folder = '.'] = call.args.operands
    return watching(call, folder, () => check(call, folder))
  },
}
