import { yearOf } from '../../../base/dates.js'
import type { Because } from '../../../language/explain/because.js'
import { explain } from '../../../language/explain/explain.js'
import { exactValue, show } from '../../../language/explain/show.js'
import type { Frame } from '../../../language/values/frame.js'
import { numberOf } from '../../../language/values/type.js'
import type { Outcome } from '../../../measures/entitlement.js'
import { type Instalments, type Part, planOf } from '../../../measures/instalments.js'
import type { Measure } from '../../../measures/measure.js'
import type { CompiledProgram } from '../../compile/program.js'
import { yearPlace } from '../../situation/fill.js'
import { amountOf } from '../amount.js'
import type { InstalmentsResult, PartResult } from './contract.js'

const ratio = numberOf('ratio')

const statusWords: Readonly<Record<Part['status'], { zh: string; en: string }>> = {
  past: { zh: '此前', en: 'before' },
  payable: { zh: '本期，条件符合', en: 'now, its condition holds' },
  stopped: { zh: '本期，条件不再符合，停付', en: 'now, its condition no longer holds' },
  unknown: { zh: '本期，条件未知', en: 'now, its condition is not known' },
  later: { zh: '以后，支付时再看条件', en: 'later, judged when it is paid' },
}

function partResult(measure: Measure, { part, year, share, status, amount, missing }: Part): PartResult {
  return {
    part,
    year,
    share: exactValue(share, ratio),
    status,
    atLeast: amount ? amountOf(measure, amount.low) : null,
    atMost: amount ? amountOf(measure, amount.high) : null,
    missing,
  }
}

function partStep({ part, year, share, status }: Part, result: PartResult): Because {
  const { zh, en } = statusWords[status]
  const amount =
    result.atLeast === null
      ? 'unknown'
      : result.atLeast === result.atMost
        ? String(result.atLeast)
        : `${result.atLeast}..${result.atMost}`
  return {
    op: 'part',
    says: {
      zh: `第${part}期（${year}年）${show(share, ratio, 'zh')}：${zh}`,
      en: `part ${part} (${year}), ${show(share, ratio, 'en')}: ${en}`,
    },
    value: amount,
    of: [],
  }
}

/** What all parts come to; nothing while one of them is not known or is a range, of which the ends do not add up. */
function wholeOf(measure: Measure, outcome: Outcome, parts: readonly PartResult[]): string {
  const isKnown = parts.length > 0 && parts.every(({ atLeast, atMost }) => atLeast !== null && atLeast === atMost)
  return isKnown && outcome.kind === 'paid' ? String(amountOf(measure, outcome.high)) : 'unknown'
}

/** The plan by which what a claim is awarded is paid, year by year; limits count the award. */
export function instalmentsResult(
  measure: Measure,
  instalments: Instalments,
  { program, frame, outcome, on }: { program: CompiledProgram; frame: Frame; outcome: Outcome; on: number },
): InstalmentsResult {
  const year = yearOf(on)
  const place = yearPlace(program.context, on)
  const paymentFrame = frame.apart().with(place.changes(year))
  const plan = planOf(measure, instalments, {
    award: outcome.kind === 'paid' ? outcome : undefined,
    day: { frame: paymentFrame, year, at: place.changes },
  })
  const parts = plan.parts.map(part => partResult(measure, part))
  const condition = instalments.while ? [explain(instalments.while, paymentFrame)] : []
  const steps = plan.parts.flatMap((part, i) => (parts[i] ? [partStep(part, parts[i])] : []))
  return {
    clause: instalments.basis.text,
    parts,
    missing: plan.missing,
    because: {
      op: 'instalments',
      says: {
        zh: '分期支付：各期舍去尾数，最后一期付余数',
        en: 'in parts: each rounded down, the last takes the rest',
      },
      value: wholeOf(measure, outcome, parts),
      clause: instalments.basis.text,
      of: [...steps, ...condition],
    },
  }
}
