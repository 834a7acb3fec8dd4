import type { Assessment, RuleResult, TrackResult } from '@peiyu/core'
import type { Names } from '../words/names.js'
import { type RuleView, ruleView } from './rule.js'

const status: Readonly<Record<TrackResult['status'], RuleResult['status']>> = {
  yes: 'pass',
  no: 'fail',
  unknown: 'unknown',
}

/** Classes that hold or may hold, shown as rules are, each with the department suggested for it. */
export const trackViews = (names: Names, { tracks }: Assessment): RuleView[] =>
  tracks
    .filter(track => track.status !== 'no')
    .map(track => {
      const lead = track.lead === null ? '' : `，建议由${track.lead.name}负责`
      return ruleView(names, {
        ...track,
        name: track.name + lead,
        status: status[track.status],
        binds: true,
        ways: [],
      })
    })
