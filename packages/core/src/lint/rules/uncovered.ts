import { compare, zero } from '../../base/rational.js'
import { show } from '../../language/explain/show.js'
import type { Expr } from '../../language/values/expr.js'
import type { TableRows } from '../../language/values/table.js'
import { exactly } from '../../language/values/value.js'
import type { Path } from '../../tenant/read/plain.js'
import { doubt, keyPlaceIn, type LintRule } from '../subject.js'
import { tablesIn, type WrittenTable } from '../tables.js'

/** What has no row, in words of the table; and where those rows stand. */
interface Gap {
  readonly path: Path
  readonly zh: string
  readonly en: string
}

/** Options that have no row. Beside an open list of options free words may stand, which no row can name. */
function missingOptions({ rows }: TableRows, by: Expr): readonly string[] {
  const { type } = by
  const has = (option: string): boolean => rows.some(row => row.option === option)
  if (type.kind === 'truth')
    return [
      ['true', '是'],
      ['false', '否'],
    ].flatMap(([id = '', name = '']) => (has(id) ? [] : [name]))
  if (type.kind !== 'option' || type.set.id === 'tier') return []
  return [...type.set.options].flatMap(([id, name]) => (has(id) ? [] : [name]))
}

/** No time at all is as good as nothing. */
const spans: readonly string[] = ['months', 'days', 'workdays']
const timeless: readonly string[] = ['year', 'date']

type Words = Pick<Gap, 'zh' | 'en'>

/** What has no row below the lowest band; nothing where that is all covered, or cannot be said. */
function below({ room }: WrittenTable, { rows }: TableRows, by: Expr): Words | undefined {
  const lowest = rows.at(-1)?.bound
  if (by.type.kind !== 'number' || timeless.includes(by.type.dimension)) return undefined
  if (!lowest || rows.some(({ bound }) => bound?.at.value === undefined)) return undefined
  const value = lowest.at.value?.kind === 'number' ? lowest.at.value.low : undefined
  if (!value) return undefined
  const isSpan = spans.includes(by.type.dimension)
  const least = room.reasoning.bounds(by).low ?? (isSpan ? zero : undefined)
  const order = least ? compare(value, least) : 1
  if (order < 0 || (order === 0 && (lowest.included || isSpan))) return undefined
  const [zh, en] = [show(exactly(value), by.type, 'zh'), show(exactly(value), by.type, 'en')]
  if (order === 0) return { zh: `恰为${zh}`, en: `exactly ${en}` }
  return lowest.included ? { zh: `不足${zh}`, en: `less than ${en}` } : { zh: `${zh}以下`, en: `${en} or less` }
}

function gapsIn(written: WrittenTable, rows: TableRows, { path, depth }: { path: Path; depth: number }): Gap[] {
  const by = written.table.by[depth]
  if (!by) return []
  if (rows.rows.length === 0) return [{ path, zh: '任何情形', en: 'anything' }]
  const options = rows.by === 'option' ? missingOptions(rows, by) : []
  const own = options.length > 0 ? [{ path, zh: options.join('、'), en: options.join(', ') }] : []
  const low = rows.by === 'band' ? below(written, rows, by) : undefined
  const under = low ? [{ path, ...low }] : []
  const inner = rows.rows.flatMap(({ gives }) =>
    'run' in gives ? [] : gapsIn(written, gives, { path, depth: depth + 1 }),
  )
  return [...own, ...under, ...inner]
}

/** Values that a table may be asked for and that have no row: the answer is then unknown. */
export const uncovered: LintRule = {
  code: 'lint/uncovered',
  find: subject =>
    tablesIn(subject)
      .filter(({ shape }) => shape.uncovered === undefined)
      .flatMap(written =>
        written.table.rows
          ? gapsIn(written, written.table.rows, { path: written.path, depth: 0 }).map(({ path, zh, en }) =>
              doubt('lint/uncovered', keyPlaceIn(written.room, path), { found: written.table.id, gap: zh, gapEn: en }),
            )
          : [],
      ),
}
