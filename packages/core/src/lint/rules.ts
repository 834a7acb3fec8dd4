import { belowZero } from './rules/limits/below-zero.js'
import { constantCondition } from './rules/constant-condition.js'
import { deadlineOnHoliday } from './rules/time/deadline-on-holiday.js'
import { elseDecides } from './rules/else-decides.js'
import { impliedBranch } from './rules/implied-branch.js'
import { limitNeverBinds } from './rules/limits/limit-never-binds.js'
import { limitNeverCuts } from './rules/limits/limit-never-cuts.js'
import { limitOutsideKeys } from './rules/limits/limit-outside-keys.js'
import { noValueNextYear } from './rules/time/no-value-next-year.js'
import { oddRate } from './rules/limits/odd-rate.js'
import { organizationEnded } from './rules/time/organization-ended.js'
import { parameterLapses } from './rules/time/parameter-lapses.js'
import { sameExpectation } from './rules/same-expectation.js'
import { sharesNotWhole } from './rules/shares-not-whole.js'
import { uncovered } from './rules/uncovered.js'
import { unreachableRow } from './rules/unreachable-row.js'
import { unreachableRule } from './rules/unreachable-rule.js'
import { unsetInExtreme } from './rules/unset-in-extreme.js'
import { unused } from './rules/unused.js'
import { windowOutside } from './rules/time/window-outside.js'
import type { LintRule } from './subject.js'

/** Every rule, in the order of the manual. */
export const lintRules: readonly LintRule[] = [
  unreachableRule,
  unreachableRow,
  impliedBranch,
  constantCondition,
  uncovered,
  elseDecides,
  limitNeverBinds,
  limitNeverCuts,
  limitOutsideKeys,
  belowZero,
  oddRate,
  unsetInExtreme,
  sharesNotWhole,
  windowOutside,
  organizationEnded,
  deadlineOnHoliday,
  parameterLapses,
  noValueNextYear,
  unused,
  sameExpectation,
]
