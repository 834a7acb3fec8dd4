import * as z from 'zod'
import { fillPaper, may, must, type Paper, rows } from './paper.js'
import { dayOnPaper, type Heading, headingOf } from './wording.js'

const data = z.object({
  issuer: must('发文单位'),
  program: must('计划'),
  day: must('通报日期'),
  number: may('文号'),
  clause: must('依据'),
  firms: rows('名单', {
    name: must('企业'),
    tier: must('梯队'),
    town: must('镇街（园区）'),
    lead: must('责任部门'),
    since: must('入选日期'),
  }),
})

/** The roster of those who were admitted, with who looks after each (通报). */
export const rosterPaper: Paper<typeof data> = { id: 'roster', zh: '入选企业通报', en: 'roster', data }

/** One member as the roster names it; the department is the one that was assigned, not the one that is suggested. */
export interface RosterMember {
  readonly name: string
  readonly tier?: string
  readonly town?: string
  readonly lead?: string
  readonly since?: string
}

/** The list of the members of a program, with their tier and since when, in the order given (入选企业通报). */
export const rosterDocument = ({
  heading,
  clause,
  members,
}: {
  heading: Heading
  clause: string
  members: readonly RosterMember[]
}) =>
  fillPaper(rosterPaper, {
    ...headingOf(heading),
    clause,
    firms: members.map(({ name, tier, town, lead, since }) => ({
      name,
      tier: tier ?? null,
      town: town ?? null,
      lead: lead ?? null,
      since: dayOnPaper(since),
    })),
  })
