import { type Issue, messageFor } from '@peiyu/core'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'

type Language = 'zh' | 'en'

/** A refusal on its way out: what was wrong, with an issue for each thing. */
export interface Refusal {
  readonly code: string
  readonly issues?: readonly RefusedIssue[]
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
  'http/too-deep': [400, '内容的层次太多。', 'The body is nested too deeply.'],
  'http/no-such-place': [404, '没有这个地址。', 'There is nothing at this address.'],
  'http/no-such-tenant': [404, '没有这个辖区。', 'There is no such tenant.'],
  'http/no-such-program': [404, '这个辖区没有这个计划。', 'The tenant has no such program.'],
  'http/no-such-measure': [404, '这个计划没有这项措施。', 'The program has no such measure.'],
  'http/not-in-program': [404, '这个计划没有这一部分。', 'The program says nothing about this.'],
  'http/method-not-allowed': [405, '这个地址不接受这种请求方式。', 'This address does not take this method.'],
  'http/too-large': [413, '内容超过 256 KB，不予处理。', 'The body is larger than 256 KB.'],
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

/** An issue of the core, by its path in what was sent. */
export const asRefused = (
  { code, params }: Pick<Issue, 'code' | 'params'>,
  path: readonly (string | number)[],
  language: Language,
): RefusedIssue => ({ code, path, message: messageFor({ code, params }, language) })

/** Answers with problem+json. */
export function refuse(context: Context, { code, issues = [] }: Refusal): Response {
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
    headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' },
  })
}

/** A refusal thrown where a request is read; the outermost handler answers with it. */
export class Refused extends HTTPException {
  constructor(readonly refusal: Refusal) {
    super(400, { message: refusal.code })
  }
}
