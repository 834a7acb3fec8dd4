import { yearOf } from '../../../base/dates.js'
import { datedValuesIn, holdsUntil, isYearly } from '../../dated-values.js'
import { doubt, type LintRule } from '../../subject.js'

/** A value by year that this year has and the next has not. */
export const noValueNextYear: LintRule = {
  code: 'lint/no-value-next-year',
  timely: true,
  find: subject =>
    datedValuesIn(subject).flatMap(value => {
      const until = isYearly(value) ? holdsUntil(value, subject.on) : undefined
      if (until === undefined || yearOf(until) > yearOf(subject.on)) return []
      const params = { found: value.parameter.symbol.id, year: yearOf(subject.on) + 1 }
      return [doubt('lint/no-value-next-year', value.at, params)]
    }),
}
