import { dayText } from '../../../base/dates.js'
import type { Duty } from '../../../duties/duty.js'
import type { Because, Words } from '../../../language/explain/because.js'
import { explain } from '../../../language/explain/explain.js'
import type { Frame } from '../../../language/values/frame.js'

/** When a task is due, as far as that is known. */
interface When {
  readonly due: number | undefined
  readonly every: Words | null
  readonly atStart: boolean
  /** Something must be known or set before there is a day. */
  readonly isOpen: boolean
}

function wordsOf({ due, every, atStart, isOpen }: When): Words {
  const rhythm = every ? { zh: `${every.zh}，`, en: `${every.en}, ` } : { zh: '', en: '' }
  if (due !== undefined) return { zh: `${rhythm.zh}到期日 ${dayText(due)}`, en: `${rhythm.en}due on ${dayText(due)}` }
  if (isOpen) return { zh: `${rhythm.zh}到期日未知`, en: `${rhythm.en}due on a day that is not known` }
  if (atStart) return { zh: `${rhythm.zh}文件没有写哪一天`, en: `${rhythm.en}on a day that the document does not name` }
  return { zh: `${rhythm.zh}没有到期日`, en: `${rhythm.en}without a last day` }
}

/** Why a task is due when it is (到期日的理由). */
export const dutyBecause = (duty: Duty, frame: Frame, when: When): Because => ({
  op: 'due',
  says: wordsOf(when),
  value: when.due === undefined ? (when.isOpen ? 'unknown' : 'none') : dayText(when.due),
  clause: duty.basis.text,
  of: duty.by ? [explain(duty.by, frame)] : [],
})
