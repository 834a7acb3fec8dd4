import { dayText } from '../../../base/dates.js'
import { datedValuesIn, holdsUntil, isYearly } from '../../dated-values.js'
import { doubt, type LintRule } from '../../subject.js'

const soon = 60

/** A value that ends within sixty days, and after which there is none. */
export const parameterLapses: LintRule = {
  code: 'lint/parameter-lapses',
  timely: true,
  find: subject =>
    datedValuesIn(subject).flatMap(value => {
      const until = isYearly(value) ? undefined : holdsUntil(value, subject.on)
      if (until === undefined || until - subject.on > soon) return []
      const params = { found: value.parameter.symbol.id, until: dayText(until), left: until - subject.on }
      return [doubt('lint/parameter-lapses', value.at, params)]
    }),
}
