import { type CompiledProgram, type Day, measureForceWords, type Terms, termsOf } from '@peiyu/core'
import type { Page } from '../page.js'
import type { Found, Measure } from '../tenants.js'
import { Names } from '../words/names.js'
import { giftWords, standingWords } from '../words/status.js'
import { clausesOf, plainClause } from './clauses.js'
import { measureCrumbs } from './crumbs.js'
import { endedView } from './ended.js'
import { claimHref } from './places.js'
import { readingView } from './program.js'
import { summaryOf } from './terms-words.js'
import { upliftsView } from './uplifts.js'

/** Who is paid: the firm, or the partner, person or organization that a fact names. */
const payeeOf = (names: Names, { to }: Measure): string => (to === 'firm' ? '企业' : names.fact(to))

const standingName = ({ basis: { standing } }: Measure): string => standingWords[standing] ?? standing

function askedView(names: Names, program: CompiledProgram, measure: Measure): object[] {
  const layer = program.measureLayers.get(measure.id)
  return (layer?.facts ?? [])
    .filter(({ symbol }) => !symbol.id.includes('.'))
    .map(({ symbol, from, help }) => ({
      name: symbol.name === symbol.id ? '所指的项目' : symbol.name,
      fields: (symbol.fields ?? []).map(field => field.name).join('、'),
      hasFields: symbol.fields !== undefined,
      who: from === undefined || from === 'enterprise' ? '企业' : names.organization(from),
      help: help ?? '',
    }))
}

/** What is longer is a sentence, not a figure, and is set like one. */
const longestFigure = 20

function limitsView({ limits }: Terms): object {
  const shown = limits.map(({ scope, says, rows, clause }) => ({
    scope,
    says: rows.length > 0 ? '' : says,
    rows,
    clause: plainClause(clause),
  }))
  return {
    limits: shown,
    hasLimits: shown.length > 0,
    // A column with a sentence in it is set like sentences, its heading too.
    areFigures: shown.every(({ says }) => says.length <= longestFigure),
  }
}

/** Who lets a claim pass a ceiling. */
const passingView = (names: Names, { limits }: Measure): object[] =>
  limits.flatMap(({ beyond }) =>
    beyond ? [{ by: names.organizations(beyond.approval), clause: plainClause(beyond.basis.text) }] : [],
  )

function termsView(names: Names, program: CompiledProgram, measure: Measure): object {
  const terms = termsOf(program, measure)
  const { amount, base, window, conditions, parameters, readings, less } = terms
  return {
    for: terms.for ?? '',
    hasFor: terms.for !== undefined,
    amount: amount?.says ?? '',
    amountRows: amount?.rows ?? [],
    hasAmount: amount !== undefined,
    base: base ?? '',
    hasBase: base !== undefined,
    window: window && window.rows.length === 0 ? window.says : '',
    windowRows: window?.rows ?? [],
    hasWindow: window !== undefined,
    conditions: conditions.map(({ says, clause, binds }) => ({ says, clause: plainClause(clause), binds })),
    hasConditions: conditions.length > 0,
    ...limitsView(terms),
    passing: passingView(names, measure),
    less: less.map(off => ({ says: off.says, clause: plainClause(off.clause) })),
    hasLess: less.length > 0,
    parameters: parameters.map(({ declared, until }) => ({
      name: declared.symbol.name,
      clause: plainClause(declared.basis.text),
      who: names.decides(declared.decidedBy),
      until: until ?? '暂不能算',
    })),
    hasParameters: parameters.length > 0,
    readings: readings.map(readingView),
    hasReadings: readings.length > 0,
  }
}

/** One measure: how much, for whom, under which limits, what must be asked, what is open, what it rests on. */
export function measurePage({ tenant, program }: Found, measure: Measure, today: Day): Page {
  const ended = endedView(program, today)
  const names = new Names(tenant, program)
  const asked = askedView(names, program, measure)
  const { limits, conditions } = termsOf(program, measure)
  const passing = measure.limits.flatMap(({ beyond }) => beyond?.basis.text ?? [])
  const texts = [
    measure.basis.text,
    ...limits.map(({ clause }) => clause),
    ...passing,
    ...conditions.map(({ clause }) => clause),
  ]
  return {
    title: `${measure.name}（${program.program.name}）`,
    crumbs: measureCrumbs(tenant, program, measure),
    template: 'measure',
    view: {
      name: measure.name,
      says: measure.says ?? '',
      hasSays: measure.says !== undefined,
      gift: giftWords[measure.gives] ?? measure.gives,
      clause: plainClause(measure.basis.text),
      ...ended,
      // What was in force when its program ended is not called so any more.
      standing: ended.hasEnded && measure.basis.standing === 'in-force' ? '' : standingName(measure),
      force: measureForceWords(measure.force)?.zh ?? '',
      summary: summaryOf({ tenant, program }, measure),
      organizations: measure.organizations.map((id, i) => ({ name: names.organization(id), isLead: i === 0 })),
      payee: payeeOf(names, measure),
      ...termsView(names, program, measure),
      ...upliftsView({ tenant, program }, measure),
      asked,
      hasAsked: asked.length > 0,
      evidence: measure.evidence,
      hasEvidence: measure.evidence.length > 0,
      clauses: clausesOf(tenant, texts),
      calculator: claimHref(tenant.shape.id, program.program.id, measure.id),
    },
  }
}
