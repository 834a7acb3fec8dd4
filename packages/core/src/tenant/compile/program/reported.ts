import { type Day, dayOf, parseDay } from '../../../base/dates.js'
import type { Basis } from '../../../base/clause.js'
import { type ReportedAs, reportedAs, type ReportedFigure } from '../../../targets/reported.js'
import type { Place } from '../../declare/declare.js'
import type { Path } from '../../read/plain.js'
import type { ReportedShape } from '../../shape/reported.js'
import { given } from '../given.js'

type FigureShape = ReportedShape['reported'][number]

/** The one way in which a figure is reported; the schema makes sure that there is one. */
const wayOf = (shape: FigureShape): ReportedAs => reportedAs.find(way => shape[way] !== undefined) ?? 'is'

/** The last day of a day, a year or a span; nothing where it is none of them. */
function lastDay(text: string): Day | undefined {
  if (/^\d{4}$/.test(text)) return dayOf(Number(text), 12, 31)
  const [first = '', last = first, ...rest] = text.split('..')
  const [from, until] = [parseDay(first), parseDay(last)]
  return from === undefined || until === undefined || until < from || rest.length > 0 ? undefined : until
}

const laterOf = (one: Day | undefined, other: Day | undefined): Day | undefined =>
  one === undefined || other === undefined ? (one ?? other) : Math.max(one, other)

/** A figure is what the document says, so there is nothing in it to compute. */
function valueFrom({ desk, layer }: Place, path: Path, text: string): ReportedFigure['value'] {
  const expr = desk.expr(path, text, { scope: layer.scope })
  if (expr.type.kind !== 'error' && (expr.type.kind !== 'number' || !expr.value))
    desk.error('tenant/not-a-figure', path, { found: text })
  return expr
}

function figureFrom(place: Place, shape: FigureShape, path: Path): ReportedFigure {
  const { desk } = place
  const way = wayOf(shape)
  const basis: Basis = desk.basis([...path, 'clause'], shape.clause)
  const source = desk.clauses.sourceOf(shape.clause[0] ?? '')
  const asOf = shape['as-of']
  const spoken = asOf === undefined ? undefined : lastDay(asOf)
  if (asOf !== undefined && spoken === undefined)
    desk.error('tenant/not-a-time-reported', [...path, 'as-of'], { found: asOf })
  desk.known([...path, 'by'], shape.by)
  return {
    id: shape.id,
    name: shape.name ?? shape.id,
    ...given('en', shape.en),
    basis,
    as: way,
    value: valueFrom(place, [...path, way], shape[way] ?? ''),
    ...given('asOf', asOf),
    ...given('from', laterOf(parseDay(source?.date ?? ''), spoken)),
    by: shape.by ?? source?.issuer ?? [],
  }
}

/** Compiles the figures that the documents of a program report. */
export const compileReported = (place: Place, shape: ReportedShape): ReportedFigure[] =>
  shape.reported.map((figure, i) => figureFrom(place, figure, ['reported', i]))
