import { type Day, dayText } from '../../../base/dates.js'
import type { Period } from '../../../base/period.js'
import type { Deadline } from '../../../facts/deadline.js'
import type { Words } from '../../../language/explain/because.js'
import { show } from '../../../language/explain/show.js'
import type { Frame } from '../../../language/values/frame.js'
import type { Every, Recurrence } from '../../../programs/recurrence.js'
import type { PeriodResult } from './contract.js'

const english: Readonly<Record<string, string>> = {
  每月: 'every month',
  每季度: 'every quarter',
  每半年: 'every half-year',
  每年: 'every year',
  每年年初: 'at the beginning of every year',
}

/** A rhythm in words. */
export function everyWords(every: Every, frame: Frame): Words {
  if ('rhythm' in every) return { zh: every.rhythm, en: english[every.rhythm] ?? every.rhythm }
  const { duration } = every
  const value = duration.run(frame)
  if (value.kind !== 'number') return { zh: '周期未定', en: 'not set how often' }
  return { zh: `每${show(value, duration.type, 'zh')}`, en: `every ${show(value, duration.type, 'en')}` }
}

/** A period with the day by which it is due. */
export const periodResult = (
  recurrence: Recurrence,
  period: Period,
  { due, on }: { due: Deadline | undefined; on: Day },
): PeriodResult => ({
  name: recurrence.nameOf(period),
  number: period.number,
  first: dayText(period.first),
  last: dayText(period.last),
  due: due ? dayText(due.day) : null,
  dueIn: due ? due.day - on : null,
  provisional: due?.provisional ?? false,
})
