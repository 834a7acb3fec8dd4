import { type Issue, messageFor } from '@peiyu/core'
import type { IssueParams } from '@peiyu/core/client'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'

type Language = 'zh' | 'en'

/** A refusal on its way out: what was wrong, with an issue for each thing. */
export interface Refusal {
  readonly code: string
  readonly issues?: readonly RefusedIssue[]
  /** How long to wait before it is tried again. */
  readonly waitMs?: number
}

/** One thing that was wrong: where in the request, and what would be right. */
export interface RefusedIssue {
  readonly code: string
  readonly path: readonly (string | number)[]
  readonly message: string
}

/** The envelope of every refusal (RFC 9457). */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: string
  readonly issues: readonly RefusedIssue[]
  readonly requestId: string
}

const refusals = {
  'http/malformed-json': [400, '内容不是完整的 JSON，请检查括号、逗号和引号。', 'The body is not complete JSON.'],
  'http/not-text': [
    400,
    '内容不是 UTF-8 文字，或含有不成字的字符。',
    'The body is not UTF-8 text, or has broken characters.',
  ],
  'http/unsafe-name': [400, '内容里有不允许的名称。', 'The body has a name that is not allowed.'],
  'http/twice-named': [
    400,
    '内容里同一个名称出现了两次，无法判断以哪个为准。',
    'A name comes twice in the body, so that nobody can tell which one counts.',
  ],
  'http/too-deep': [400, '内容的层次太多。', 'The body is nested too deeply.'],
  'http/bad-query': [
    400,
    '地址里的查询条件读不懂：见 issues。',
    'The query in the address cannot be read; see issues.',
  ],
  'http/bad-sort': [400, '不能按这一列排序。', 'The list cannot be sorted by this.'],
  'http/bad-cursor': [400, '翻页标记不属于这个列表，请从头开始。', 'The cursor is of another list; begin anew.'],
  'http/unknown-filter': [400, '没有这个筛选条件。', 'There is no such filter.'],
  'http/bad-form': [400, '不是完整的表单。', 'The body is no complete form.'],
  'http/bad-body': [400, '有的内容不对，逐项见 issues。', 'Some of the content is wrong; see issues.'],
  'http/no-key': [400, '缺少 Idempotency-Key，或不合格式。', 'The Idempotency-Key is malformed.'],
  'access/signed-out': [401, '请先登录。', 'Sign in first.'],
  'access/wrong-login': [401, '登录名、密码或动态口令不对。', 'The name, the password or the code is wrong.'],
  'access/code-needed': [401, '请输入动态口令。', 'The one-time code is needed.'],
  'access/foreign-origin': [403, '请求来自别的网站，不予处理。', 'The request comes from another site.'],
  'access/must-change-password': [403, '请先修改密码，再办其他事。', 'Change the password first.'],
  'access/second-factor-needed': [403, '请先设置动态口令，再办其他事。', 'Set up one-time codes first.'],
  'access/suspended': [403, '这个辖区已暂停使用。', 'The tenant is suspended.'],
  'access/not-for-tokens': [403, '服务令牌不能做这件事。', 'A service token may not do this.'],
  'access/wrong-password': [403, '密码不对。', 'The password is wrong.'],
  'access/wrong-code': [
    403,
    '动态口令不对，请核对手机时间后再输。',
    'The one-time code is wrong; check the clock of the phone.',
  ],
  'access/setup-code': [
    403,
    '设置码不对。请看运行 peiyu serve 的终端。',
    'The code is wrong; see the terminal of peiyu serve.',
  ],
  'http/forbidden': [403, '您的角色不能做这件事。', 'Your role may not do this.'],
  'http/forbidden-field': [403, '您的角色不能填写这一项。', 'Your role may not write this field.'],
  'http/out-of-reach': [
    403,
    '这条记录不在您的管辖范围内，没有保存。',
    'The record would be out of your reach; it was not kept.',
  ],
  'http/no-such-record': [404, '没有这条记录。', 'There is no such record.'],
  'http/conflict': [409, '与已有的记录冲突，见 issues。', 'It conflicts with another record; see issues.'],
  'access/setup-done': [409, '平台已有账号，不能再做首次设置。', 'There are accounts already.'],
  'access/second-factor-on': [409, '动态口令已启用；要更换请先停用。', 'One-time codes are on; remove them first.'],
  'access/second-factor-off': [409, '还没有开始设置动态口令。', 'One-time codes have not been begun.'],
  'http/changed-since': [
    412,
    '这条记录刚被别人改过，请重新打开后再改。',
    'The record has been changed meanwhile; open it anew.',
  ],
  'http/key-reused': [
    422,
    '同一个 Idempotency-Key 已用于另一个请求。',
    'The Idempotency-Key was used for another request.',
  ],
  'http/refused': [422, '按规则不能办理，原因见 issues。', 'The rules refuse it; see issues.'],
  'access/locked': [429, '试错次数过多，请稍后再试。', 'Too many tries; wait a while.'],
  'http/no-such-place': [404, '没有这个地址。', 'There is nothing at this address.'],
  'http/no-such-tenant': [404, '没有这个辖区。', 'There is no such tenant.'],
  'http/no-such-program': [404, '这个辖区没有这个计划。', 'The tenant has no such program.'],
  'http/no-such-measure': [404, '这个计划没有这项措施。', 'The program has no such measure.'],
  'http/not-in-program': [404, '这个计划没有这一部分。', 'The program says nothing about this.'],
  'http/method-not-allowed': [405, '这个地址不接受这种请求方式。', 'This address does not take this method.'],
  'http/too-large': [413, '内容超过 256 KB，不予处理。', 'The body is larger than 256 KB.'],
  'http/too-large-file': [413, '文件超过 5 MB，不予处理。', 'The file is larger than 5 MB.'],
  'http/too-many-applications': [
    413,
    '一次最多排 500 份申报，请分组发送。',
    'At most 500 applications are ranked at once.',
  ],
  'http/wrong-content-type': [415, '不接受这种内容类型。', 'This content type is not accepted.'],
  'http/bad-situation': [422, '有的内容读不懂，逐项见 issues。', 'Some of the content cannot be read; see issues.'],
  'http/broken-tenant': [
    503,
    '这个辖区的配置有错误，暂停服务。',
    "The tenant's config has errors and is out of service.",
  ],
  'http/defect': [
    500,
    '程序出错，已经记录。请把编号告诉管理员。',
    'A defect, which has been logged. Quote the request id.',
  ],
} as const satisfies Readonly<Record<string, readonly [number, string, string]>>

export type RefusalCode = keyof typeof refusals

const isKnown = (code: string): code is RefusalCode => Object.hasOwn(refusals, code)

/** The status of a refusal: this file is the only one that knows statuses. */
export const statusOf = (code: string): number => (isKnown(code) ? refusals[code][0] : 422)

/** A refusal in words. */
export const titleOf = (code: string, language: Language = 'zh'): string =>
  isKnown(code) ? refusals[code][language === 'zh' ? 1 : 2] : code

/** The language in which a caller wants to be refused. */
export const languageOf = (context: Context): Language =>
  /^\s*en\b/i.test(context.req.header('accept-language') ?? '') ? 'en' : 'zh'

export const requestIdOf = (context: Context): string => {
  const id: unknown = context.get('requestId')
  return typeof id === 'string' ? id : ''
}

/** What is wrong with a field, where no rule of policy says it. */
const fieldWords: Readonly<Record<string, Readonly<Record<Language, (params: IssueParams) => string>>>> = {
  'http/unknown-field': {
    zh: p => `没有名为 ${p['found']} 的字段。`,
    en: p => `There is no field called ${p['found']}.`,
  },
  'http/bad-field': {
    zh: p => `${p['found']} 的内容不对，应为：${p['wanted']}。`,
    en: p => `${p['found']} is wrong; wanted: ${p['wanted']}.`,
  },
  'http/forbidden-field': {
    zh: () => '您的角色不能填写这一项。',
    en: () => 'Your role may not write this field.',
  },
}

const fieldMessage = (code: string, params: IssueParams, language: Language): string | undefined =>
  fieldWords[code]?.[language](params)

/** An issue of the core, by its path in what was sent. */
export const asRefused = (
  { code, params }: Pick<Issue, 'code' | 'params'>,
  path: readonly (string | number)[],
  language: Language,
): RefusedIssue => ({
  code,
  path,
  message: fieldMessage(code, params, language) ?? messageFor({ code, params }, language),
})

/** Answers with problem+json. */
export function refuse(context: Context, { code, issues = [], waitMs }: Refusal): Response {
  const problem: Problem = {
    type: `urn:peiyu:problem:${code}`,
    title: titleOf(code, languageOf(context)),
    status: statusOf(code),
    code,
    issues,
    requestId: requestIdOf(context),
  }
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      ...(waitMs === undefined ? {} : { 'retry-after': String(Math.ceil(waitMs / 1000)) }),
    },
  })
}

/** A refusal thrown where a request is read; the outermost handler answers with it. */
export class Refused extends HTTPException {
  constructor(readonly refusal: Refusal) {
    super(400, { message: refusal.code })
  }
}
