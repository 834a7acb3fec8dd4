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

interface Ends {
  readonly atLeast: string | number | null
  readonly atMost: string | number | null
}

const endsText = ({ atLeast, atMost }: Ends): string | undefined =>
  atLeast === null || atMost === null ? undefined : atLeast === atMost ? String(atMost) : `${atLeast}..${atMost}`

function gotAmount(result: ClaimResult): string {
  if (result.refusals.length > 0) return `refused: ${result.refusals.map(refusal => refusal.id).join(', ')}`
  return endsText(result) ?? `${result.status}: ${lackIds(result.missing).join(', ')}`
}

/** Parts by their numbers: by how each stands where the example names that, else by its amount. */
function comparePart([number, want]: [string, string], result: ClaimResult, measure: Measure | undefined): Mismatch[] {
  const part = result.instalments?.parts.find(one => String(one.part) === number)
  const label = `part ${number}`
  if (part?.status === want) return []
  const got = part ? (endsText(part) ?? 'unknown') : 'no such part'
  return differ(label, /\d/.test(want) ? expectedAmount(want, measure) : want, got)
}

/** What one of those who share the cost bears, by its id; `unknown` while that is open. */
function compareBorne([id, want]: [string, string], result: ClaimResult, measure: Measure | undefined): Mismatch[] {
  const part = result.funding?.parts.find(one => one.id === id)
  const got = part ? (endsText(part) ?? 'unknown') : 'no such share'
  return differ(`funding ${id}`, want === 'unknown' ? want : expectedAmount(want, measure), got)
}

function compareClaim(example: Example, result: ClaimResult, measure: Measure | undefined): Mismatch[] {
  const amount = example.pays ?? example.places
  const { refuses, pending, status, approvals, to } = example
  const bound = example['bound-by']
  const special = example['case-by-case']
  const auto = example['auto-award']
  return [
    ...(amount === undefined ? [] : differ('pays', expectedAmount(amount, measure), gotAmount(result))),
    ...lacksOf(example, result.missing),
    ...(refuses ? differ('refuses', listText(refuses), listText(result.refusals.map(refusal => refusal.id))) : []),
    ...(special === undefined ? [] : differ('case-by-case', special, String(result.status === 'case-by-case'))),
    ...(bound ? differ('bound-by', listText(bound), listText(result.boundBy === null ? [] : [result.boundBy])) : []),
    ...(pending ? differ('pending', listText(pending), listText(result.pending)) : []),
    ...resultsOf(example, [
      ...result.conditions.map(condition => ({ ...condition, missing: [] })),
      { id: result.id, status: result.force, missing: [] },
      { id: 'auto-award.from', status: result.autoAward?.from ?? 'unknown', missing: [] },
    ]),
    ...(status === undefined ? [] : differ('status', status, result.status)),
    ...(approvals
      ? differ('approvals', listText(approvals), listText(result.approvals.map(({ limit }) => limit)))
      : []),
    ...(to === undefined ? [] : differ('to', to, result.to)),
    ...Object.entries(example.parts ?? {}).flatMap(part => comparePart(part, result, measure)),
    ...Object.entries(example.funding ?? {}).flatMap(part => compareBorne(part, result, measure)),
    ...(auto === undefined ? [] : differ('auto-award', auto, result.autoAward?.status ?? 'no auto-award')),
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
    'to',
    'parts',
    'funding',
    'auto-award',
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
