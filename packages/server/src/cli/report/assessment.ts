import type { Assessment } from '@peiyu/core'
import type { Call } from '../command.js'
import type { Asked } from '../question.js'
import { printHeader, printTitle } from './header.js'
import { printDetails, printMeasures, printPairs } from './measures.js'
import { missingText, Names, readingText } from './names.js'
import { printRules } from './rules.js'
import { printEquivalences } from './answers/equivalences.js'
import { printDrivers, printTracks } from './answers/tracks.js'
import { brushFor, eligibilityLabels, tally } from './status.js'

const titles = {
  zh: {
    eligibility: '申报条件',
    direct: '直接认定',
    liaison: '挂点领导',
    quotas: '名额',
    measures: '措施',
  },
  en: {
    eligibility: 'Eligibility',
    direct: 'Direct routes',
    liaison: 'Liaison',
    quotas: 'Quotas',
    measures: 'Measures',
  },
} as const

/** A whole assessment for people: who, when, may they apply, who looks after them, what they get and why. */
export function printAssessment(call: Call, asked: Asked, result: Assessment): void {
  const { paint, language } = call
  const title = titles[language]
  const names = new Names(asked, language)
  printHeader(call, asked, result)
  const { eligibility, direct, quotas, measures } = result
  if (eligibility.rules.length > 0) {
    const status = brushFor(eligibility.status, paint)(eligibilityLabels[language][eligibility.status])
    printTitle(call, title.eligibility, `${status}  ${paint.dim(tally(eligibility.rules, language))}`)
    printRules(call, names, eligibility.rules)
  }
  if (direct.length > 0) {
    printTitle(call, title.direct)
    printRules(call, names, direct)
  }
  printTracks(call, names, result)
  printDrivers(call, names, result)
  printEquivalences(call, names, result.equivalences)
  printLiaison(call, asked, names, result)
  if (quotas.length > 0) {
    printTitle(call, title.quotas)
    printMeasures(call, asked, quotas)
  }
  if (measures.length > 0) {
    printTitle(call, title.measures)
    printMeasures(call, asked, measures)
  }
  printDetails(call, asked, names, [...quotas, ...measures])
}

function printLiaison(call: Call, asked: Asked, names: Names, { liaison }: Assessment): void {
  if (!liaison) return
  const { paint, language } = call
  const zh = language === 'zh'
  const level = liaison.level === null ? undefined : zh ? liaison.name : liaison.level
  const shown = level === undefined || level === null ? paint.yellow(zh ? '未知' : 'unknown') : paint.green(level)
  printTitle(call, titles[language].liaison, `${shown}  ${paint.dim(liaison.clause)}`)
  printPairs(call, [
    ...liaison.missing.map(missing => [zh ? '缺' : 'missing', missingText(names, missing)] as const),
    ...liaison.readings.map(
      id => [zh ? '读法' : 'readings', readingText(names, id, asked.situation.readings?.[id])] as const,
    ),
  ])
}
