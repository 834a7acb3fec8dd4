import { type Day, dayText } from '../../../base/dates.js'
import type { Rational } from '../../../base/rational.js'
import { subtract } from '../../../base/rational.js'
import type { Because } from '../../../language/explain/because.js'
import { exactNumber, showNumber } from '../../../language/explain/show.js'
import type { Frame } from '../../../language/values/frame.js'
import type { Dimension } from '../../../language/values/type.js'
import { isPoint, missingOf, union, type Value } from '../../../language/values/value.js'
import { aheadOf, type Line, lineAt, sideOf, timePassed } from '../../../targets/path.js'
import { goalFrom } from '../../../targets/reach.js'
import { dueDay } from '../../../targets/state.js'
import type { Target } from '../../../targets/target.js'
import { figureOf, gapFigure, numberFigure } from '../figure.js'
import type { PathResult } from './contract.js'

/** What the path of a target is drawn from. */
export interface PathAsked {
  readonly target: Target
  readonly frame: Frame
  readonly value: Value
  readonly wanted: Value
  readonly on: Day
  readonly by: Day | undefined
}

const measurable = ({ is: { type } }: Target): boolean =>
  type.kind === 'number' && type.dimension !== 'date' && type.dimension !== 'year'

/** What the document would have to say for a straight line to be drawn. */
export function pathLacks(target: Target): ('start' | 'since' | 'by')[] {
  if (!measurable(target)) return []
  return (['start', 'since', 'by'] as const).filter(key => target[key] === undefined)
}

const pointOf = (value: Value | undefined): Rational | undefined =>
  value?.kind === 'number' && isPoint(value) ? value.low : undefined

const leaf = (says: Because['says'], value: string): Because => ({ op: 'literal', says, value, of: [] })

/** The line's value as a sum that anybody can do again: the start, and of the way from there the part that is due. */
function lineBecause(line: Line, { on, dimension }: { on: Day; dimension: Dimension }): Because {
  const number = (value: Rational, name: { zh: string; en: string }): Because => {
    const { exact, says } = numberFigure(value, dimension)
    return leaf({ zh: `${name.zh} ${says.zh}`, en: `${name.en} ${says.en}` }, exact)
  }
  const days = { n: BigInt(Math.min(Math.max(on, line.since), line.by) - line.since), d: 1n }
  const all = { n: BigInt(line.by - line.since), d: 1n }
  const passed = numberFigure(timePassed(line, on), 'ratio')
  const [whole, at] = [subtract(line.goal, line.start), lineAt(line, on)]
  const due = subtract(at, line.start)
  const count = (value: Rational, name: { zh: string; en: string }): Because =>
    leaf(
      { zh: `${name.zh} ${showNumber(value, 'days', 'zh')}`, en: `${name.en} ${showNumber(value, 'days', 'en')}` },
      exactNumber(value, 'days'),
    )
  const step = (op: string, name: { zh: string; en: string }, value: Rational, of: Because[]): Because => ({
    ...number(value, name),
    op,
    of,
  })
  const share: Because = {
    op: '/',
    says: { zh: `时间过去 ${passed.says.zh}`, en: `time passed: ${passed.says.en}` },
    value: passed.exact,
    of: [count(days, { zh: '已过', en: 'passed:' }), count(all, { zh: '共', en: 'in all:' })],
  }
  const ends = [number(line.goal, { zh: '目标', en: 'goal:' }), number(line.start, { zh: '起点', en: 'start:' })]
  const way = step('-', { zh: '全程', en: 'the whole way:' }, whole, ends)
  return step(
    '+',
    {
      zh: '按起点到目标的直线（这是本系统的算术，不是文件的规定），当日应到',
      en: 'on the straight line from start to goal (our arithmetic, not the document), due on the day:',
    },
    at,
    [
      number(line.start, { zh: '起点', en: 'start:' }),
      step('*', { zh: '应走过', en: 'of the way:' }, due, [way, share]),
    ],
  )
}

/** A target held against the straight line; null where the document gives no beginning or end of it. */
export function pathOf({ target, frame, value, wanted, on, by }: PathAsked): PathResult | null {
  const { type } = target.is
  if (!measurable(target) || type.kind !== 'number' || pathLacks(target).length > 0) return null
  const [start, since] = [target.start?.run(frame), dueDay(target.since, frame)]
  const [first, now] = [pointOf(start), pointOf(value)]
  const goal = first && goalFrom({ comparator: target.comparator, value, wanted }, first)
  const known = {
    since: since?.day === undefined ? null : dayText(since.day),
    start: start ? figureOf(start, type) : null,
  }
  if (!first || !goal || since?.day === undefined || by === undefined) {
    const missing = union(start ? missingOf(start) : [], since?.missing ?? [], missingOf(wanted))
    return { ...known, expected: null, ahead: null, side: 'unknown', missing, because: null }
  }
  const line: Line = { start: first, since: since.day, goal, by }
  const at = lineAt(line, on)
  const ahead = now && aheadOf(target.comparator, line, { value: now, at })
  return {
    ...known,
    expected: numberFigure(at, type.dimension),
    ahead: ahead ? gapFigure(ahead, type.dimension) : null,
    side: ahead ? sideOf(ahead) : 'unknown',
    missing: missingOf(value),
    because: by > since.day ? lineBecause(line, { on, dimension: type.dimension }) : null,
  }
}
