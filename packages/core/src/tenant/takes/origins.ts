import type { Origin } from '../../measures/measure.js'
import type { Places } from '../declare/desk.js'
import type { MeasureShape } from '../shape/measure.js'
import { typeKeyOf } from '../declare/declared-type.js'
import { chineseOf } from '../shape/words.js'
import { piecesOf } from './pieces.js'

/** Where each part of a measure comes from: its own file, or a measure above that it takes over (来源). */
export function originsOf(places: Places, shape: MeasureShape, address: string): readonly Origin[] {
  return piecesOf(shape).map(({ path, key, value }) => {
    const from = places.elsewhere?.(path)
    const own = from?.clause ?? (shape.clause ?? []).join('、')
    const clause = clauseOf(value) ?? own
    return {
      key,
      name: nameOf(key, value),
      from: from?.address ?? address,
      clause: from ? `${from.name} ${clause}` : clause,
    }
  })
}

/** 限额 每家每年最高: what the key is called, and what it names. */
function nameOf(key: string, value: unknown): string {
  const [top = '', ...rest] = key.split('.')
  const word = chineseOf('measure', top)[0] ?? top
  if (rest.length === 0) return word
  const own = typeof value === 'object' && value !== null ? ({ ...value } as Readonly<Record<string, unknown>>) : {}
  const named = typeof own['name'] === 'string' ? own['name'] : typeKeyOf(own)?.name
  return `${word} ${named ?? rest.join('.')}`
}

function clauseOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('clause' in value)) return undefined
  return Array.isArray(value.clause) ? value.clause.join('、') : undefined
}
