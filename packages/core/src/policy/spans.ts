import { dayText, parseDay } from '../base/dates.js'
import { recordedBy } from './as-of.js'
import type { ParameterValue, SetValue } from './parameter.js'
import type { ReadingChoice } from './reading.js'

/** A value from one day to another, both included; open at an end that is not said. */
interface Span {
  readonly from: string
  readonly until: string | null
  readonly value: SetValue
}

const lastDay = '9999-12-31'

const beside = (day: string, days: number): string => dayText((parseDay(day) ?? 0) + days)

/** What is left of a value where a later entry takes its days. */
function without(span: Span, later: Pick<Span, 'from' | 'until'>): Span[] {
  const [end, laterEnd] = [span.until ?? lastDay, later.until ?? lastDay]
  if (laterEnd < span.from || later.from > end) return [span]
  const before = span.from < later.from ? [{ ...span, until: beside(later.from, -1) }] : []
  const after = laterEnd < end ? [{ ...span, from: beside(laterEnd, 1) }] : []
  return [...before, ...after]
}

/** The spans of one parameter: each entry takes its days from all that were recorded before it. */
const spansOf = (entries: readonly ParameterValue[]): readonly Span[] =>
  entries
    .reduce<Span[]>(
      (spans, { from, until, value }) => [
        ...spans.flatMap(span => without(span, { from, until })),
        { from, until, value },
      ],
      [],
    )
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))

const isText = (span: Span): span is Span & { readonly value: string } => typeof span.value === 'string'

/** What a situation says of parameters: texts by their days, anything else as it is on the day asked. */
type SaidParameters = Record<string, SetValue>

/** Parameters of one program as they were known at an instant (某日所知的参数). */
export function parametersAsOf(
  entries: readonly ParameterValue[],
  { program, on, knownAt }: { program: string; on: string; knownAt: string },
): SaidParameters {
  const known = recordedBy(entries, knownAt).filter(entry => entry.program === program)
  const said: SaidParameters = {}
  for (const id of new Set(known.map(({ parameter }) => parameter))) {
    const spans = spansOf(known.filter(({ parameter }) => parameter === id))
    const now = spans.find(({ from, until }) => from <= on && on <= (until ?? lastDay))
    if (spans.every(isText))
      said[id] = Object.fromEntries(spans.map(({ from, until, value }) => [`${from}..${until ?? ''}`, value]))
    else if (now) said[id] = now.value
  }
  return said
}

/** How places are read on a day, as it was known at an instant (某日所知的读法). */
export function readingsAsOf(
  entries: readonly ReadingChoice[],
  { program, on, knownAt }: { program: string; on: string; knownAt: string },
): Record<string, string> {
  const known = recordedBy(entries, knownAt).filter(entry => entry.program === program && entry.from <= on)
  return Object.fromEntries(known.map(({ reading, option }) => [reading, option]))
}
