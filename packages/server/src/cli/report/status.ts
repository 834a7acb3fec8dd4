import type { Assessment, DutyResult, MeasureStatus, RuleResult, TargetResult } from '@peiyu/core'
import type { Language } from '../language.js'
import type { Brush, Paint } from '../text/paint.js'

type Labels<K extends string> = Readonly<Record<Language, Readonly<Record<K, string>>>>

export const measureLabels: Labels<MeasureStatus> = {
  zh: {
    due: '应得',
    open: '可申请',
    'would-be': '如生效则应得',
    'not-due': '不应得',
    unknown: '未知',
    'case-by-case': '一事一议',
  },
  en: {
    due: 'due',
    open: 'open',
    'would-be': 'would be due',
    'not-due': 'not due',
    unknown: 'unknown',
    'case-by-case': 'case by case',
  },
}

export const eligibilityLabels: Labels<Assessment['eligibility']['status']> = {
  zh: { eligible: '符合', relaxed: '可放宽，由人决定', ineligible: '不符合', unknown: '未知' },
  en: {
    eligible: 'eligible',
    relaxed: 'may be relaxed; a person decides',
    ineligible: 'ineligible',
    unknown: 'unknown',
  },
}

export const ruleLabels: Labels<RuleResult['status']> = {
  zh: { pass: '符合', fail: '不符合', relaxed: '可放宽', unknown: '未知' },
  en: { pass: 'pass', fail: 'fail', relaxed: 'relaxed', unknown: 'unknown' },
}

export const targetLabels: Labels<TargetResult['state']> = {
  zh: { met: '已达到', running: '进行中', missed: '到期未达到', 'not-reached': '未达到', unknown: '未知' },
  en: { met: 'met', running: 'running', missed: 'missed', 'not-reached': 'not reached', unknown: 'unknown' },
}

export const dutyLabels: Labels<DutyResult['status']> = {
  zh: { planned: '未到实施期', running: '进行中', past: '期限已过', ended: '已结束' },
  en: { planned: 'planned', running: 'running', past: 'day has passed', ended: 'ended' },
}

const brushes: Readonly<Record<string, keyof Paint>> = {
  due: 'green',
  eligible: 'green',
  pass: 'green',
  met: 'green',
  running: 'blue',
  missed: 'red',
  'not-reached': 'yellow',
  past: 'yellow',
  planned: 'dim',
  ended: 'dim',
  yes: 'green',
  known: 'green',
  open: 'blue',
  'would-be': 'blue',
  relaxed: 'yellow',
  unknown: 'yellow',
  'case-by-case': 'yellow',
  ineligible: 'red',
  fail: 'red',
  no: 'red',
  'not-due': 'dim',
}

/** How a status is painted. */
export const brushFor = (status: string, paint: Paint): Brush => paint[brushes[status] ?? 'bold']

const signs: Readonly<Record<RuleResult['status'], string>> = { pass: '✓', fail: '✗', relaxed: '~', unknown: '?' }
export const signFor = ({ status }: RuleResult): string => signs[status]

/** How many rules came to what: `13 条符合，3 条未知`. */
export function tally(rules: readonly RuleResult[], language: Language): string {
  const statuses = Object.keys(signs) as RuleResult['status'][]
  const counts = statuses.flatMap(status => {
    const count = rules.filter(rule => rule.status === status).length
    return count === 0 ? [] : [`${count} ${language === 'zh' ? '条' : ''}${ruleLabels[language][status]}`]
  })
  return counts.join(language === 'zh' ? '，' : ', ')
}
