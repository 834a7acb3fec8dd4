import { yuanText } from '../../../base/money.js'
import { compare, type Rational, roundTo, zero } from '../../../base/rational.js'
import type { Because, Words } from '../../../language/explain/because.js'
import { showNumber } from '../../../language/explain/show.js'
import type { Due, Less } from '../../../measures/already-paid.js'
import type { Choice, Settled } from '../../../measures/choice.js'
import type { ReadClaim } from './written-claims.js'

export const yuan = (value: Rational): string => yuanText(roundTo(value))

export const rangeText = (low: Rational, high: Rational | undefined): string =>
  high === undefined ? 'unknown' : compare(low, high) === 0 ? yuan(low) : `${yuan(low)}..${yuan(high)}`

const both = (of: (language: 'zh' | 'en') => string): Words => ({ zh: of('zh'), en: of('en') })

const rangeWords = (low: Rational, high: Rational | undefined): Words =>
  both(language => {
    if (high === undefined) return language === 'zh' ? '金额未知' : 'amount unknown'
    const [least, most] = [showNumber(low, 'money', language), showNumber(high, 'money', language)]
    return compare(low, high) === 0 ? least : `${least}${language === 'zh' ? '至' : ' to '}${most}`
  })

function dueWords({ low, high, returns }: Due): Words {
  const range = rangeWords(low, high)
  if (compare(returns, zero) === 0) return range
  return {
    zh: `${range.zh}，退回${showNumber(returns, 'money', 'zh')}`,
    en: `${range.en}, returns ${showNumber(returns, 'money', 'en')}`,
  }
}

/** Why a claim is among those that are chosen, or which are chosen instead. */
function whyWords({ isKept, displacedBy, rule }: Settled, nameOf: (address: string) => string): Words {
  if (!isKept && displacedBy.length === 0) return { zh: '不添金额', en: 'it would add nothing' }
  if (!isKept)
    return {
      zh: `同一事项就高，取${displacedBy.map(({ claim }) => nameOf(claim.address)).join('、')}`,
      en: `of one thing only the highest is paid: ${displacedBy.map(({ claim }) => claim.address).join(', ')}`,
    }
  if (!rule) return { zh: '没有与同一事项的其他措施重叠', en: 'no other claim is about the same thing' }
  return rule.pays === 'sum'
    ? { zh: '可以合计', en: 'may add up' }
    : { zh: '同一事项就高，取这一项', en: 'the highest on one thing' }
}

const step = (op: string, says: Words, value: string, of: readonly Because[] = []): Because => ({ op, says, value, of })

const amountStep = (op: string, [zh, en]: readonly [string, string], { low, high }: Less): Because => {
  const words = rangeWords(low, high)
  return step(op, { zh: `${zh} ${words.zh}`, en: `${en} ${words.en}` }, rangeText(low, high))
}

/** Why a claim comes to what it comes to: what it is by itself, what was paid, and what is chosen in its place. */
export function stackedBecause(
  settled: Settled,
  { name, computed }: ReadClaim,
  nameOf: (address: string) => string,
): Because {
  const { claim, status, due, rule, less, isKept, displacedBy } = settled
  const [words, why] = [dueWords(due), whyWords(settled, nameOf)]
  const [low, high] = [claim.amount?.low ?? zero, claim.amount?.high]
  const asked = rangeWords(low, high)
  const steps: Because[] = [
    step(
      'claimed',
      { zh: `按本措施 ${asked.zh}`, en: `by itself ${asked.en}` },
      rangeText(low, high),
      computed ? [computed.because] : [],
    ),
    ...(compare(claim.paid, zero) > 0
      ? [amountStep('already-paid', ['已付', 'already paid'], { low: claim.paid, high: claim.paid })]
      : []),
    ...(compare(less.high, zero) > 0
      ? [amountStep('paid-for-others', ['扣除已领的较低项', 'less what was paid for a lower one'], less)]
      : []),
    ...(isKept || displacedBy.length > 0 ? [] : [step('dropped', why, '0.00')]),
    ...displacedBy.map(({ claim: other, rule: by }) => {
      const worth = rangeWords(other.amount?.low ?? zero, other.amount?.high)
      return {
        ...step(
          'instead',
          { zh: `${nameOf(other.address)} ${worth.zh}`, en: `${other.address} ${worth.en}` },
          other.address,
        ),
        clause: by.basis.text,
      }
    }),
  ]
  return {
    ...step(
      'stacked',
      { zh: `${name}：${words.zh}（${why.zh}）`, en: `${claim.address}: ${words.en} (${why.en})` },
      status === 'unknown' ? 'unknown' : rangeText(due.low, due.high),
      steps,
    ),
    ...(rule ? { clause: rule.basis.text } : {}),
  }
}

/** Why all claims come to what they come to together. */
export function totalBecause({ total, isProven, missing }: Choice, claims: readonly Because[]): Because {
  const words = dueWords(total)
  const note: Words = isProven
    ? { zh: '', en: '' }
    : { zh: '（互斥的过多，是找到的最优，未证明）', en: ' (too many exclude one another: the best found, not proven)' }
  return step(
    'stacking',
    { zh: `合计 ${words.zh}${note.zh}`, en: `together ${words.en}${note.en}` },
    missing.length === 0 ? rangeText(total.low, total.high) : 'unknown',
    claims,
  )
}
