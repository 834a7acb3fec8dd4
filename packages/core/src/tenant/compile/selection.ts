import { type Expr, usesOf } from '../../language/values/expr.js'
import { both, either } from '../../language/values/interval.js'
import { numberOf, truth } from '../../language/values/type.js'
import { no } from '../../language/values/value.js'
import { refuses } from '../../measures/measure.js'
import type { EligibilityRule } from '../../selection/eligibility.js'
import type { EligibilityShape, SelectionShape } from '../shape/selection.js'
import { declareAll, type Place } from '../declare/declare.js'

/** A route into a tier without review (直接纳入). */
export interface DirectRoute {
  readonly id: string
  readonly tier: string
  readonly needs: Expr
  readonly rule: EligibilityRule
}

export interface Selection {
  readonly place: Place
  readonly shape: SelectionShape
  readonly eligibility: readonly EligibilityRule[]
  readonly direct: readonly DirectRoute[]
}

/** Any of several conditions, each with its own name. */
function anyOf(place: Place, parts: NonNullable<EligibilityShape['any']>, i: number): Expr {
  const of = parts.map((part, j) => {
    place.desk.basis(['eligibility', i, 'any', j, 'clause'], part.clause)
    return place.desk.expr(['eligibility', i, 'any', j, 'needs'], part.needs, { scope: place.layer.scope, want: truth })
  })
  return {
    op: 'or',
    type: truth,
    ast: { kind: 'hole', from: 0, to: 0 },
    of,
    uses: usesOf(of),
    run: frame =>
      of.reduce(
        (found, part) => either(found, () => part.run(frame)),
        both(no, () => no),
      ),
  }
}

function ruleFrom(place: Place, shape: EligibilityShape, i: number): EligibilityRule {
  const { desk, layer } = place
  const names = { scope: layer.scope, want: truth }
  const force = shape.force ?? 'must'
  const { relax } = shape
  const needs = shape.any
    ? anyOf(place, shape.any, i)
    : desk.expr(['eligibility', i, 'needs'], shape.needs ?? '', names)
  const basis = desk.basis(['eligibility', i, 'clause'], shape.clause)
  if (relax) desk.basis(['eligibility', i, 'relax', 'clause'], relax.clause, basis)
  desk.known(['eligibility', i, 'relax', 'decided-by'], relax?.['decided-by'])
  return {
    id: shape.id,
    name: shape.name ?? shape.id,
    basis,
    needs,
    binds: refuses(force),
    principle: force === 'principle',
    ...(relax
      ? {
          relax: {
            when: desk.expr(['eligibility', i, 'relax', 'when'], relax.when, names),
            decidedBy: relax['decided-by'] ?? [],
          },
        }
      : {}),
  }
}

function routeFrom(place: Place, shape: NonNullable<SelectionShape['direct']>[number], i: number): DirectRoute {
  const needs = place.desk.expr(['direct', i, 'needs'], shape.needs, { scope: place.layer.scope, want: truth })
  const basis = place.desk.basis(['direct', i, 'clause'], shape.clause)
  const rule = { id: shape.id, name: shape.name ?? shape.id, basis, needs, binds: true, principle: false }
  return { id: shape.id, tier: shape.tier, needs, rule }
}

/** Cites what stands in the rest of the file, so that its statements count as carried; stages are compiled with the steps. */
function citeRest(place: Place, shape: SelectionShape): void {
  const { desk } = place
  for (const [i, stage] of (shape.stages ?? []).entries()) {
    if (stage.then) desk.basis(['stages', i, 'then', 'clause'], stage.then.clause, { text: '', standing: 'in-force' })
  }
  if (shape.scoring) desk.basis(['scoring', 'clause'], shape.scoring.clause)
  if (shape.ranking) desk.basis(['ranking', 'clause'], shape.ranking.clause)
  if (shape.merits) desk.basis(['merits', 'clause'], shape.merits.clause)
  for (const [tier, { clause }] of Object.entries(shape.capacity ?? {}))
    desk.basis(['capacity', tier, 'clause'], clause)
}

/** Compiles who may apply, and by which direct routes. */
export function compileSelection(place: Place, shape: SelectionShape): Selection {
  const settle = declareAll(place, shape)
  settle()
  const eligibility = (shape.eligibility ?? []).map((rule, i) => ruleFrom(place, rule, i))
  const direct = (shape.direct ?? []).map((route, i) => routeFrom(place, route, i))
  checkShortlists(place, shape)
  citeRest(place, shape)
  return { place, shape, eligibility, direct }
}

function checkShortlists(place: Place, shape: SelectionShape): void {
  for (const [i, stage] of (shape.stages ?? []).entries()) {
    if (stage.shortlist !== undefined)
      place.desk.expr(['stages', i, 'shortlist'], stage.shortlist, {
        scope: place.layer.scope,
        want: numberOf('plain'),
      })
  }
}
