import type { Symbol } from '../../../language/values/symbol.js'
import { numberOf, truth } from '../../../language/values/type.js'
import type { Capacity, Merits, RankingRule, Scoring, Stage } from '../../../selection/stage.js'
import { addName, type Place } from '../../declare/declare.js'
import { optionSet } from '../../declare/declared-type.js'
import type { SelectionShape } from '../../shape/selection.js'
import { given } from '../given.js'

/** How a list is made of the applications of a round (一个申报批次怎样产生名单). */
export interface Selecting {
  readonly stages: readonly Stage[]
  readonly scoring?: Scoring
  readonly ranking?: RankingRule
  readonly merits?: Merits
  readonly capacity: readonly Capacity[]
}

/** The criterion whose weight is looked up: a name in the whole file. */
export function declareCriterion(place: Place, { scoring }: SelectionShape): Symbol | undefined {
  if (!scoring) return undefined
  const type = { kind: 'option', set: optionSet('criterion', scoring.criteria) } as const
  const { slots } = place.registry
  const symbol = slots.add({
    id: 'criterion',
    name: '评分指标',
    kind: 'context',
    owner: 'claim',
    type,
    missing: 'fact',
  })
  return addName(place, symbol, ['scoring', 'criteria'])
}

type StageShape = NonNullable<SelectionShape['stages']>[number]

function stageFrom({ desk, layer }: Place, shape: StageShape, i: number): Stage {
  const path = ['stages', i]
  const names = layer.scope.names()
  for (const [j, found] of (shape.verifies ?? []).entries())
    if (!layer.scope.symbol(found)) desk.unknown('tenant/unknown-fact', [...path, 'verifies', j], { found, names })
  if (shape.then) desk.basis([...path, 'then', 'clause'], shape.then.clause, { text: '', standing: 'in-force' })
  return {
    id: shape.id,
    name: shape.name ?? shape.id,
    basis: desk.basis([...path, 'clause'], shape.clause),
    state: shape.state ?? shape.id,
    by: shape.by ?? [],
    with: shape.with ?? [],
    scores: shape.scores === 'true',
    ...(shape.shortlist === undefined
      ? {}
      : {
          shortlist: desk.expr([...path, 'shortlist'], shape.shortlist, {
            scope: layer.scope,
            want: numberOf('plain'),
          }),
        }),
    ...given('document', shape.document),
  }
}

function scoringFrom(place: Place, shape: SelectionShape, criterion: Symbol): Scoring | undefined {
  const { desk, layer } = place
  const { scoring, stages = [] } = shape
  if (!scoring) return undefined
  const scored = stages.filter(({ scores }) => scores === 'true').map(({ id }) => id)
  const combines = Object.entries(scoring.combines ?? {}).map(([stage, share]) => {
    const path = ['scoring', 'combines', stage]
    if (!scored.includes(stage)) desk.unknown('tenant/unknown-stage', path, { found: stage, names: scored })
    const isRest = share === 'rest' || share === '其余'
    const want = numberOf('ratio')
    return { stage, share: isRest ? ('rest' as const) : desk.expr(path, share, { scope: layer.scope, want }) }
  })
  const weights = scoring.weights
  const want = numberOf('ratio')
  return {
    basis: desk.basis(['scoring', 'clause'], scoring.clause),
    criteria: new Map(Object.entries(scoring.criteria)),
    criterion,
    combines,
    ...(weights === undefined
      ? {}
      : { weights: desk.expr(['scoring', 'weights'], weights, { scope: layer.scope, want }) }),
  }
}

/** `by` sees the score beside what the firm's other rules see. */
function rankingFrom({ desk, layer, registry }: Place, shape: SelectionShape): RankingRule | undefined {
  const { ranking } = shape
  if (!ranking) return undefined
  const scope = layer.scope.inner()
  const type = numberOf('plain')
  const score = registry.slots.add({
    id: 'score',
    name: '综合得分',
    kind: 'context',
    owner: 'claim',
    type,
    missing: 'finding',
  })
  scope.addSymbol(score)
  return {
    basis: desk.basis(['ranking', 'clause'], ranking.clause),
    by: desk.expr(['ranking', 'by'], ranking.by, { scope }),
    score,
    ...(ranking.within === undefined ? {} : { within: desk.expr(['ranking', 'within'], ranking.within, { scope }) }),
    ...given('ties', ranking.ties),
  }
}

function meritsFrom({ desk, layer }: Place, { merits }: SelectionShape): Merits | undefined {
  if (!merits) return undefined
  const { scope } = layer
  const points = merits.points ?? {}
  for (const found of Object.keys(points))
    if (!merits.of.includes(found))
      desk.unknown('tenant/unknown-fact', ['merits', 'points', found], { found, names: merits.of })
  return {
    basis: desk.basis(['merits', 'clause'], merits.clause),
    effect: merits.effect,
    of: merits.of.map((id, i) => {
      const holds = desk.expr(['merits', 'of', i], id, { scope, want: truth })
      const added = points[id]
      const path = ['merits', 'points', id]
      return {
        id,
        name: holds.symbol?.name ?? id,
        holds,
        ...(added === undefined ? {} : { points: desk.expr(path, added, { scope, want: numberOf('plain') }) }),
      }
    }),
  }
}

function capacityFrom(
  { desk, layer }: Place,
  shape: SelectionShape,
  tiers: ReadonlyMap<string, { name: string }>,
): Capacity[] {
  return Object.entries(shape.capacity ?? {}).map(([tier, { places, clause }]) => {
    const path = ['capacity', tier]
    if (!tiers.has(tier)) desk.unknown('tenant/unknown-tier', path, { found: tier, names: tiers.keys() })
    return {
      tier,
      name: tiers.get(tier)?.name ?? tier,
      basis: desk.basis([...path, 'clause'], clause),
      places: desk.expr([...path, 'places'], places, { scope: layer.scope }),
    }
  })
}

/** Compiles stages, scoring, ranking, merits and capacity, once all names of the file are declared. */
export function compileSelecting(
  place: Place,
  shape: SelectionShape,
  { criterion, tiers }: { criterion: Symbol | undefined; tiers: ReadonlyMap<string, { name: string }> },
): Selecting {
  return {
    stages: (shape.stages ?? []).map((stage, i) => stageFrom(place, stage, i)),
    ...given('scoring', criterion && scoringFrom(place, shape, criterion)),
    ...given('ranking', rankingFrom(place, shape)),
    ...given('merits', meritsFrom(place, shape)),
    capacity: capacityFrom(place, shape, tiers),
  }
}
