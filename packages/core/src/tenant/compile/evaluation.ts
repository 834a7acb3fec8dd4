import {
  type Approval,
  type Evaluation,
  type Report,
  type Verdict,
  type VerdictKind,
  verdictKinds,
  verdictNames,
} from '../../evaluation/evaluation.js'
import { truth } from '../../language/values/type.js'
import type { Path } from '../read/plain.js'
import { declareAll, type Place } from '../declare/declare.js'
import type { EvaluationShape } from '../shape/evaluation.js'
import { durationFrom, everyFrom } from './time.js'

/** What every evaluation knows of a member: its last verdict, and how often it was watched. */
const everyMember = {
  'last-verdict': { enum: '上一次评价结论', of: { ...verdictNames, 'not-yet': '尚未评价' }, from: '年度评价记录' },
  'times-watched': { count: '已保留观察的次数', unit: '次', presumed: '0次' },
}

type VerdictShape = EvaluationShape['verdicts'][number]

/** Who must agree to what: those of a list to all that the verdict gives, those of a kind to that kind. */
function approvalsFrom({ desk }: Place, { gives, approvals = [] }: VerdictShape, path: Path): Approval[] {
  if (Array.isArray(approvals)) {
    desk.addressed(path, approvals)
    return approvals.map(by => ({ by, to: gives }))
  }
  const found = new Map<string, VerdictKind[]>()
  for (const kind of verdictKinds) {
    const people = approvals[kind]
    if (!people) continue
    desk.addressed([...path, kind], people)
    if (!gives.includes(kind)) desk.keyError('tenant/verdict-not-given', [...path, kind], notGiven(kind, gives))
    for (const by of people) found.set(by, [...(found.get(by) ?? []), kind])
  }
  return [...found].map(([by, to]) => ({ by, to }))
}

const notGiven = (kind: VerdictKind, gives: readonly VerdictKind[]) => {
  const named = (one: VerdictKind): string => `${one} ${verdictNames[one]}`
  return { found: named(kind), options: gives.map(named).join('、') }
}

function verdictFrom(place: Place, shape: VerdictShape, path: Path): Verdict {
  const { desk, layer } = place
  const names = { scope: layer.scope, want: truth }
  const basis = desk.basis([...path, 'clause'], shape.clause)
  const { then } = shape
  return {
    id: shape.id,
    name: shape.name ?? shape.id,
    basis,
    when: desk.expr([...path, 'when'], shape.when, names),
    gives: shape.gives,
    approvals: approvalsFrom(place, shape, [...path, 'approvals']),
    ...(shape.for === undefined ? {} : { for: shape.for }),
    ...(shape['to-tier'] === undefined ? {} : { toTier: shape['to-tier'] }),
    ...(then
      ? {
          then: {
            may: then.may,
            basis: desk.basis([...path, 'then', 'clause'], then.clause, basis),
            ...(then.needs === undefined ? {} : { needs: desk.expr([...path, 'then', 'needs'], then.needs, names) }),
          },
        }
      : {}),
  }
}

type ReportShape = NonNullable<EvaluationShape['reports']>[number]

function reportFrom(place: Place, shape: ReportShape, path: Path): Report {
  const { desk, layer } = place
  desk.addressed([...path, 'from'], shape.from)
  desk.addressed([...path, 'to'], shape.to)
  for (const [i, found] of (shape.facts ?? []).entries()) {
    if (!layer.scope.symbol(found))
      desk.unknown('tenant/unknown-report-fact', [...path, 'facts', i], { found, names: layer.scope.names() })
  }
  return {
    id: shape.id,
    name: shape.name ?? shape.id,
    basis: desk.basis([...path, 'clause'], shape.clause),
    every: everyFrom(place, [...path, 'every'], shape.every),
    ...(shape.due === undefined ? {} : { due: durationFrom(place, [...path, 'due'], shape.due) }),
    from: shape.from ?? [],
    to: shape.to ?? [],
    facts: shape.facts ?? [],
    ...(shape.analysis === undefined ? {} : { analysis: shape.analysis }),
  }
}

function replacementFrom(
  place: Place,
  shape: EvaluationShape,
  tiers: readonly string[],
): Pick<Evaluation, 'replacement'> {
  const { replacement } = shape
  if (!replacement) return {}
  const { desk, layer } = place
  for (const [i, found] of replacement.from.entries())
    if (!tiers.includes(found)) desk.unknown('tenant/unknown-tier', ['replacement', 'from', i], { found, names: tiers })
  desk.addressed(['replacement', 'approvals'], replacement.approvals)
  return {
    replacement: {
      basis: desk.basis(['replacement', 'clause'], replacement.clause),
      from: replacement.from,
      approvals: replacement.approvals ?? [],
      ...(replacement.order === undefined ? {} : { order: replacement.order }),
      ...(replacement.when === undefined
        ? {}
        : { when: desk.expr(['replacement', 'when'], replacement.when, { scope: layer.scope, want: truth }) }),
    },
  }
}

/** Compiles the yearly evaluation: verdicts in order, replacement, periodic reports. */
export function compileEvaluation(place: Place, shape: EvaluationShape, tiers: readonly string[]): Evaluation {
  declareAll(place, { facts: everyMember })
  declareAll(place, shape)()
  for (const [i, verdict] of shape.verdicts.entries()) {
    const tier = verdict['to-tier']
    if (tier !== undefined && !tiers.includes(tier))
      place.desk.unknown('tenant/unknown-tier', ['verdicts', i, 'to-tier'], { found: tier, names: tiers })
  }
  return {
    basis: place.desk.basis(['clause'], shape.clause),
    judges: shape.judges ?? 'last-year',
    verdicts: shape.verdicts.map((verdict, i) => verdictFrom(place, verdict, ['verdicts', i])),
    options: (shape.options ?? []).map((verdict, i) => verdictFrom(place, verdict, ['options', i])),
    ...(shape.opens === undefined ? {} : { opens: shape.opens }),
    ...replacementFrom(place, shape, tiers),
    reports: (shape.reports ?? []).map((report, i) => reportFrom(place, report, ['reports', i])),
  }
}
