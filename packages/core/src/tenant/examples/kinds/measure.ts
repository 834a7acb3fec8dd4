import { toFen, yuanText } from '../../../base/money.js'
import { exactText } from '../../../base/rational.js'
import { numberOf } from '../../../language/values/type.js'
import type { Measure } from '../../../measures/measure.js'
import { claim } from '../../result/assess.js'
import type { ClaimResult } from '../../result/contract.js'
import { readDatum } from '../../situation/datum.js'
import { differ, lackIds, lacksOf, listText, resultsOf } from '../differ.js'
import { type Example, type ExampleKind, judged, type Mismatch } from '../kind.js'

/** An amount as results have it: `3000000.00`, or both ends of a range. */
function expectedAmount(text: string, measure: Measure | undefined): string {
  const dimension = measure?.dimension ?? 'plain'
  const read = readDatum(text, numberOf(dimension))
  if ('bad' in read || read.value.kind !== 'number') return `？${text}`
  const { low, high } = read.value
  const show = (value: typeof low): string => {
    if (dimension !== 'money') return exactText(value)
    const fen = toFen(value)
    return fen === undefined ? '?' : yuanText(fen)
  }
  const [least, most] = [show(low), show(high)]
  return least === most ? least : `${least}..${most}`
}

function gotAmount(result: ClaimResult): string {
  if (result.atLeast === null || result.atMost === null) {
    if (result.refusals.length > 0) return `refused: ${result.refusals.map(refusal => refusal.id).join(', ')}`
    return `${result.status}: ${lackIds(result.missing).join(', ')}`
  }
  return result.atLeast === result.atMost ? String(result.atMost) : `${result.atLeast}..${result.atMost}`
}

function compareClaim(example: Example, result: ClaimResult, measure: Measure | undefined): Mismatch[] {
  const amount = example.pays ?? example.places
  const { refuses, pending, status, approvals } = example
  const bound = example['bound-by']
  const special = example['case-by-case']
  return [
    ...(amount === undefined ? [] : differ('pays', expectedAmount(amount, measure), gotAmount(result))),
    ...lacksOf(example, result.missing),
    ...(refuses ? differ('refuses', listText(refuses), listText(result.refusals.map(refusal => refusal.id))) : []),
    ...(special === undefined ? [] : differ('case-by-case', special, String(result.status === 'case-by-case'))),
    ...(bound ? differ('bound-by', listText(bound), listText(result.boundBy === null ? [] : [result.boundBy])) : []),
    ...(pending ? differ('pending', listText(pending), listText(result.pending)) : []),
    ...resultsOf(
      example,
      result.conditions.map(condition => ({ ...condition, missing: [] })),
    ),
    ...(status === undefined ? [] : differ('status', status, result.status)),
    ...(approvals
      ? differ('approvals', listText(approvals), listText(result.approvals.map(({ limit }) => limit)))
      : []),
  ]
}

/** One claim for the measure that the file names. */
export const measureKind: ExampleKind = {
  compares: [
    'pays',
    'places',
    'lacks',
    'refuses',
    'case-by-case',
    'bound-by',
    'pending',
    'status',
    'approvals',
    'results',
  ],
  judge({ tenant, program, file, example, situation, today }) {
    const measure = file.shape.measure ?? ''
    return judged(claim(tenant, program, { measure, situation, today }), result => ({
      mismatches: compareClaim(example, result, program.measures.get(measure)),
      because: result.because,
    }))
  },
}
