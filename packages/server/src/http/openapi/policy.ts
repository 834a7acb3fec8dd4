import { AssessAsk } from '../../resources/assess.js'
import { inPath, inQuery, operation } from './operation.js'
import { type Part, schemaOf } from './schemas.js'

const answer: Part = { type: 'object', additionalProperties: true }
const [tenant, id] = [inPath('tenant', '辖区 tenant'), inPath('id', '编号 id')]
const asOf = [
  inQuery('on', { type: 'string', format: 'date' }, '按哪一天 for which day'),
  inQuery('knownAt', { type: 'string', format: 'date-time' }, '数据截至 as known at'),
]

/** What is asked of a tenant's policy, and of one firm under it. */
export function policyQuestions(): Readonly<Record<string, Part>> {
  const asking = (name: string, zh: string, en: string, parameters = asOf): Part =>
    operation({ id: name, tag: 'policy', zh, en, parameters, answer })
  const at = '/api/t/{tenant}'
  return {
    [`${at}/policy`]: { parameters: [tenant], get: asking('policy.get', '政策目录', 'what the policy holds') },
    [`${at}/policy/statements`]: {
      parameters: [tenant],
      get: asking('policy.statements', '政策原文覆盖', 'statements, and the rules that carry them'),
    },
    [`${at}/open`]: {
      parameters: [tenant],
      get: asking('policy.open', '待定事项', 'what is left to a later decision'),
    },
    [`${at}/versions/{id}/compare`]: {
      parameters: [tenant, id],
      get: asking('versions.compare', '版本比较', 'what a version says otherwise', [
        inQuery('with', { type: 'string' }, '与哪个版本 with which version'),
      ]),
    },
    [`${at}/enterprises/{id}/assess`]: {
      parameters: [tenant, id],
      post: operation({
        id: 'enterprises.assess',
        tag: 'policy',
        zh: '由记录测算一家企业',
        en: 'what the programs give one firm',
        body: schemaOf(AssessAsk),
        answer,
      }),
    },
  }
}
