import {
  type Answered,
  type Day,
  dayText,
  messageFor,
  progress,
  targetQuestionsOf,
  type TargetsResult,
  townsOf,
} from '@peiyu/core'
import { type Drawing, fieldOf } from '../calculator/field.js'
import { situationFrom } from '../calculator/situation.js'
import type { Values } from '../calculator/values.js'
import type { Page } from '../page.js'
import type { Found } from '../tenants.js'
import { programCrumbs } from '../views/crumbs.js'
import { endedView } from '../views/ended.js'
import { dutiesHref, targetsHref } from '../views/places.js'
import { dayWords } from '../words/days.js'
import { Names } from '../words/names.js'
import { fieldLabel, figuresForm, type FiguresForm } from './form.js'
import { reportedViews } from './reported.js'
import { figuresFrom } from './situation.js'
import { targetView, type TargetView } from './target.js'

/** How many targets came to what, each once. */
function countsOf(targets: readonly TargetView[]): { word: string; sign: string; tone: string; count: number }[] {
  const words = [...new Set(targets.map(({ badge }) => badge))]
  return words.map(badge => ({ ...badge, count: targets.filter(target => target.badge === badge).length }))
}

interface Asked {
  readonly sent: Values
  readonly isAsked: boolean
  readonly today: Day
}

interface ProblemView {
  readonly href: string
  readonly label: string
  readonly message: string
}

function problemsOf(answered: Answered<TargetsResult> | undefined, form: FiguresForm): ProblemView[] {
  if (!answered || answered.ok) return []
  return answered.problems.map(problem => ({
    ...fieldLabel(form, problem.path.join('.')),
    message: messageFor(problem),
  }))
}

/** What is promised, whatever was typed: a situation that cannot be read says nothing of it. */
function promised({ tenant, program }: Found, today: Day): TargetsResult | undefined {
  const bare = progress(tenant, program, { situation: {}, today })
  return bare?.ok ? bare.result : undefined
}

function timeFields(drawing: Drawing, { program: { program } }: Found, today: Day): object {
  const { until } = program
  const ended = until !== undefined && today > until
  return {
    day: fieldOf(drawing, { name: 'on', label: '看哪一天' }, { kind: 'number', dimension: 'date' }),
    year: fieldOf(drawing, { name: 'year', label: '用哪一年的数' }, { kind: 'number', dimension: 'year' }),
    dayHint: ended ? `空着按计划最后一天 ${dayText(until)}` : '空着按今天',
  }
}

/** The targets of a program: what was promised, a form for the figures, and with figures where each target stands. */
export function targetsPage(found: Found, { sent, isAsked, today }: Asked): Page {
  const { tenant, program } = found
  const names = new Names(tenant, program)
  const { on, year } = situationFrom(program, sent)
  const questions = targetQuestionsOf(program, { situation: { on, year }, today })
  const kinds = new Set((program.targets?.is ?? []).flatMap(({ every }) => every ?? []))
  const towns = townsOf(tenant, questions.on).filter(({ kind }) =>
    kind === 'park' ? kinds.has('park') : kinds.has('town'),
  )
  const situation = figuresFrom(program, { questions, towns, values: sent })
  const answered = isAsked ? progress(tenant, program, { situation, today }) : undefined
  const errors =
    answered && !answered.ok
      ? answered.problems.map(problem => [problem.path.join('.'), messageFor(problem)] as const)
      : []
  const drawing: Drawing = { values: sent, errors: new Map(errors) }
  const form = figuresForm(questions, towns, drawing)
  const problems = problemsOf(answered, form)
  const result = answered?.ok ? answered.result : undefined
  const shown = result ?? promised(found, today)
  const targets = (shown?.targets ?? []).map(target => targetView(names, target))
  const reported = reportedViews(shown?.reported ?? [])
  const { id } = program.program
  return {
    title: `目标进度（${program.program.name}）`,
    crumbs: [...programCrumbs(tenant, program), { name: '目标进度', href: targetsHref(tenant.shape.id, id) }],
    template: 'targets',
    view: {
      program: program.program.name,
      ...endedView(program, today),
      action: targetsHref(tenant.shape.id, id),
      duties: dutiesHref(tenant.shape.id, id),
      hasDuties: program.duties !== undefined,
      hasTargets: targets.length > 0,
      count: targets.length,
      targets,
      reported,
      reportedCount: reported.length,
      hasReported: reported.length > 0,
      ...form,
      ...timeFields(drawing, found, today),
      hasForm: form.hasFacts || form.hasTowns,
      problems,
      hasProblems: problems.length > 0,
      problemCount: problems.length,
      isMeasured: result !== undefined,
      on: result ? dayWords(result.on) : '',
      ended: result?.ended ?? false,
      counts: result ? countsOf(targets) : [],
    },
  }
}
