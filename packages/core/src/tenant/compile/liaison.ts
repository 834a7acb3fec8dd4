import { checkTableCall } from '../../language/check/table-call.js'
import { Checker } from '../../language/check/checker.js'
import type { Liaison } from '../../liaison/liaison.js'
import { optionSet } from '../declare/declared-type.js'
import type { LiaisonShape } from '../shape/liaison.js'
import { declareAll, type Place } from '../declare/declare.js'
import { declareTable } from '../declare/table.js'

/** Compiles the liaison levels and the table `level` that places a firm among them. */
export function compileLiaison(place: Place, shape: LiaisonShape): Liaison | undefined {
  const { desk, layer } = place
  const { level: levelTable, ...otherTables } = shape.tables ?? {}
  const settle = declareAll(place, { ...shape, tables: otherTables })
  if (!levelTable) {
    settle()
    desk.error('tenant/no-level-table', ['levels'], { found: 'level' })
    return undefined
  }
  const names = Object.fromEntries(Object.entries(shape.levels).map(([id, level]) => [id, level.name]))
  const declared = declareTable(place, 'level', levelTable, { kind: 'option', set: optionSet('levels', names) })
  settle()
  const { table } = declared()
  const levels = Object.entries(shape.levels).map(([id, level]) => {
    const basis = desk.basis(['levels', id, 'clause'], level.clause)
    return [id, { id, name: level.name, ...(level.en === undefined ? {} : { en: level.en }), basis }] as const
  })
  if (shape.visits) desk.basis(['visits', 'clause'], shape.visits.clause)
  return {
    levels: new Map(levels),
    level: checkTableCall(new Checker(layer.scope), { kind: 'name', name: 'level', from: 0, to: 0 }, table),
    basis: desk.basis(['tables', 'level', 'clause'], levelTable.clause),
    ...(table.uncovered === undefined ? {} : { uncovered: table.uncovered }),
  }
}
