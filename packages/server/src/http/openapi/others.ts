import { ChooseTenant, Session, SignIn } from '@peiyu/core/client'
import { account } from './account.js'
import { inPath, inQuery, operation, type Told } from './operation.js'
import { policyQuestions } from './policy.js'
import { type Part, schemaOf } from './schemas.js'

const [tenant, program, measure] = [
  inPath('tenant', '辖区 tenant'),
  inPath('program', '计划 program'),
  inPath('measure', '措施 measure'),
]

/** Facts of a firm as they are typed; what is answered is told in docs/RESULTS.md. */
const situation: Part = {
  type: 'object',
  additionalProperties: true,
  description: '情形 what is known of a firm, as text',
}
const answer: Part = { type: 'object', additionalProperties: true }

const question = (id: string, zh: string, en: string): Told => ({
  id,
  tag: 'questions',
  zh,
  en,
  body: situation,
  answer,
  open: true,
})

const asked = ['assess', 'evaluate', 'route', 'targets', 'rank'] as const
const questionWords: Readonly<Record<(typeof asked)[number], readonly [string, string]>> = {
  assess: ['测算一家企业', 'everything for one firm'],
  evaluate: ['年度评价', 'the verdict on a member'],
  route: ['诉求去向', 'the way of a demand'],
  targets: ['目标进度', 'progress of targets'],
  rank: ['申报排序', 'the order of a round'],
}

const inProgram = '/api/t/{tenant}/programs/{program}'
const day: Part = { type: 'string', format: 'date' }

function questions(): Readonly<Record<string, Part>> {
  const programs = asked.map((name): [string, Part] => [
    `${inProgram}/${name}`,
    { parameters: [tenant, program], post: operation(question(`programs.${name}`, ...questionWords[name])) },
  ])
  const schedule = ['on', 'from', 'to'].map(name => inQuery(name, day, name))
  return {
    ...Object.fromEntries(programs),
    [`${inProgram}/measures/{measure}/claim`]: {
      parameters: [tenant, program, measure],
      post: operation(question('programs.claim', '测算一项措施', 'one claim')),
    },
    [`${inProgram}/duties`]: {
      parameters: [tenant, program],
      get: operation({
        id: 'programs.duties',
        tag: 'questions',
        zh: '任务与期限',
        en: 'tasks and deadlines',
        parameters: [...schedule, inQuery('organization', { type: 'string' }, '单位 organization')],
        answer,
        open: true,
      }),
    },
    '/api/t/{tenant}/match': {
      parameters: [tenant],
      post: operation(question('match', '政策匹配', 'all programs that look at a firm')),
    },
  }
}

function session(): Readonly<Record<string, Part>> {
  const told = { tag: 'session', answer: schemaOf(Session) }
  return {
    '/api/session': {
      get: operation({ ...told, id: 'session.get', zh: '当前会话', en: 'who is signed in' }),
      post: operation({ ...told, id: 'session.create', zh: '登录', en: 'sign in', body: schemaOf(SignIn), open: true }),
      patch: operation({
        ...told,
        id: 'session.choose',
        zh: '选择辖区',
        en: 'choose a tenant',
        body: schemaOf(ChooseTenant),
      }),
      delete: operation({ id: 'session.end', tag: 'session', zh: '退出', en: 'sign out', status: 204, open: true }),
    },
  }
}

/** Addresses that are no noun's: signing in, and questions that leave no record. */
export const others = (): Readonly<Record<string, Part>> => ({
  ...session(),
  ...account(),
  ...questions(),
  ...policyQuestions(),
})
