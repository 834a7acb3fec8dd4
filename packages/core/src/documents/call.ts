import * as z from 'zod'
import { fillPaper, may, must, type Paper, rows } from './paper.js'
import { dayOnPaper, type Heading, headingOf } from './wording.js'

const data = z.object({
  issuer: must('发文单位'),
  program: must('计划'),
  day: must('发文日期'),
  number: may('文号'),
  opens: must('申报开始'),
  closes: must('申报截止'),
  conditions: rows('申报条件', { name: must('条件'), clause: must('依据'), force: must('效力') }),
  capacity: rows('名额', { tier: must('梯队'), places: must('家数'), clause: must('依据') }),
  contact: must('联系方式'),
})

/** A call for applications (申报通知): who may apply, until when, how many are taken. */
export const callPaper: Paper<typeof data> = { id: 'call', zh: '申报通知', en: 'call for applications', data }

/** What a call says: the round's days, the conditions of an assessment, the capacity of a ranking. */
export interface CallGiven {
  readonly heading: Heading
  readonly opens?: string
  readonly closes?: string
  readonly contact?: string
  readonly rules: readonly { readonly name: string; readonly clause: string; readonly binds: boolean }[]
  readonly capacity: readonly { readonly name: string; readonly places: number | null; readonly clause: string }[]
}

/**
 * The call for applications of a round: conditions, places, days, whom to ask (申报通知).
 *
 * Conditions come from `assess`; what nobody has said yet, such as a day, is null and among the lacks.
 */
export const callDocument = ({ heading, opens, closes, contact, rules, capacity }: CallGiven) =>
  fillPaper(callPaper, {
    ...headingOf(heading),
    opens: dayOnPaper(opens),
    closes: dayOnPaper(closes),
    conditions: rules.map(({ name, clause, binds }) => ({ name, clause, force: binds ? '须符合' : '参考' })),
    capacity: capacity.map(({ name, places, clause }) => ({
      tier: name,
      places: places === null ? null : `${places}家`,
      clause,
    })),
    contact: contact ?? null,
  })
