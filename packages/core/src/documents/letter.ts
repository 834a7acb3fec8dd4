import * as z from 'zod'
import { fillPaper, may, must, type Paper, rows } from './paper.js'
import { dayOnPaper, type Heading, headingOf } from './wording.js'

const data = z.object({
  issuer: must('发文单位'),
  program: must('计划'),
  day: must('日期'),
  number: may('文号'),
  firm: must('企业'),
  about: must('事项'),
  clause: must('依据'),
  decision: must('决定'),
  supplements: rows('须补正的', { what: must('内容'), who: may('由谁提供') }),
  due: may('补正期限'),
})

/** The letter that accepts an application or a claim, or sends it back to be completed (受理、补正通知). */
export const letterPaper: Paper<typeof data> = { id: 'letter', zh: '受理或补正通知', en: 'letter of receipt', data }

/** What a letter says; one that sends back names what must be supplied. */
export interface LetterGiven {
  readonly heading: Heading
  readonly firm?: string
  readonly about: { readonly name: string; readonly clause: string }
  readonly decision?: 'accepted' | 'returned'
  readonly supplements: readonly { readonly what: string; readonly who?: string }[]
  readonly due?: string
}

const decisions = { accepted: '予以受理', returned: '退回补正' } as const

/**
 * The letter that tells an enterprise whether its papers are accepted or returned for more (受理或补正通知).
 *
 * `supplements` are what is to be handed in again, until `due`; without a decision the outcome is among the lacks.
 */
export const letterDocument = ({ heading, firm, about, decision, supplements, due }: LetterGiven) =>
  fillPaper(letterPaper, {
    ...headingOf(heading),
    firm: firm ?? null,
    about: about.name,
    clause: about.clause,
    decision: decision === undefined ? null : decisions[decision],
    supplements: decision === 'returned' ? supplements.map(one => ({ ...one })) : [],
    ...(due === undefined ? {} : { due: dayOnPaper(due) ?? due }),
  })
