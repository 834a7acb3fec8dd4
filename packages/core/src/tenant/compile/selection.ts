import { type Expr, usesOf } from '../../language/values/expr.js'
import { both, either } from '../../language/values/interval.js'
import { truth } from '../../language/values/type.js'
import { no } from '../../language/values/value.js'
import { refuses } from '../../measures/measure.js'
import type { Program } from '../../programs/program.js'
import type { EligibilityRule } from '../../selection/eligibility.js'
import type { EligibilityShape, SelectionShape } from '../shape/selection.js'
import { declareAll, type Place } from '../declare/declare.js'
import { compileSelecting, declareCriterion, type Selecting } from './round/selecting.js'

/** A route into a tier without review (直接纳入). */
export interface DirectRoute {
  readonly id: string
  readonly tier: string
  readonly needs: Expr
  readonly rule: EligibilityRule
}

export interface Selection extends Selecting {
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

/** Compiles who may apply, by which direct routes, and how the list is made. */
export function compileSelection(place: Place, shape: SelectionShape, tiers: Program['tiers']): Selection {
  const criterion = declareCriterion(place, shape)
  const settle = declareAll(place, shape)
  settle()
  const eligibility = (shape.eligibility ?? []).map((rule, i) => ruleFrom(place, rule, i))
  const direct = (shape.direct ?? []).map((route, i) => routeFrom(place, route, i))
  return { place, shape, eligibility, direct, ...compileSelecting(place, shape, { criterion, tiers }) }
}
