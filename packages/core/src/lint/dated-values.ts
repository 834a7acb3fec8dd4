import { type Day, parseDay } from '../base/dates.js'
import type { Place } from '../base/issue.js'
import type { DeclaredParameter } from '../tenant/declare/registry.js'
import type { Entry, MapNode, Node } from '../tenant/read/node.js'
import { readYaml } from '../tenant/read/yaml.js'
import type { Subject } from './subject.js'

/** From when to when a value holds; both days belong to it, either may be open. */
interface Span {
  readonly from: Day
  readonly until: Day
}

/** Values of a parameter that change with time, and where they stand. */
export interface DatedValue {
  readonly parameter: DeclaredParameter
  readonly at: Place
  readonly spans: readonly Span[]
}

const entriesOf = (node: Node | undefined): readonly Entry[] => (node?.kind === 'map' ? node.entries : [])

/** `parameters:` of a file, in either spelling. */
function parametersIn(node: Node | undefined): readonly Entry[] {
  const found = entriesOf(node).find(({ key }) => key === 'parameters' || key === '参数')
  return entriesOf(found?.value)
}

function spanFrom(key: string): Span | undefined {
  if (/^\d{4}$/.test(key)) {
    const [from, until] = [parseDay(`${key}-01-01`), parseDay(`${key}-12-31`)]
    return from === undefined || until === undefined ? undefined : { from, until }
  }
  if (!key.includes('..')) return undefined
  const [first = '', last = ''] = key.split('..').map(part => part.trim())
  return { from: parseDay(first) ?? -Infinity, until: parseDay(last) ?? Infinity }
}

function spansOf({ entries }: MapNode): Span[] {
  return entries.flatMap(({ key }) => spanFrom(key) ?? [])
}

/** Values by year or by span of days that the files under demo/ give to parameters. */
export function datedValuesIn({ files, tenant }: Subject): DatedValue[] {
  const declared = [...tenant.programs.values()].flatMap(({ registry }) =>
    registry.layers.flatMap(({ parameters }) => parameters),
  )
  return [...files].flatMap(([file, text]) => {
    if (!/^demo\/.*\.yaml$/.test(file)) return []
    return parametersIn(readYaml(file, text).node).flatMap(({ key, keyAt, value }): DatedValue[] => {
      const parameter = declared.find(({ symbol: { id, name } }) => key === id || key === name)
      const spans = value.kind === 'map' ? spansOf(value) : []
      return parameter && spans.length > 0 ? [{ parameter, at: keyAt, spans }] : []
    })
  })
}

/** The last day on which a value goes on to hold from a day on, without a gap; nothing where none holds on it. */
export function holdsUntil({ spans }: DatedValue, on: Day): Day | undefined {
  let until: Day | undefined
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    if (span.from <= (until === undefined ? on : until + 1) && span.until >= (until ?? on)) until = span.until
  }
  return until
}

export const isYearly = ({ parameter }: DatedValue): boolean => parameter.symbol.type.kind === 'series'
