import type { Period } from '../../../base/period.js'
import type { Report } from '../../../evaluation/evaluation.js'
import { deadlineAfter, type Deadline } from '../../../facts/deadline.js'
import { union } from '../../../language/values/value.js'
import { addressee } from '../../../organization/addressee.js'
import { limitOf, recurrenceOf } from '../../../programs/recurrence.js'
import type { DutyAsked } from './duty-result.js'
import { everyWords, periodResult } from './periods.js'
import type { PeriodResult, ReportResult } from './contract.js'

/** One kind of periodic report on one day: which period is over, when its figures are due, which come next. */
export function reportResult(report: Report, { program, frame, directory, on }: DutyAsked): ReportResult {
  const recurring = recurrenceOf(report.every, { frame, from: program.from })
  const limit = report.due ? limitOf(report.due, frame) : undefined
  const dueOf = ({ last }: Period): Deadline | undefined =>
    limit && 'unit' in limit ? deadlineAfter(last, limit) : undefined
  const runs = ({ first, last }: Period): boolean =>
    last >= program.from && (program.until === undefined || first <= program.until)
  const shown = (period: Period | undefined): PeriodResult | null =>
    period && 'periodAt' in recurring && runs(period)
      ? periodResult(recurring, period, { due: dueOf(period), on })
      : null
  const current = 'periodAt' in recurring ? recurring.periodAt(on) : undefined
  const [before, after] =
    current && 'periodAt' in recurring
      ? [recurring.periodAt(current.first - 1), recurring.periodAt(current.last + 1)]
      : []
  const people = (paths: readonly string[]) => paths.map(path => addressee(path, { directory, given: { on } }))
  return {
    id: report.id,
    name: report.name,
    clause: report.basis.text,
    every: everyWords(report.every, frame),
    last: before && current && before.last < current.first ? shown(before) : null,
    current: shown(current),
    next: shown(after),
    from: people(report.from),
    to: people(report.to),
    facts: report.facts,
    analysis: report.analysis ?? null,
    missing: union('missing' in recurring ? recurring.missing : [], limit && 'missing' in limit ? limit.missing : []),
  }
}
