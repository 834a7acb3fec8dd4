import type { Assessment, DutyResult, MeasureStatus, RuleResult, TargetResult } from '@peiyu/core'

/** How a status looks: a word, a sign that can be told apart without colour, and a tone. */
export interface Badge {
  readonly word: string
  readonly sign: string
  readonly tone: 'good' | 'bad' | 'open' | 'wait' | 'quiet'
}

export const measureBadges: Readonly<Record<MeasureStatus, Badge>> = {
  due: { word: '应得', sign: '✓', tone: 'good' },
  open: { word: '可申请', sign: '＋', tone: 'open' },
  'would-be': { word: '如生效则应得', sign: '＋', tone: 'quiet' },
  'case-by-case': { word: '一事一议', sign: '＊', tone: 'open' },
  unknown: { word: '尚不能算', sign: '？', tone: 'wait' },
  'not-due': { word: '不符合', sign: '✕', tone: 'bad' },
}

export const ruleBadges: Readonly<Record<RuleResult['status'], Badge>> = {
  pass: { word: '满足', sign: '✓', tone: 'good' },
  fail: { word: '不满足', sign: '✕', tone: 'bad' },
  relaxed: { word: '可放宽', sign: '～', tone: 'open' },
  unknown: { word: '还缺数据', sign: '？', tone: 'wait' },
}

export const eligibilityBadges: Readonly<Record<Assessment['eligibility']['status'], Badge>> = {
  eligible: { word: '符合申报条件', sign: '✓', tone: 'good' },
  relaxed: { word: '有条件未达到，可以申请放宽', sign: '～', tone: 'open' },
  ineligible: { word: '不符合申报条件', sign: '✕', tone: 'bad' },
  unknown: { word: '还不能判断是否符合申报条件', sign: '？', tone: 'wait' },
}

export const targetBadges: Readonly<Record<TargetResult['state'], Badge>> = {
  met: { word: '已达到', sign: '✓', tone: 'good' },
  running: { word: '还没有达到', sign: '▸', tone: 'open' },
  missed: { word: '到期未达到', sign: '✕', tone: 'bad' },
  'not-reached': { word: '未达到', sign: '－', tone: 'quiet' },
  unknown: { word: '还缺数据', sign: '？', tone: 'wait' },
}

export const dutyBadges: Readonly<Record<DutyResult['status'], Badge>> = {
  planned: { word: '未到实施期', sign: '○', tone: 'quiet' },
  running: { word: '进行中', sign: '▸', tone: 'open' },
  past: { word: '期限已过', sign: '！', tone: 'wait' },
  ended: { word: '已结束', sign: '－', tone: 'quiet' },
}

/** What a measure gives, in the order in which a firm asks. */
export const giftWords: Readonly<Record<string, string>> = {
  money: '资金',
  places: '名额',
  area: '面积',
  land: '用地',
  permission: '许可',
  priority: '优先',
  service: '服务',
  uplift: '上浮',
}

export const standingWords: Readonly<Record<string, string>> = {
  'in-force': '现行',
  reported: '已办、推进',
  planned: '拟办',
  suggested: '建议',
  draft: '征求意见稿',
  expired: '已过期',
}
