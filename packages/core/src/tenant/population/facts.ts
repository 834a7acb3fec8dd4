import { numberOf, type Type, typeName } from '../../language/values/type.js'
import type { DeclaredFact, Layer } from '../declare/registry.js'
import type { Path } from '../read/plain.js'
import type { WayShape } from '../shape/population.js'
import { type PlanDesk, whole } from './desk.js'
import type { FactPlan, FieldPlan, Measured, Spread, Way } from './plan.js'

/** What is asked of every fact that says nothing else. */
export interface Defaults {
  readonly years: Spread
  readonly known: number
  readonly verified: number
  /** What an organization is called. */
  readonly called: (organization: string) => string
}

/** A fact of the plan while it is read: what is declared of it, where it stands, which facts stand before it. */
interface At {
  readonly desk: PlanDesk
  readonly path: Path
  readonly declared: DeclaredFact
  readonly before: ReadonlyMap<string, DeclaredFact>
}

const ratio = numberOf('ratio')

/** Facts by the name under which they are recorded: those of the tenant by id, those of a program by `program/id`. */
export function factsByName(common: readonly Layer[], programs: ReadonlyMap<string, readonly Layer[]>) {
  const facts = new Map<string, DeclaredFact>()
  const add = (prefix: string, layers: readonly Layer[]): void => {
    for (const fact of layers.flatMap(layer => layer.facts))
      if (!facts.has(prefix + fact.symbol.id)) facts.set(prefix + fact.symbol.id, fact)
  }
  add('', common)
  for (const [id, layers] of programs) add(`${id}/`, layers)
  return facts
}

const measuredOf = (type: Type): Measured | undefined => {
  if (type.kind !== 'number') return undefined
  const { dimension } = type
  if (dimension.startsWith('unit:')) return { in: 'whole', unit: dimension.slice('unit:'.length) }
  if (dimension === 'money' || dimension === 'ratio' || dimension === 'date') return { in: dimension, unit: '' }
  return dimension === 'plain' || dimension === 'year' ? { in: 'whole', unit: '' } : undefined
}

function misfit({ desk, path, declared: { valueType, symbol } }: At, key: string): undefined {
  const params = { found: symbol.id, key, expected: typeName(valueType, 'zh'), expectedEn: typeName(valueType, 'en') }
  desk.error('tenant/population-misfit', [...path, key], params)
}

/** Bounds from which numbers would come that cannot be. */
function beyond({ desk, path }: At, key: string, found = ''): undefined {
  desk.error('tenant/population-bounds', [...path, key], { key, found })
}

const isNeverNegative = ({ declared: { valueType: type } }: At): boolean =>
  type.kind === 'number' && type.domain !== undefined && !type.domain.negative

/** The fact that another is a part of: money of money, pieces of pieces, and told before. */
function wholeOf(at: At, of: string): DeclaredFact | undefined {
  const found = at.before.get(of)
  if (found) return found
  at.desk.strange('tenant/population-not-before', [...at.path, 'part-of'], of, [...at.before.keys()])
  return undefined
}

function partWay(at: At, way: WayShape, measured: Measured): Way | undefined {
  const of = way['part-of'] ?? ''
  const other = wholeOf(at, of)
  if (!other) return undefined
  if (way['one-per'] !== undefined) {
    const each = at.desk.spread([...at.path, 'one-per'], way['one-per'], other.valueType)
    return each.low > 0 ? { kind: 'per', of, each, measured } : beyond(at, 'one-per', way['one-per'])
  }
  if (measuredOf(other.valueType)?.in !== measured.in) return misfit(at, 'part-of')
  const share = at.desk.spread([...at.path, 'share'], way.share ?? '100%', ratio)
  return share.low < 0 && isNeverNegative(at) ? beyond(at, 'share', way.share) : { kind: 'part', of, share, measured }
}

function recordsWay(at: At, records: NonNullable<WayShape['records']>): Way {
  const { desk, path, declared } = at
  const fields = declared.symbol.fields ?? []
  const read = (value: string, id: string, here: Path): FieldPlan => {
    const field = fields.find(one => one.id === id)
    if (!field) {
      desk.strange(
        'tenant/population-unknown',
        here,
        id,
        fields.map(one => one.id),
      )
      return value
    }
    const measured = measuredOf(field.type)
    if (measured) return { between: desk.spread(here, value, field.type), measured }
    desk.value(here, value, field.type)
    return value
  }
  return {
    kind: 'records',
    records: records.map((record, i) => ({
      share: desk.share([...path, 'records', i, 'share'], record.share, whole),
      fields: Object.fromEntries(
        Object.entries(record.fields).map(([id, value]) => [
          id,
          read(value, id, [...path, 'records', i, 'fields', id]),
        ]),
      ),
    })),
  }
}

/** The one key that says how a fact comes about. */
const ways = ['is', 'share-yes', 'of', 'between', 'part-of', 'records'] as const

function wayOf(at: At, way: WayShape): Way | undefined {
  const { desk, path, declared } = at
  const { valueType: type } = declared
  const said = ways.filter(key => way[key] !== undefined)
  const [key] = said
  if (key === undefined || said.length > 1) {
    desk.error('tenant/population-one-way', path, { found: said.join('、'), options: ways.join('、') })
    return undefined
  }
  const measured = measuredOf(type)
  switch (key) {
    case 'is':
      if (type.kind === 'list') return misfit(at, key)
      desk.value([...path, key], way.is ?? '', type)
      return { kind: 'mix', of: [{ is: way.is ?? '', share: whole }] }
    case 'share-yes':
      return type.kind === 'truth' ? yesWay(at, way) : misfit(at, key)
    case 'of': {
      if (type.kind === 'list') return misfit(at, key)
      for (const option of Object.keys(way.of ?? {})) desk.value([...path, key, option], option, type)
      return { kind: 'mix', of: desk.mix([...path, key], way.of) }
    }
    case 'between': {
      if (!measured) return misfit(at, key)
      const between = desk.spread([...path, key], way.between ?? '', type)
      if (way.grows === undefined) return { kind: 'spread', between, measured }
      const grows = desk.spread([...path, 'grows'], way.grows, ratio)
      return grows.low > -whole && grows.high <= whole
        ? { kind: 'spread', between, measured, grows }
        : beyond(at, 'grows', way.grows)
    }
    case 'part-of':
      return measured ? partWay(at, way, measured) : misfit(at, key)
    case 'records':
      return type.kind === 'list' ? recordsWay(at, way.records ?? []) : misfit(at, key)
  }
}

function yesWay({ desk, path }: At, way: WayShape): Way {
  const share = desk.share([...path, 'share-yes'], way['share-yes'], 0)
  const of = [
    { is: '是', share },
    { is: '否', share: whole - share },
  ]
  return way.since === undefined
    ? { kind: 'mix', of }
    : { kind: 'mix', of, since: desk.past([...path, 'since'], way.since) }
}

/** One fact of a plan; nothing where something is wrong with it. */
export function factPlan(at: At, fact: string, said: string | WayShape, otherwise: Defaults): FactPlan | undefined {
  // A bare text is the value itself, and stands at the fact's own place.
  const isBare = typeof said === 'string'
  if (isBare) at.desk.value(at.path, said, at.declared.valueType)
  const shape: WayShape = isBare ? {} : said
  const way: Way | undefined = isBare ? { kind: 'mix', of: [{ is: said, share: whole }] } : wayOf(at, shape)
  if (!way) return undefined
  const { desk, path, declared } = at
  const isYearly = declared.symbol.type.kind === 'series'
  if (!isYearly && shape.years !== undefined) return misfit(at, 'years')
  const years = shape.years === undefined ? otherwise.years : desk.years([...path, 'years'], shape.years)
  return {
    fact,
    way,
    ...(isYearly ? { years } : {}),
    known: desk.share([...path, 'known'], shape.known, otherwise.known),
    verified: desk.share([...path, 'verified'], shape.verified, otherwise.verified),
    ...supplierOf(declared, otherwise),
  }
}

/** Who says a fact and who confirms it. A kind of authority, as the dictionary has it, is called by its own name. */
function supplierOf({ symbol, from, verifiedBy }: DeclaredFact, { called }: Defaults) {
  if (symbol.kind === 'finding' && from !== undefined) return { found: called(from) }
  return verifiedBy === undefined ? {} : { verifiedBy: called(verifiedBy) }
}
