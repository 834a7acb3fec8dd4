import * as z from 'zod'
import { fillPaper, may, must, type Paper, rows } from './paper.js'
import { dayOnPaper, type Heading, headingOf } from './wording.js'

const data = z.object({
  issuer: must('发文单位'),
  program: must('计划'),
  day: must('公示日期'),
  number: may('文号'),
  clause: must('依据'),
  until: must('公示截止'),
  firms: rows('拟定名单', { name: must('企业'), tier: must('拟定梯队'), town: may('镇街（园区）') }),
  objections: must('提出异议的方式'),
})

/** A public notice of whom somebody means to select, with the days for objections (公示). */
export const noticePaper: Paper<typeof data> = { id: 'notice', zh: '公示', en: 'public notice', data }

/** What a notice says. The firms are those that people have chosen: no ranking selects anybody. */
export interface NoticeGiven {
  readonly heading: Heading
  readonly clause: string
  /** The last day for objections; unknown while nobody has set how many days there are. */
  readonly until?: string
  readonly firms: readonly { readonly name: string; readonly tier?: string; readonly town?: string }[]
  readonly objections?: string
}

/** The public notice of chosen firms: which, by which clause, until when and to whom objections may be raised (公示). */
export const noticeDocument = ({ heading, clause, until, firms, objections }: NoticeGiven) =>
  fillPaper(noticePaper, {
    ...headingOf(heading),
    clause,
    until: dayOnPaper(until),
    firms: firms.map(({ tier, ...firm }) => ({ ...firm, tier: tier ?? null })),
    objections: objections ?? null,
  })
