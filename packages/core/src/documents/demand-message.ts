import * as z from 'zod'
import type { Missing } from '../language/values/value.js'
import { fillPaper, must, type Paper } from './paper.js'
import { dayOnPaper, namesOnPaper } from './wording.js'

const data = z.object({
  firm: must('企业'),
  category: must('问题类别'),
  says: must('问题'),
  raised: must('提出日期'),
  to: must('交办单位'),
  due: must('答复期限'),
  recipients: must('发给'),
})

/** The short message that tells officials of an enterprise's demand (企业诉求短信). */
export const demandPaper: Paper<typeof data> = { id: 'demand-raised', zh: '企业诉求短信', en: 'demand raised', data }

interface Recipient {
  readonly name: string
  readonly missing: readonly Missing[]
}

/** A demand, and the route that it takes. */
export interface DemandGiven {
  readonly firm?: string
  readonly category?: string
  readonly says?: string
  readonly route: {
    readonly on: string
    readonly to: Recipient | null
    readonly missing: readonly Missing[]
    readonly notifies: readonly { readonly to: readonly Recipient[] }[]
    readonly deadline: { readonly due: string | null; readonly missing: readonly Missing[] } | null
  }
}

/**
 * The message that hands on a demand, filled from the answer of `route`: to whom, who else hears of it, until when
 * (企业诉求短信).
 *
 * Whom the route cannot name yet, and a day that hangs on an unset parameter, are null and among the lacks.
 */
export function demandDocument({ firm, category, says, route }: DemandGiven) {
  const { to, missing, notifies, deadline, on } = route
  const told = notifies.flatMap(({ to: all }) => all)
  const filled = {
    firm: firm ?? null,
    category: category ?? null,
    says: says ?? null,
    raised: dayOnPaper(on),
    to: to?.name ?? null,
    due: dayOnPaper(deadline?.due),
    recipients: namesOnPaper(told.filter(one => one.missing.length === 0)),
  }
  return fillPaper(demandPaper, filled, {
    to: missing,
    due: deadline?.missing ?? [],
    recipients: told.flatMap(one => one.missing),
  })
}
