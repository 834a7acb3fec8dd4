import { match } from '@peiyu/core'
import { loadFamily } from '../../../tenants/family.js'
import type { Command } from '../../command.js'
import { loadTenant } from '../../config.js'
import { jsonOption, languageOption } from '../../language.js'
import { timeOptions } from '../../day.js'
import { readFirm } from '../../question.js'
import { printMatch } from '../../report/answers/match.js'

/** What a firm gets in town, city and ladder: all programs that look at it, in one answer. */
export const matchCommand: Command = {
  name: 'match',
  says: {
    zh: '政策匹配：本辖区、上级和为其服务的辖区，一家企业能得到什么，多的在前',
    en: 'what a firm gets here, above, and from those that serve it, largest first',
  },
  operands: [{ name: 'folder', required: true }],
  options: [
    {
      name: 'enterprise',
      value: 'FILE',
      required: true,
      says: { zh: '企业情形文件（YAML 或 JSON）', en: 'what is known about the firm (YAML or JSON)' },
    },
    {
      name: 'tenants',
      value: 'DIR',
      says: { zh: '其他辖区的文件夹在哪里；默认在旁边', en: 'where the other tenants are; else beside the folder' },
    },
    { name: 'all', says: { zh: '也列出不符合的措施', en: 'also measures that are refused' } },
    ...timeOptions,
    jsonOption,
    languageOption,
  ],
  examples: [
    'peiyu match configs/mytown --enterprise firm.yaml',
    'peiyu match configs/mytown --enterprise firm.yaml --tenants ../tenants --json',
  ],
  run(call) {
    const { args, terminal, print } = call
    const [folder = '.'] = args.operands
    const tenant = loadTenant(call, folder)
    if (!tenant) return 1
    const asked = readFirm(call, 'enterprise')
    if (!asked) return 1
    const { family, broken } = loadFamily(tenant, folder, args.text('tenants'))
    const answer = match(family, { situation: asked.situation, today: terminal.today() })
    if (!answer.ok) {
      asked.refuse(answer.problems)
      return 1
    }
    if (args.has('json')) print(JSON.stringify(answer.result, null, 2))
    else printMatch(call, { family, broken, ...asked }, answer.result)
    return 0
  },
}
