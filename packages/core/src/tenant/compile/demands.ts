import type { Category, Demands, Notification, Route } from '../../demands/demand.js'
import { truth } from '../../language/values/type.js'
import type { DemandsShape } from '../shape/demands.js'
import type { NotificationShape } from '../shape/notifications.js'
import type { Path } from '../read/plain.js'
import { declareAll, type Place } from '../declare/declare.js'
import type { FactShape } from '../shape/parts/declaration.js'
import { durationFrom } from './time.js'

/** What every demand has, whatever its tenant says: its kind, how often it came back, how it was rated, its wait. */
function everyDemand(shape: DemandsShape): Readonly<Record<string, FactShape>> {
  const rows = Object.entries(shape.categories?.rows ?? {})
  const own: Record<string, FactShape> = {
    returns: { count: '发还重办次数', unit: '次', presumed: '0次' },
    waited: { duration: '已等待的时间', unit: '天' },
  }
  if (rows.length > 0)
    own.category = { enum: '问题类别', of: Object.fromEntries(rows.map(([id, { name }]) => [id, name])) }
  if (shape.rating) own.rating = { enum: '满意度评价', of: shape.rating.options }
  return own
}

function categoriesFrom({ desk }: Place, shape: DemandsShape): ReadonlyMap<string, Category> {
  const rows = Object.entries(shape.categories?.rows ?? {})
  return new Map(
    rows.map(([id, { name, ...to }]) => {
      for (const [column, path] of Object.entries(to)) desk.addressed(['categories', 'rows', id, column], path)
      return [id, { id, name, to }]
    }),
  )
}

interface RouteAt {
  readonly path: Path
  readonly columns: readonly string[]
}

type RouteShape = DemandsShape['routes'][number]

function routeFrom(place: Place, shape: RouteShape, { path, columns }: RouteAt): Route {
  const { desk, layer } = place
  desk.addressed([...path, 'to'], shape.to, columns)
  desk.addressed([...path, 'by'], shape.by, columns)
  return {
    id: shape.id,
    name: shape.name ?? shape.id,
    basis: desk.basis([...path, 'clause'], shape.clause),
    when: desk.expr([...path, 'when'], shape.when, { scope: layer.scope, want: truth }),
    to: shape.to,
    by: shape.by ?? [],
    ...(shape.within === undefined ? {} : { within: shape.within }),
    ...(shape.document === undefined ? {} : { document: shape.document }),
  }
}

/** A notification of this place; `columns` are those of the categories, where it has any. */
export function notificationFrom(place: Place, shape: NotificationShape, { path, columns }: RouteAt): Notification {
  const { desk, layer } = place
  desk.addressed([...path, 'to'], shape.to, columns)
  const when =
    shape.when === undefined ? undefined : desk.expr([...path, 'when'], shape.when, { scope: layer.scope, want: truth })
  return {
    on: shape.on,
    to: shape.to,
    by: shape.by ?? [],
    basis: desk.basis([...path, 'clause'], shape.clause),
    ...(shape.document === undefined ? {} : { document: shape.document }),
    ...(when ? { when } : {}),
  }
}

/** Compiles the way of demands: kinds, routes in order, deadlines, rating, who hears of them. */
export function compileDemands(place: Place, shape: DemandsShape): Demands {
  const { desk } = place
  declareAll(place, { facts: everyDemand(shape) })
  declareAll(place, shape)()
  const categories = categoriesFrom(place, shape)
  if (shape.categories) desk.basis(['categories', 'clause'], shape.categories.clause)
  const columns = [...new Set([...categories.values()].flatMap(({ to }) => Object.keys(to)))]
  const at =
    (key: string) =>
    (i: number): RouteAt => ({ path: [key, i], columns })
  const { deadlines, rating, instruction } = shape
  desk.addressed(['instruction', 'by'], instruction?.by)
  return {
    categories,
    routes: shape.routes.map((route, i) => routeFrom(place, route, at('routes')(i))),
    options: (shape.options ?? []).map((route, i) => routeFrom(place, route, at('options')(i))),
    notifications: (shape.notifications ?? []).map((one, i) => notificationFrom(place, one, at('notifications')(i))),
    ...(deadlines
      ? {
          deadlines: {
            answer: durationFrom(place, ['deadlines', 'answer'], deadlines.answer),
            ...(deadlines.warn === undefined
              ? {}
              : { warn: durationFrom(place, ['deadlines', 'warn'], deadlines.warn) }),
            basis: desk.basis(['deadlines', 'clause'], deadlines.clause),
          },
        }
      : {}),
    ...(rating
      ? {
          rating: {
            basis: desk.basis(['rating', 'clause'], rating.clause),
            options: rating.options,
            returnWhen: rating['return-when'] ?? [],
          },
        }
      : {}),
    ...(instruction
      ? { instruction: { by: instruction.by, basis: desk.basis(['instruction', 'clause'], instruction.clause) } }
      : {}),
  }
}
