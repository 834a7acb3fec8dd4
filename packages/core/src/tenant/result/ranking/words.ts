import type { Because } from '../../../language/explain/because.js'
import { exactNumber, exactValue, show } from '../../../language/explain/show.js'
import { numberOf } from '../../../language/values/type.js'
import type { Value } from '../../../language/values/value.js'
import type { Placed } from '../../../selection/ranking.js'
import type { MeritResult, RankedResult, ScoreResult, StageScoreResult } from './contract.js'

const plain = numberOf('plain')

export const scoreResult = (value: Value): ScoreResult | null =>
  value.kind === 'number'
    ? { atLeast: exactNumber(value.low, 'plain'), atMost: exactNumber(value.high, 'plain') }
    : null

const scoreText = (score: ScoreResult | null): string =>
  score === null ? 'unknown' : score.atLeast === score.atMost ? score.atLeast : `${score.atLeast}..${score.atMost}`

const stageStep = ({ id, name, reached, score }: StageScoreResult): Because => {
  const text = scoreText(score)
  const zh = score ? `${text}分` : reached ? '得分未知' : '没有进行'
  const en = score ? text : reached ? 'score unknown' : 'not reached'
  return { op: 'marks', says: { zh: `${name}：${zh}`, en: `${id}: ${en}` }, value: text, of: [] }
}

const meritWords = { yes: '有', no: '无', unknown: '未知' } as const

const meritStep = ({ id, name, status, points }: MeritResult): Because => {
  const added = points ? `，加 ${scoreText(points)} 分` : ''
  const addedEn = points ? `, adds ${scoreText(points)}` : ''
  return {
    op: 'merit',
    says: { zh: `${name}：${meritWords[status]}${added}`, en: `${id}: ${status}${addedEn}` },
    value: status === 'unknown' ? 'unknown' : String(status === 'yes'),
    of: [],
  }
}

interface Reasons {
  readonly status: RankedResult['status']
  readonly placed: Placed | undefined
  readonly key: Value
  readonly stages: readonly StageScoreResult[]
  readonly merits: readonly MeritResult[]
  readonly ties: string | undefined
  readonly nameOf: (id: string) => string
  readonly clauses: {
    readonly ranking: string
    readonly scoring: string | undefined
    readonly merits: string | undefined
  }
}

/** So many are named; of more it is said how many they are, since the result lists them all. */
const mostNamed = 5

function few(ids: readonly string[], nameOf: Reasons['nameOf']): Because['says'] | undefined {
  if (ids.length === 0) return undefined
  const named = ids.slice(0, mostNamed).map(nameOf)
  const more = ids.length > mostNamed
  return {
    zh: named.join('、') + (more ? `等${ids.length}家` : ''),
    en: named.join(', ') + (more ? ` and ${ids.length - mostNamed} more` : ''),
  }
}

const rankText = ({ best, worst }: Placed): string => (best === worst ? String(best) : `${best}..${worst}`)

function rankSays({ status, placed, nameOf, ties, stages }: Reasons): Because['says'] {
  if (status === 'unranked') {
    const absent = stages.filter(({ reached }) => !reached)
    const [zh, en] = [absent.map(({ name }) => name).join('、'), absent.map(({ id }) => id).join(', ')]
    return { zh: `未排名：没有${zh}的得分`, en: `not ranked: has no score of ${en}` }
  }
  if (!placed) return { zh: '名次未知：不知归哪一组', en: 'rank unknown: its group is not known' }
  const [tied, open] = [few(placed.tied, nameOf), few(placed.open, nameOf)]
  const [by, byEn] =
    ties === undefined ? ['，由谁定没有写明', ', who decides is not said'] : [`，由${ties}定`, `, ${ties} decides`]
  const zh = tied ? `，与${tied.zh}同分${by}` : ''
  const en = tied ? `, equal with ${tied.en}${byEn}` : ''
  const [openZh, openEn] = open ? [`，与${open.zh}的先后未定`, `, order with ${open.en} not known`] : ['', '']
  return {
    zh: `第${rankText(placed).replace('..', '至')}名${zh}${openZh}`,
    en: `rank ${rankText(placed)}${en}${openEn}`,
  }
}

/** Why an application stands where it stands: its score stage by stage, equals, merits. */
export function rankBecause(reasons: Reasons): Because {
  const { status, placed, key, stages, merits, clauses } = reasons
  const score: Because = {
    op: 'score',
    says: { zh: `综合得分 ${show(key, plain, 'zh')}`, en: `score ${show(key, plain, 'en')}` },
    value: exactValue(key, plain),
    ...(clauses.scoring === undefined ? {} : { clause: clauses.scoring }),
    of: stages.map(stageStep),
  }
  const weighed = merits.map(merit => ({
    ...meritStep(merit),
    ...(clauses.merits === undefined ? {} : { clause: clauses.merits }),
  }))
  return {
    op: 'rank',
    says: rankSays(reasons),
    value: status === 'unranked' || !placed ? 'unknown' : rankText(placed),
    clause: clauses.ranking,
    of: [score, ...weighed],
  }
}
